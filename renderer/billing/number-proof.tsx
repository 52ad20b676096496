import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { billing } from '../../shared/billing.ts'
import type { OutputOf } from '../../shared/platform/contract.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import styles from './number-proof.module.css'

type Proof = OutputOf<typeof billing.numberGaps>

/** For whoever checks the books: every series counts 1, 2, 3 and on, and here is the proof. */
export function NumberProof({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('billing')
  const { data, error, refetch } = useQuery(salus.billing.numberGaps.queryOptions({ input: {}, staleTime: 0 }))
  return (
    <SidePanel title={t('numbers.title')} onClose={onClose} takesFocus>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={4} />}
      {data && <Verdict proof={data} />}
      {data?.series.map((series) => (
        <SeriesFacts key={series.series} series={series} missing={missingIn(data, series.series)} />
      ))}
    </SidePanel>
  )
}

function Verdict({ proof: { items, series } }: { readonly proof: Proof }) {
  const { t } = useTranslation('billing')
  if (series.length === 0) return <p>{t('numbers.none')}</p>
  const whole = items.length === 0
  const Icon = whole ? IconCircleCheck : IconAlertTriangle
  return (
    <p className={styles.verdict} data-whole={whole}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      {t(whole ? 'numbers.whole' : 'numbers.missing')}
    </p>
  )
}

type SeriesProps = { readonly series: Proof['series'][number]; readonly missing: readonly number[] }

function SeriesFacts({ series: { series, first, last, issued, next }, missing }: SeriesProps) {
  const { t } = useTranslation('billing')
  const { count } = useFormats()
  const facts = {
    range: t('numbers.fromTo', { first: count(first), last: count(last) }),
    issued: count(issued),
    next: count(next),
    ...(missing.length > 0 && { gaps: missing.slice(0, 50).map(count).join(', ') }),
  }
  return (
    <section className={styles.series}>
      <h3 className={styles.name}>{series}</h3>
      <dl className={styles.facts}>
        {(Object.keys(facts) as (keyof typeof facts)[]).map((fact) => (
          <div key={fact} className={styles.fact}>
            <dt>{t(`numbers.${fact}`)}</dt>
            <dd>{facts[fact]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function missingIn({ items }: Proof, series: string): readonly number[] {
  return items.find((gap) => gap.series === series)?.missing ?? []
}
