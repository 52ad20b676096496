import { IconArrowRight, IconReceipt, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { KeyHint } from '../components/key-hint.tsx'
import { useActions } from '../platform/actions.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { type Found, type FoundGroup, fitsWords } from './found.ts'

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const

/** What one source has. Until it is settled these may fit what was typed before. */
type Fitting = { readonly items: readonly Found[]; readonly isSettled: boolean }
const nothing: Fitting = { items: [], isSettled: true }

/** People first, then invoices, then what can be done here. */
export function useFound(typed: string): { readonly groups: readonly FoundGroup[]; readonly isSettled: boolean } {
  const { t } = useWords()
  const people = usePeople(typed)
  const invoices = useInvoices(typed)
  const actions = useFittingActions(typed)
  const groups = [
    { id: 'people', label: t('search.people'), items: people.items },
    { id: 'invoices', label: t('search.invoices'), items: invoices.items },
    { id: 'actions', label: t('search.actions'), items: actions },
  ]
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    isSettled: people.isSettled && invoices.isSettled,
  }
}

function usePeople(typed: string): Fitting {
  const { may } = useSession()
  const { shortDate } = useFormats()
  const navigate = useNavigate()
  const query = typed.trim()
  const asked = query.length > 0 && may('patients.read')
  const found = useQuery(
    salus.patients.findPatients.queryOptions({
      input: { query, limit: 7 },
      enabled: asked,
      placeholderData: keepPreviousData, // the list must not blink under the arrow keys
    }),
  )
  const isSettled = !found.isPending && !found.isPlaceholderData
  if (!asked || (!isSettled && found.failureCount > 0)) return nothing
  const items = (found.data?.items ?? []).map((patient) => ({
    id: patient.id,
    words: `${patient.firstName} ${patient.lastName}`,
    aside: [patient.birthDate && shortDate(patient.birthDate), patient.phone].filter(Boolean).join(' · '),
    icon: <IconUser {...icon} />,
    open: () => void navigate({ to: '/patients/$patientId', params: { patientId: patient.id } }),
  }))
  return { items, isSettled }
}

function useInvoices(typed: string): Fitting {
  const { may } = useSession()
  const { money } = useFormats()
  const { t } = useWords()
  const navigate = useNavigate()
  const query = typed.trim()
  const asked = query.length > 1 && may('billing.read')
  const found = useQuery(
    salus.billing.listInvoices.queryOptions({
      input: { query, limit: 4 },
      enabled: asked,
      placeholderData: keepPreviousData,
    }),
  )
  const isSettled = !found.isPending && !found.isPlaceholderData
  if (!asked || (!isSettled && found.failureCount > 0)) return nothing
  const items = (found.data?.items ?? []).map((invoice) => ({
    id: invoice.id,
    words: `${invoice.number ?? t('search.draft')} · ${invoice.customerName}`,
    aside: money(invoice.total, invoice.currency),
    icon: <IconReceipt {...icon} />,
    open: () => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId: invoice.id } }),
  }))
  return { items, isSettled }
}

function useFittingActions(typed: string): Found[] {
  const actions = useActions()
  return actions
    .filter(({ words }) => fitsWords(words, typed))
    .toReversed() // what the screen in front offers was registered last
    .map((action) => ({
      id: action.id,
      words: action.words,
      aside: action.keys && <KeyHint keys={action.keys} />,
      icon: <IconArrowRight {...icon} />,
      open: action.run,
    }))
}
