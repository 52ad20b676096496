import { IconAlertTriangle, IconCalendarEvent, IconCash, IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/patients.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { StatusBadge } from '../components/status-badge.tsx'
import { useFormats } from '../platform/formats.ts'
import styles from './patient-header.module.css'
import { nextVisitOf } from './timeline.ts'
import { useLocalNow } from './use-local-now.ts'
import { useBalance } from './use-patient-history.ts'

type Props = { readonly patient: Patient; readonly visits: readonly CalendarEntry[]; readonly children: ReactNode }

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

/** Who it is and what matters now, above everything that scrolls. */
export function PatientHeader({ patient, visits, children }: Props) {
  const { t } = useTranslation('patients')
  return (
    <section className={styles.header} aria-label={t('atAGlance')}>
      <div className={styles.line}>
        <dl className={styles.facts}>
          <Born patient={patient} />
          <Fact label={t('fields.phone')} icon={<IconPhone {...icon} />}>
            {patient.phone ? <a href={`tel:${patient.phone.replace(/[^+\d]/g, '')}`}>{patient.phone}</a> : t('noPhone')}
          </Fact>
          <NextVisit visits={visits} />
          <Balance patient={patient} />
        </dl>
        <div className={styles.actions}>{children}</div>
      </div>
      {patient.alert && (
        <p className={styles.alert}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
          <span className="visually-hidden">{t('fields.alert')}: </span>
          {patient.alert}
        </p>
      )}
    </section>
  )
}

type FactProps = { readonly label: string; readonly icon?: ReactNode; readonly children: ReactNode }

function Fact({ label, icon: mark, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {mark}
        {children}
      </dd>
    </div>
  )
}

function Born({ patient: { birthDate, active } }: { readonly patient: Patient }) {
  const { t } = useTranslation('patients')
  const { age, shortDate } = useFormats()
  return (
    <Fact label={t('fields.birthDate')}>
      {birthDate ? (
        <>
          <strong>{t('age', { count: age(birthDate) })}</strong>{' '}
          <span className={styles.aside}>{shortDate(birthDate)}</span>
        </>
      ) : (
        t('unknown')
      )}
      {!active && (
        <StatusBadge tone="neutral" shape="cross">
          {t('notActive')}
        </StatusBadge>
      )}
    </Fact>
  )
}

function NextVisit({ visits }: { readonly visits: readonly CalendarEntry[] }) {
  const { t } = useTranslation('patients')
  const { dayTime } = useFormats()
  const next = nextVisitOf(visits, useLocalNow())
  return (
    <Fact label={t('nextVisit')} icon={<IconCalendarEvent {...icon} />}>
      {next ? dayTime(next.startsAt) : t('noVisit')}
    </Fact>
  )
}

function Balance({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('patients')
  const { money } = useFormats()
  const owed = useBalance(patient.id)
  if (!owed) return null
  return (
    <Fact label={t('balance')} icon={<IconCash {...icon} />}>
      <span className={owed.balance > 0 ? styles.owed : undefined}>
        {owed.balance > 0 ? t('owes', { amount: money(owed.balance, owed.currency) }) : t('owesNothing')}
      </span>
    </Fact>
  )
}
