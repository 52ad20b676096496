import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceChips } from '../components/choice-chips.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { StatusBadge } from '../components/status-badge.tsx'
import { useDesk } from '../scheduling/use-desk.ts'
import styles from './date-list.module.css'
import { DateList } from './date-list.tsx'
import { nearestFree, type PlannedDate } from './date-plan.ts'
import type { SeriesPlanning } from './use-series-plan.ts'

type Props = { readonly planning: SeriesPlanning; readonly maySkip?: boolean; readonly id?: string }

/** Everything before anything is saved: how many, what stands against them, and each date with what can be done. */
export function DateReview({ planning, maySkip = true, id }: Props) {
  const { dates, tally, stale, refusal, deciding } = planning
  const { practitioners } = useDesk()
  const [shown, setShown] = useState<'all' | 'conflicts'>('all')
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!dates) return <ListSkeleton rows={5} />
  const numbers = new Map(dates.map(({ occursAt }, index) => [occursAt, index + 1]))
  const open = shown === 'conflicts' ? dates.filter((date) => date.state === 'conflict' || date.decided) : dates
  return (
    <div>
      <Tools planning={planning} dates={dates} shown={shown} onShow={setShown} maySkip={maySkip} />
      {open.length === 0 && <Nothing />}
      <DateList
        key={shown}
        id={id}
        dates={open}
        numberOf={({ occursAt }) => numbers.get(occursAt) ?? 0}
        deciding={deciding}
        practitioners={practitioners}
        stale={stale && tally.visits > 0}
        maySkip={maySkip}
      />
    </div>
  )
}

function Nothing() {
  const { t } = useTranslation('series')
  return <p className={styles.empty}>{t('plan.nothing')}</p>
}

type ToolsProps = Required<Omit<Props, 'id'>> & {
  readonly dates: readonly PlannedDate[]
  readonly shown: 'all' | 'conflicts'
  readonly onShow: (shown: 'all' | 'conflicts') => void
}

function Tools({ planning, dates, shown, onShow, maySkip }: ToolsProps) {
  const { t } = useTranslation('series')
  const { tally, deciding } = planning
  const conflicts = dates.filter(({ state }) => state === 'conflict')
  const skipAll = () => deciding.decideAll(conflicts.map(({ occursAt }) => ({ occursAt, skip: true })))
  const several = maySkip && dates.length > 1
  return (
    <div className={styles.tools}>
      <div className={styles.line} role="status">
        <span className={styles.total}>{t('plan.visits', { count: tally.visits })}</span>
        {tally.conflict > 0 ? (
          <StatusBadge tone="danger" shape="cross">
            {t('plan.conflicts', { count: tally.conflict })}
          </StatusBadge>
        ) : (
          <StatusBadge tone="done" shape="check">
            {t('plan.noConflicts')}
          </StatusBadge>
        )}
        {tally.moved > 0 && (
          <StatusBadge tone="info" shape="diamond">
            {t('plan.moved', { count: tally.moved })}
          </StatusBadge>
        )}
        {tally.skipped > 0 && (
          <StatusBadge tone="neutral" shape="ring">
            {t('plan.skipped', { count: tally.skipped })}
          </StatusBadge>
        )}
      </div>
      {several && (tally.conflict > 0 || planning.decisions.length > 0) && (
        <>
          <div className={styles.line}>
            <ChoiceChips
              label={t('plan.show')}
              choices={[
                { value: 'all', label: t('plan.all') },
                { value: 'conflicts', label: t('plan.onlyConflicts') },
              ]}
              chosen={shown}
              onChoose={onShow}
            />
            <span className={styles.push} />
            {planning.decisions.length > 0 && (
              <Button size="compact-sm" variant="subtle" onClick={deciding.startOver}>
                {t('plan.startOver')}
              </Button>
            )}
            {conflicts.length > 0 && (
              <>
                <Button size="compact-sm" variant="default" onClick={() => deciding.decideAll(nearestOf(dates))}>
                  {t('plan.nearestAll')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={skipAll}>
                  {t('plan.skipAll')}
                </Button>
              </>
            )}
          </div>
          <p className={styles.keys}>{t('plan.keys')}</p>
        </>
      )}
    </div>
  )
}

function nearestOf(dates: readonly PlannedDate[]) {
  let taken = dates
  return dates.flatMap((date) => {
    const slot = date.state === 'conflict' ? nearestFree(date, taken) : undefined
    if (!slot) return []
    const { startsAt, practitionerId } = slot
    taken = taken.map((other) => (other === date ? { ...date, startsAt, practitionerId, state: 'moved' } : other))
    return [{ occursAt: date.occursAt, startsAt, practitionerId }]
  })
}
