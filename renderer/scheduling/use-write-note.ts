import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWhy } from './why.ts'

/** Opens the note of a visit: the one that is there, or a new draft. */
export function useWriteNote(): { readonly write: (visit: CalendarEntry) => void; readonly pending: boolean } {
  const { t } = useTranslation('scheduling')
  const navigate = useNavigate()
  const why = useWhy()
  const start = useCommand(salus.records.startNote)
  const write = ({ id, patientId, patientName, startsAt }: CalendarEntry) =>
    start.run(
      { patientId, appointmentId: id, visitDate: startsAt.slice(0, 10) },
      {
        onDone: (note) => void navigate({ to: '/notes/$noteId', params: { noteId: note.id } }),
        onRefused: (refusal) => say(t('said.notDone', { name: patientName, why: why(refusal) }), { tone: 'danger' }),
      },
    )
  return { write, pending: start.pending }
}
