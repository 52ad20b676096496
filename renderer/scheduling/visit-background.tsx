import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { Fact } from './fact.tsx'
import look from './visit-panel.module.css'

const few = 20

/** When this person was here last, and what is still owed. */
export function VisitBackground({ visit }: { readonly visit: CalendarEntry }) {
  const { t } = useTranslation('scheduling')
  const { date, money } = useFormats()
  const last = useLastVisit(visit)
  const owed = useOwed(visit)
  if (last === undefined && !owed) return null
  return (
    <dl className={look.facts}>
      {last !== undefined && (
        <Fact words={t('visit.lastVisit')}>
          {last ? (
            <>
              {date(last.startsAt.slice(0, 10))} <span className={look.aside}>{last.serviceName}</span>
            </>
          ) : (
            t('visit.firstVisit')
          )}
        </Fact>
      )}
      {owed && (
        <Fact words={t('visit.balance')}>
          <strong>{money(owed.balance, owed.currency)}</strong>
        </Fact>
      )}
    </dl>
  )
}

/** `null` when this is the first one, nothing while it is not known. */
function useLastVisit({ id, patientId, startsAt }: CalendarEntry): CalendarEntry | null | undefined {
  const { data } = useQuery(salus.scheduling.listPatientAppointments.queryOptions({ input: { patientId, limit: few } }))
  if (!data) return undefined
  const before = data.items.find((other) => other.id !== id && other.startsAt < startsAt && other.status === 'finished')
  return before ?? (data.next ? undefined : null)
}

function useOwed({ patientId }: CalendarEntry): { balance: number; currency: string } | undefined {
  const { may, clinic } = useSession()
  const input = { patientId, filter: 'unpaid', limit: 1 } as const
  const { data } = useQuery(salus.billing.listInvoices.queryOptions({ input, enabled: may('billing.read') }))
  const balance = data?.totals.balance ?? 0
  return balance > 0 ? { balance, currency: clinic.currency } : undefined
}
