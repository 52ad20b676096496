import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWhy } from './why.ts'

type InvoiceVisit = {
  readonly invoice: (visit: CalendarEntry) => void
  /** The prices are known. */
  readonly ready: boolean
  readonly pending: boolean
}

/** Drafts the invoice of a visit with the line of its service, and opens it. */
export function useInvoiceVisit(): InvoiceVisit {
  const { t } = useTranslation('scheduling')
  const { clinic, may } = useSession()
  const navigate = useNavigate()
  const why = useWhy()
  const draft = useCommand(salus.billing.draftInvoice)
  const services = useQuery(
    salus.clinics.listServices.queryOptions({ input: { clinicId: clinic.id }, enabled: may('billing.draft') }),
  )

  const invoice = ({ id, patientId, patientName, clinicId, serviceId, serviceName }: CalendarEntry) => {
    const service = services.data?.items.find((offered) => offered.id === serviceId)
    const lines = [{ description: service?.name ?? serviceName, quantity: 1, unitPrice: service?.price ?? 0 }]
    draft.run(
      { patientId, clinicId, appointmentId: id, lines },
      {
        onDone: (drafted) => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId: drafted.id } }),
        onRefused: (refusal) => say(t('said.notDone', { name: patientName, why: why(refusal) }), { tone: 'danger' }),
      },
    )
  }
  return { invoice, ready: services.data !== undefined, pending: draft.pending }
}
