import { IconAlertTriangleFilled, IconLayersIntersect, IconRepeat } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { StatusShapeMark } from '../components/status-badge.tsx'
import { useMinute } from './minute.ts'
import { useSelectedVisit } from './selected-visit.ts'
import { useStatusWords } from './status-words.ts'
import look from './visit-chip.module.css'
import { statusLook } from './visit-status.ts'

export type VisitRoom = 'full' | 'tight' | 'line'
type Props = {
  readonly visit: CalendarEntry
  readonly from: string
  readonly to: string
  readonly room: VisitRoom
  /** The copy under the mouse: it says where it would land, and nobody can focus it. */
  readonly held: boolean
  /** In a column of a room, who treats says more than what is done. */
  readonly byPiece: boolean
}
const icon = { size: 13, 'aria-hidden': true, focusable: false } as const

/**
 * One visit on the board. What is visible is also what it is called, so that speaking to the computer works. Kept
 * while it stays the same: a drag draws the calendar anew with every move of the mouse, and five hundred of these not.
 */
export const VisitChip = memo(function VisitChip({ visit, from, to, room, held, byPiece }: Props) {
  const { t } = useTranslation('scheduling')
  const { lead, words, counting } = useStatusWords(visit, useMinute())
  const { id: chosen, moving } = useSelectedVisit()
  const selected = chosen === visit.id
  const { overlapReason } = visit
  const what = byPiece ? `${visit.practitionerName} · ${visit.serviceName}` : visit.serviceName
  const title = `${from}–${to} ${visit.patientName}, ${what}, ${[lead, words].filter(Boolean).join(' ')}`
  return (
    <>
      <Buffers visit={visit} />
      <button
        type="button"
        tabIndex={-1}
        className={look.chip}
        data-visit={held ? undefined : visit.id}
        data-status={visit.status}
        data-tone={statusLook[visit.status].tone}
        data-colour={visit.colour}
        data-short={room === 'line' || undefined}
        data-tight={room === 'tight' || undefined}
        data-overlap={overlapReason !== null || undefined}
        data-selected={selected || undefined}
        data-moving={(selected && moving) || undefined}
        aria-pressed={selected}
        aria-hidden={held || undefined}
        title={overlapReason ? `${title}. ${t('overlap.because', { reason: overlapReason })}` : title}
      >
        <span className={look.first}>
          <span className={look.name}>{visit.patientName}</span>
          {visit.patientAlert && (
            <span className={look.alert}>
              <IconAlertTriangleFilled {...icon} />
              <span className={look.unseen}>{t('alert')}</span>
            </span>
          )}
          {overlapReason !== null && (
            <span className={look.overlap}>
              <IconLayersIntersect {...icon} />
              <span className={look.unseen}>{t('overlap.badge')}</span>
            </span>
          )}
          {visit.seriesId !== null && <IconRepeat {...icon} className={look.repeat} />}
          <span className={look.status} data-counting={counting || undefined}>
            <StatusShapeMark shape={statusLook[visit.status].shape} />
            {lead && <span className={look.lead}>{lead}</span>}
            <span className={look.statusWord}>{words}</span>
          </span>
        </span>
        <span className={look.second}>
          <span className={look.times}>
            {from}
            <span className={look.end}>–{to}</span>
          </span>{' '}
          <span className={look.service}>{what}</span>
        </span>
      </button>
    </>
  )
})

/** The minutes before and after in which nobody else can be there: part of the visit, but not of its time. */
function Buffers({ visit: { bufferBefore, bufferAfter, status } }: Pick<Props, 'visit'>) {
  if (status === 'cancelled' || status === 'no-show') return null
  return (
    <>
      {bufferBefore > 0 && <span className={look.before} style={minutes(bufferBefore)} data-buffer />}
      {bufferAfter > 0 && <span className={look.after} style={minutes(bufferAfter)} data-buffer />}
    </>
  )
}

function minutes(count: number): React.CSSProperties {
  return { '--minutes': count } as React.CSSProperties
}
