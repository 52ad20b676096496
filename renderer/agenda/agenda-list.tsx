import { type MouseEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { StatusBadge } from '../components/status-badge.tsx'
import { useListKeys } from '../components/use-list-keys.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { useMinute } from '../scheduling/minute.ts'
import { ServiceDot } from '../scheduling/service-dot.tsx'
import { useStatusWords } from '../scheduling/status-words.ts'
import { statusLook } from '../scheduling/visit-status.ts'
import look from './agenda.module.css'
import type { Group } from './agenda.ts'
import { useResourceNames } from './use-resource-names.ts'

type Props = {
  readonly groups: readonly Group[]
  /** What the page is about, on every sheet of paper. */
  readonly title: string
  readonly onOpen: (visit: CalendarEntry) => void
}

/** One tab stop: arrows walk from visit to visit over all the groups, Enter opens. */
export function AgendaList({ groups, title, onOpen }: Props) {
  const { t } = useTranslation('agenda')
  const listId = useId()
  const { clinic } = useSession()
  const root = useRef<HTMLTableElement>(null)
  const visits = groups.flatMap((group) => group.visits)
  const idAt = (index: number) => `${listId}-${index}`
  const open = (index: number) => {
    const visit = visits[index]
    if (visit) onOpen(visit)
  }
  const show = (index: number) => document.getElementById(idAt(index))?.scrollIntoView({ block: 'nearest' })
  const { at, keys, take } = useListKeys(visits.length, open, show)
  const clicked = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('tr[data-index]')
    if (!row) return
    take(Number(row.dataset['index']))
    open(Number(row.dataset['index']))
  }
  return (
    <table
      ref={root}
      className={look.list}
      data-by={groups[0]?.practitioner && 'practitioner'}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML gives tables this role
      role="grid"
      aria-label={t('title')}
      aria-activedescendant={at === undefined ? undefined : idAt(at)}
      tabIndex={0}
      onClick={clicked}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <thead className={look.head}>
        <tr className={look.paperTitle} aria-hidden>
          <td colSpan={6}>
            {clinic.name} · {title}
          </td>
        </tr>
        <tr>
          {(['time', 'patient', 'service', 'practitioner', 'room', 'status'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} className={look.group}>
          <GroupHead group={group} />
          {group.visits.map((visit) => {
            const index = visits.indexOf(visit)
            return <VisitRow key={visit.id} id={idAt(index)} index={index} current={at === index} visit={visit} />
          })}
        </tbody>
      ))}
    </table>
  )
}

function GroupHead({ group: { date, practitioner, visits } }: { readonly group: Group }) {
  const { t } = useTranslation('agenda')
  const { longDate } = useFormats()
  return (
    <tr className={look.groupHead}>
      <th colSpan={6} scope="rowgroup">
        {[practitioner, longDate(date)].filter(Boolean).join(' · ')}
        <span className={look.count}>{t('visits', { count: visits.length })}</span>
      </th>
    </tr>
  )
}

type RowProps = {
  readonly id: string
  readonly index: number
  readonly current: boolean
  readonly visit: CalendarEntry
}

function VisitRow({ id, index, current, visit }: RowProps) {
  const { time } = useFormats()
  const { lead, words } = useStatusWords(visit, useMinute())
  const rooms = useResourceNames(visit.resourceIds)
  const { tone, shape } = statusLook[visit.status]
  return (
    <tr id={id} data-index={index} data-current={current} className={look.row}>
      <td className={look.time}>
        {time(visit.startsAt)}–{time(visit.endsAt)}
      </td>
      <td>
        <strong>{visit.patientName}</strong>
        {visit.patientPhone && <span className={look.soft}> {visit.patientPhone}</span>}
        {visit.patientAlert && <span className={look.alert}>{visit.patientAlert}</span>}
        {visit.remark && <span className={look.remark}>{visit.remark}</span>}
      </td>
      <td>
        <ServiceDot colour={visit.colour} /> {visit.serviceName}
      </td>
      <td>{visit.practitionerName}</td>
      <td>{rooms}</td>
      <td>
        <StatusBadge tone={tone} shape={shape}>
          {[lead, words].filter(Boolean).join(' ')}
        </StatusBadge>
      </td>
    </tr>
  )
}
