import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Clinic, ClinicId } from '../../shared/clinics.ts'
import type { SignedIn } from '../../shared/staff.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { useChanges } from '../platform/changes.ts'
import { useCommand } from '../platform/command.ts'
import { speak } from '../platform/i18n.ts'
import { salus } from '../platform/salus.ts'
import { type Session, SessionContext } from '../platform/session.tsx'

type Props = {
  readonly signedIn: SignedIn
  readonly demo: boolean
  readonly onSignedOut: () => void
  readonly children: ReactNode
}

/** The desk of one person, at one clinic. */
export function SessionDesk({ signedIn, demo, onSignedOut, children }: Props) {
  const { staff, permissions } = signedIn
  const clinics = useQuery(salus.clinics.listClinics.queryOptions({ input: {} }))
  const signOut = useCommand(salus.staff.signOut, { onDone: onSignedOut, onRefused: onSignedOut }).run
  const [chosen, setChosen] = useState(rememberedClinic)
  useChanges()
  useEffect(() => speak(staff.language), [staff.language])

  const session = useMemo(() => {
    const all = clinics.data?.items ?? []
    const clinic = all.find(({ id }) => id === chosen) ?? all[0]
    if (!clinic) return undefined
    const may = (permission: string) => permissions.includes(permission)
    return {
      staff,
      may,
      clinic,
      clinics: all,
      demo,
      chooseClinic: choose(setChosen),
      signOut: () => signOut({}),
    } satisfies Session
  }, [clinics.data, chosen, staff, permissions, demo, signOut])

  if (!session)
    return clinics.error ? <ErrorState error={clinics.error} retry={() => void clinics.refetch()} /> : <ListSkeleton />
  return <SessionContext value={session}>{children}</SessionContext>
}

const rememberedAs = 'salus.clinic'

function rememberedClinic(): string | null {
  return localStorage.getItem(rememberedAs)
}

function choose(set: (id: Clinic['id']) => void) {
  return (id: ClinicId) => {
    localStorage.setItem(rememberedAs, id)
    set(id)
  }
}
