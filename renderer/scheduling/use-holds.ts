import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import type { Held } from './board.ts'
import { useMinute } from './minute.ts'

const none: readonly never[] = []

/** The times kept just now for somebody who is being asked. A hold ends by itself, here too. */
export function useHolds(): readonly Held[] {
  const { clinic } = useSession()
  const now = useMinute()
  const input = { clinicId: clinic.id, status: 'offered' } as const
  const { data } = useQuery(salus.waitingList.listWishes.queryOptions({ input }))
  return useMemo(() => {
    const held = data?.items.flatMap(({ offer, ...wish }) => (offer ? [{ ...wish, offer }] : []))
    return held?.filter(({ offer }) => Date.parse(offer.expiresAt) > now) ?? none
  }, [data, now])
}
