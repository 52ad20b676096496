import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Practitioner } from '../../shared/clinics.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { StatusBadge, type StatusShape, type Tone } from '../components/status-badge.tsx'
import { useFormats } from '../platform/formats.ts'
import styles from './date-list.module.css'
import { type PlannedDate, placeName } from './date-plan.ts'
import type { Deciding } from './use-decisions.ts'

type Props = {
  readonly id: string
  readonly index: number
  readonly offset: number
  readonly measure: (element: HTMLElement | null) => void
  readonly current: boolean
  readonly number: number
  readonly date: PlannedDate
  readonly deciding: Pick<Deciding, 'decide'>
  readonly practitioners: readonly Practitioner[]
  readonly maySkip: boolean
}

const lookOf: { readonly [S in PlannedDate['state']]: { readonly tone: Tone; readonly shape: StatusShape } } = {
  free: { tone: 'done', shape: 'check' },
  conflict: { tone: 'danger', shape: 'cross' },
  skipped: { tone: 'neutral', shape: 'ring' },
  moved: { tone: 'info', shape: 'diamond' },
}

/** One date: whether it can be, why not, and what can be done about it. */
export function DateRow(props: Props) {
  const { id, index, offset, measure, current, number, date, deciding, practitioners, maySkip } = props
  const { dayTime } = useFormats()
  const who = practitioners.find((person) => person.id === date.practitionerId)?.name
  return (
    <tr
      ref={measure}
      id={id}
      aria-rowindex={index + 1}
      className={styles.row}
      data-index={index}
      data-state={date.state}
      data-current={current}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <td className={styles.number}>{number}</td>
      <td className={styles.when}>
        <time>{dayTime(date.startsAt)}</time> <span className={styles.aside}>{who}</span>
      </td>
      <td>
        <State date={date} />
      </td>
      {(date.state === 'conflict' || date.decided) && (
        <td className={styles.acts}>
          <Acts date={date} deciding={deciding} practitioners={practitioners} maySkip={maySkip} />
        </td>
      )}
    </tr>
  )
}

function State({ date }: Pick<Props, 'date'>) {
  const { t } = useTranslation('series')
  const { dayTime } = useFormats()
  const { state, conflict, occursAt } = date
  const words = conflict
    ? t(`conflict.${conflict}`)
    : state === 'moved'
      ? t('date.moved', { at: dayTime(occursAt) })
      : t(state === 'skipped' ? 'date.skipped' : 'date.free')
  return <StatusBadge {...lookOf[state]}>{words}</StatusBadge>
}

function Acts({
  date,
  deciding,
  practitioners,
  maySkip,
}: Pick<Props, 'date' | 'deciding' | 'practitioners' | 'maySkip'>) {
  const { t } = useTranslation('series')
  const { occursAt, decided, alternatives } = date
  const decide = (decision?: Parameters<Deciding['decide']>[1]) => deciding.decide(occursAt, decision)
  if (date.state !== 'conflict')
    return (
      <Button size="compact-xs" variant="subtle" tabIndex={-1} onClick={() => decide()}>
        {t('date.back')}
      </Button>
    )
  return (
    <>
      {alternatives.map((slot) => (
        <Alternative key={placeName(slot)} slot={slot} date={date} practitioners={practitioners} onTake={decide} />
      ))}
      {alternatives.length === 0 && <span className={styles.aside}>{t('date.noAlternative')}</span>}
      <Colleagues date={date} practitioners={practitioners} onPick={decide} />
      {maySkip && (
        <Button size="compact-sm" variant="default" tabIndex={-1} onClick={() => decide({ skip: true })}>
          {t('date.skip')}
        </Button>
      )}
      {decided && (
        <Button size="compact-sm" variant="subtle" tabIndex={-1} onClick={() => decide()}>
          {t('date.back')}
        </Button>
      )}
    </>
  )
}

type AlternativeProps = Pick<Props, 'date' | 'practitioners'> & {
  readonly slot: FreeSlot
  readonly onTake: (slot: Pick<FreeSlot, 'startsAt' | 'practitionerId'>) => void
}

function Alternative({ slot, date, practitioners, onTake }: AlternativeProps) {
  const { t } = useTranslation('series')
  const { time, dayTime } = useFormats()
  const { startsAt, practitionerId } = slot
  const sameDay = startsAt.slice(0, 10) === date.startsAt.slice(0, 10)
  const at = sameDay ? time(startsAt) : dayTime(startsAt)
  const name = practitioners.find(({ id }) => id === practitionerId)?.name ?? ''
  const other = practitionerId !== date.practitionerId
  return (
    <Button
      size="compact-sm"
      variant="light"
      tabIndex={-1}
      title={other ? t('date.takeWith', { at: dayTime(startsAt), name }) : t('date.take', { at: dayTime(startsAt) })}
      onClick={() => onTake({ startsAt, practitionerId })}
    >
      {other ? `${at} · ${name.split(' ')[0]}` : at}
    </Button>
  )
}

type ColleaguesProps = Pick<Props, 'date' | 'practitioners'> & {
  readonly onPick: (decision: { startsAt: string; practitionerId: Practitioner['id'] }) => void
}

function Colleagues({ date, practitioners, onPick }: ColleaguesProps) {
  const { t } = useTranslation('series')
  const others = practitioners.filter(({ id, active }) => active && id !== date.practitionerId)
  if (others.length === 0) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          tabIndex={-1}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          {t('date.otherPractitioner')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onPick({ startsAt: date.startsAt, practitionerId: id })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
