import { useNavigate } from '@tanstack/react-router'
import type { PatientId } from '../../shared/patients.ts'
import type { AppointmentId } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { wordsOf } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'

/** Opens the note of a visit, the one that is there or a new one. */
export function useStartNote() {
  const { t } = useWords()
  const { clock } = useFormats()
  const navigate = useNavigate()
  const start = useCommand(salus.records.startNote, {
    onDone: (note) => void navigate({ to: '/notes/$noteId', params: { noteId: note.id } }),
    onRefused: (refusal) => say(wordsOf(refusal, t, clock), { tone: 'danger' }),
  })
  return {
    pending: start.pending,
    run: (patientId: PatientId, appointmentId: AppointmentId | undefined) => start.run({ patientId, appointmentId }),
  }
}
