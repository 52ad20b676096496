import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { InvoiceSummary } from '../../shared/billing.ts'
import type { PatientId } from '../../shared/patients.ts'
import type { Page } from '../../shared/platform/page.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { type Reads, timelineOf } from './timeline.ts'

const paging = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Page<unknown>) => page.next ?? undefined,
}
/** Reading notes is written down each time: once per visit to the screen, and not again because something changed. */
const readOnce = { staleTime: 'static', gcTime: 0 } as const

/** Visits, notes and invoices of one person, each read only by whoever may. */
export function usePatientHistory(patientId: PatientId) {
  const { may } = useSession()
  const { zone } = useFormats()
  const visits = useInfiniteQuery(
    salus.scheduling.listPatientAppointments.infiniteOptions({
      input: (after: string | undefined) => ({ patientId, after }),
      enabled: may('scheduling.read'),
      ...paging,
    }),
  )
  const notes = useInfiniteQuery(
    salus.records.listPatientNotes.infiniteOptions({
      input: (after: string | undefined) => ({ patientId, after }),
      enabled: may('records.read'),
      ...readOnce,
      ...paging,
    }),
  )
  const invoices = useInfiniteQuery(
    salus.billing.listInvoices.infiniteOptions({
      input: (after: string | undefined) => ({ patientId, after }),
      enabled: may('billing.read'),
      ...paging,
    }),
  )
  const lists = [visits, notes, invoices]
  const reads: Reads = {
    visits: useRead(visits.data?.pages, visits.hasNextPage),
    notes: useRead(notes.data?.pages, notes.hasNextPage),
    invoices: useRead<InvoiceSummary>(invoices.data?.pages, invoices.hasNextPage),
  }

  return {
    visits: reads.visits.items,
    days: timelineOf(reads, zone),
    loading: lists.some((list) => list.isLoading),
    error: lists.find((list) => list.error)?.error,
    retry: () => void Promise.all(lists.filter(({ error }) => error).map((list) => list.refetch())),
    hasEarlier: lists.some((list) => list.hasNextPage),
    showEarlier: () =>
      void Promise.all(lists.filter(({ hasNextPage }) => hasNextPage).map((list) => list.fetchNextPage())),
  }
}
export type PatientHistory = ReturnType<typeof usePatientHistory>

function useRead<Item>(pages: readonly Page<Item>[] | undefined, more: boolean) {
  return useMemo(() => ({ items: pages?.flatMap((page) => page.items) ?? [], more }), [pages, more])
}

/** What the person owes over all invoices; nothing while unknown or not ours to see. */
export function useBalance(patientId: PatientId): { balance: number; currency: string } | undefined {
  const { may, clinic } = useSession()
  const { data } = useQuery(
    salus.billing.listInvoices.queryOptions({
      input: { patientId, filter: 'unpaid', limit: 1 },
      enabled: may('billing.read'),
    }),
  )
  return data && { balance: data.totals.balance, currency: data.items[0]?.currency ?? clinic.currency }
}
