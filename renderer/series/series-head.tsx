import { useTranslation } from 'react-i18next'
import type { Series, SeriesDate } from '../../shared/series.ts'
import { StatusBadge } from '../components/status-badge.tsx'
import { useFormats } from '../platform/formats.ts'
import { useDesk } from '../scheduling/use-desk.ts'
import { useRuleWords } from './rhythm-words.ts'
import styles from './series-screen.module.css'

type Props = { readonly series: Series; readonly dates: readonly SeriesDate[]; readonly next: SeriesDate | undefined }

/** The rule in a sentence, and how far it has come. */
export function SeriesHead({ series, dates, next }: Props) {
  const { t } = useTranslation('series')
  const { dayTime, duration } = useFormats()
  const { services, practitioners } = useDesk()
  const words = useRuleWords()
  const with_ = practitioners.find(({ id }) => id === series.practitionerId)?.name
  const service = services.find(({ id }) => id === series.serviceId)?.name
  const skipped = dates.filter(({ status }) => status === null).length
  const cancelled = dates.filter(({ status }) => status === 'cancelled').length
  const coming = dates.filter(({ status }) => status === 'booked' || status === 'confirmed').length
  const done = dates.length - skipped - cancelled - coming
  return (
    <section className={styles.head}>
      <p className={styles.rule}>{words(series.rule, series.startsAt)}</p>
      <p className={styles.facts}>
        <span>{service}</span>
        <span>{with_}</span>
        <span>{duration(series.minutes)}</span>
        {series.remark && <span>{series.remark}</span>}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.done} style={{ flex: done }} />
        <span className={styles.coming} style={{ flex: coming }} />
        <span className={styles.gone} style={{ flex: cancelled + skipped }} />
      </div>
      <div className={styles.figures}>
        <StatusBadge tone="done" shape="check">
          {t('page.done', { count: done })}
        </StatusBadge>
        <StatusBadge tone="active" shape="ring">
          {t('page.toCome', { count: coming })}
        </StatusBadge>
        {cancelled > 0 && (
          <StatusBadge tone="danger" shape="cross">
            {t('page.cancelled', { count: cancelled })}
          </StatusBadge>
        )}
        {skipped > 0 && (
          <StatusBadge tone="neutral" shape="ring">
            {t('plan.skipped', { count: skipped })}
          </StatusBadge>
        )}
        <span>{next ? t('page.next', { at: dayTime(next.startsAt) }) : t('page.over')}</span>
      </div>
    </section>
  )
}
