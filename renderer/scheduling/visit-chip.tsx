import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { StatusShapeMark } from '../components/status-badge.tsx'
import { clockText, type Place } from './board-time.ts'
import { useMinute } from './minute.ts'
import { useSelectedVisit } from './selected-visit.ts'
import { useStatusWords } from './status-words.ts'
import look from './visit-chip.module.css'
import { statusLook } from './visit-status.ts'

type Props = {
  readonly visit: CalendarEntry
  readonly place: Place
  /** Room for one line only. */
  readonly short: boolean
  /** The copy under the mouse: it says where it would land, and nobody can focus it. */
  readonly held: boolean
}

/** One visit on the board. What is visible is also what it is called, so that speaking to the computer works. */
export function VisitChip({ visit, place, short, held }: Props) {
  const { t } = useTranslation('scheduling')
  const { lead, words, counting } = useStatusWords(visit, useMinute())
  const { id: chosen, moving } = useSelectedVisit()
  const selected = chosen === visit.id
  const times = `${clockText(place.from)}–${clockText(place.to)}`
  return (
    <button
      type="button"
      tabIndex={-1}
      className={look.chip}
      data-visit={held ? undefined : visit.id}
      data-status={visit.status}
      data-tone={statusLook[visit.status].tone}
      data-colour={visit.colour}
      data-short={short || undefined}
      data-selected={selected || undefined}
      data-moving={(selected && moving) || undefined}
      aria-pressed={selected}
      aria-hidden={held || undefined}
      title={`${times} ${visit.patientName}, ${visit.serviceName}, ${[lead, words].filter(Boolean).join(' ')}`}
    >
      <span className={look.first}>
        <span className={look.name}>{visit.patientName}</span>
        {visit.patientAlert && (
          <span className={look.alert}>
            <IconAlertTriangleFilled size={13} aria-hidden focusable={false} />
            <span className={look.unseen}>{t('alert')}</span>
          </span>
        )}
        <span className={look.status} data-counting={counting || undefined}>
          <StatusShapeMark shape={statusLook[visit.status].shape} />
          {lead && <span className={look.lead}>{lead}</span>}
          <span className={look.statusWord}>{words}</span>
        </span>
      </span>
      <span className={look.second}>
        <span className={look.times}>
          {clockText(place.from)}
          <span className={look.end}>–{clockText(place.to)}</span>
        </span>{' '}
        <span className={look.service}>{visit.serviceName}</span>
      </span>
    </button>
  )
}
