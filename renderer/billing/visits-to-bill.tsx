import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { InvoiceLine } from '../../shared/billing.ts'
import type { PatientId } from '../../shared/patients.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useVisitLine } from '../scheduling/use-visit-line.ts'
import styles from './new-invoice.module.css'

type Props = {
  readonly payer: PatientId | undefined
  readonly onBill: (visit: CalendarEntry, line: InvoiceLine) => void
}

/** Finished visits, and missed ones with a fee, without an invoice: of one person, or of everybody while nobody is chosen. */
export function VisitsToBill({ payer, onBill }: Props) {
  const { t } = useTranslation('billing')
  const { may, clinic } = useSession()
  const { data } = useQuery(
    salus.reporting.today.queryOptions({ input: { clinicId: clinic.id }, enabled: may('reporting.today') }),
  )
  const visits = (data?.toBill ?? []).filter(({ patientId }) => !payer || patientId === payer)
  if (visits.length === 0) return null
  return (
    <section>
      <h3 className={styles.title}>{t('visitsToBill')}</h3>
      <ul className={styles.visits}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <VisitToBill visit={visit} named={!payer} onBill={onBill} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type OneProps = Pick<Props, 'onBill'> & { readonly visit: CalendarEntry; readonly named: boolean }

function VisitToBill({ visit, named, onBill }: OneProps) {
  const { dayTime, money } = useFormats()
  const { clinic } = useSession()
  const lineOf = useVisitLine()
  const { data: line } = useQuery({ queryKey: ['visit-line', visit.id, visit.version], queryFn: () => lineOf(visit) })
  if (!line) return null
  return (
    <button type="button" className={styles.visit} onClick={() => onBill(visit, line)}>
      <span>
        {named ? visit.patientName : line.description}
        <span className={styles.soft}>
          {[named && line.description, dayTime(visit.startsAt)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.price}>{money(line.unitPrice, clinic.currency)}</span>
    </button>
  )
}
