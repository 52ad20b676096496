import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Clinic, ClinicId } from '../../shared/clinics.ts'
import type { Language, SignedIn } from '../../shared/staff.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { useChanges } from '../platform/changes.ts'
import { useCommand } from '../platform/command.ts'
import { speak } from '../platform/i18n.ts'
import { salus } from '../platform/salus.ts'
import { type Session, SessionContext } from '../platform/session.tsx'
import { takePickedLanguage } from './language-choice.tsx'
import { useChosenLanguage } from './use-chosen-language.ts'

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
  useStaffLanguage(staff.language)

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

/** The account's, unless another was picked at the door: then that is the account's from now on. */
function useStaffLanguage(language: Language): void {
  const choose = useChosenLanguage()
  const arriving = useRef(true)
  useEffect(() => {
    const picked = arriving.current ? takePickedLanguage() : undefined
    arriving.current = false
    if (picked && picked !== language) choose(picked)
    else speak(language)
  }, [language, choose])
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
