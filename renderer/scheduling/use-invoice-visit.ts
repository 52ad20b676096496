import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { refusalOf } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { useVisitLine } from './use-visit-line.ts'
import { useWhy } from './why.ts'

type InvoiceVisit = {
  readonly invoice: (visit: CalendarEntry) => void
  readonly pending: boolean
}

/** Drafts the invoice of a visit with the line of its service, and opens it. */
export function useInvoiceVisit(): InvoiceVisit {
  const { t } = useTranslation('scheduling')
  const navigate = useNavigate()
  const why = useWhy()
  const lineOf = useVisitLine()
  const draft = useCommand(salus.billing.draftInvoice)

  const invoice = (visit: CalendarEntry) => {
    const { id, patientId, patientName, clinicId } = visit
    const notDone = (refusal: Parameters<typeof why>[0]) =>
      say(t('said.notDone', { name: patientName, why: why(refusal) }), { tone: 'danger' })
    lineOf(visit).then(
      (line) =>
        draft.run(
          { patientId, clinicId, appointmentId: id, lines: [line] },
          {
            onDone: (drafted) => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId: drafted.id } }),
            onRefused: notDone,
          },
        ),
      (error: unknown) => notDone(refusalOf(error)),
    )
  }
  return { invoice, pending: draft.pending }
}
