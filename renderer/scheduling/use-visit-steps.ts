import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment, AppointmentStatus, CalendarEntry } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useShownAtOnce } from './shown-at-once.ts'
import { type Step, wayBack } from './visit-flow.ts'
import { useWhy } from './why.ts'

export type FlowStep = Extract<Step, 'confirm' | 'check-in' | 'start' | 'finish' | 'no-show' | 'reinstate'>

const leadsTo: { readonly [S in FlowStep]: AppointmentStatus } = {
  confirm: 'confirmed',
  'check-in': 'checked-in',
  start: 'in-treatment',
  finish: 'finished',
  'no-show': 'no-show',
  reinstate: 'booked',
}

export type VisitSteps = {
  readonly take: (visit: CalendarEntry, step: FlowStep) => void
  readonly cancel: (visit: CalendarEntry, reason: string, onDone?: () => void) => void
}

/** Leads visits through their day: shown at once, said afterwards, and taken back with undo. */
export function useVisitSteps(): VisitSteps {
  const { t } = useTranslation('scheduling')
  const asked = useFlowCommands()
  const { run: askToCancel } = useCommand(salus.scheduling.cancelAppointment)
  const show = useShownAtOnce()
  const why = useWhy()

  const refused = (visit: CalendarEntry, takeBack: () => void) => (refusal: Parameters<typeof why>[0]) => {
    takeBack()
    say(t('said.notDone', { name: visit.patientName, why: why(refusal) }), { tone: 'danger', about: visit.id })
  }

  const walk = (visit: CalendarEntry, [step, ...rest]: readonly FlowStep[], version: number) => {
    if (!step) return
    const takeBack = show(visit, { status: leadsTo[step] })
    asked[step](
      { id: visit.id, version },
      {
        onDone: (after: Appointment) => {
          show(visit, after)
          walk(visit, rest, after.version)
        },
        onRefused: refused(visit, takeBack),
      },
    )
  }

  const done = (visit: CalendarEntry, step: FlowStep | 'cancel', after: Appointment) => {
    show(visit, after)
    const back = wayBack(step, visit)
    const undo = () => walk(visit, back, after.version)
    say(t(`said.${step}`, { name: visit.patientName }), { about: visit.id, ...(back.length > 0 && { undo }) })
  }

  const take = (visit: CalendarEntry, step: FlowStep) => {
    const takeBack = show(visit, atOnce(step))
    const { id, version } = visit
    asked[step](
      { id, version },
      { onDone: (after: Appointment) => done(visit, step, after), onRefused: refused(visit, takeBack) },
    )
  }
  const cancel = (visit: CalendarEntry, reason: string, onDone?: () => void) => {
    const { id, version } = visit
    askToCancel(
      { id, version, reason },
      {
        onDone: (after) => {
          done(visit, 'cancel', after)
          onDone?.()
        },
        onRefused: refused(visit, () => undefined),
      },
    )
  }

  const latest = useRef({ take, cancel })
  latest.current = { take, cancel }
  return {
    take: useCallback((visit, step) => latest.current.take(visit, step), []),
    cancel: useCallback((visit, reason, onDone) => latest.current.cancel(visit, reason, onDone), []),
  }
}

function useFlowCommands() {
  return {
    confirm: useCommand(salus.scheduling.confirmAppointment).run,
    'check-in': useCommand(salus.scheduling.checkIn).run,
    start: useCommand(salus.scheduling.startTreatment).run,
    finish: useCommand(salus.scheduling.finishAppointment).run,
    'no-show': useCommand(salus.scheduling.markNoShow).run,
    reinstate: useCommand(salus.scheduling.reinstateAppointment).run,
  }
}

/** The waiting room counts from the moment of the press, not from the answer. */
function atOnce(step: FlowStep): Partial<CalendarEntry> {
  return { status: leadsTo[step], ...(step === 'check-in' && { checkedInAt: new Date().toISOString() }) }
}
