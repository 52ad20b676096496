import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { InvoiceLine } from '../../shared/billing.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { salus } from '../platform/salus.ts'

type Visit = Pick<CalendarEntry, 'patientId' | 'serviceId' | 'serviceName' | 'startsAt' | 'status' | 'noShowFee'>

/** What a visit is billed by: its service at this patient's price on that day, or what was agreed for not coming. */
export function useVisitLine(): (visit: Visit) => Promise<InvoiceLine> {
  const { t } = useTranslation('scheduling')
  const queries = useQueryClient()
  return async ({ patientId, serviceId, serviceName, startsAt, status, noShowFee }) => {
    if (status === 'no-show')
      return { description: t('noShowLine', { service: serviceName }), quantity: 1, unitPrice: noShowFee ?? 0 }
    const input = { patientId, serviceId, on: startsAt.slice(0, 10) }
    const { price } = await queries.fetchQuery(salus.patients.quotePrice.queryOptions({ input, staleTime: 0 }))
    return { description: serviceName, quantity: 1, unitPrice: price }
  }
}
