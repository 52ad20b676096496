import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment, AppointmentStatus, CalendarEntry } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import type { Refused } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { useShownAtOnce } from './shown-at-once.ts'
import { useTakeBack } from './use-take-back.ts'
import type { Step } from './visit-flow.ts'
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
  /** Minor units; what is agreed for not coming. */
  readonly missWithFee: (visit: CalendarEntry, fee: number, onDone: () => void) => void
  /** `onOvertaken`: somebody else changed it meanwhile. */
  readonly cancel: (visit: CalendarEntry, reason: string, onDone?: () => void, onOvertaken?: () => void) => void
}

/** Leads visits through their day: shown at once, said afterwards, and taken back with undo, their times as before. */
export function useVisitSteps(): VisitSteps {
  const { t } = useTranslation('scheduling')
  const asked = useFlowCommands()
  const { run: miss } = useCommand(salus.scheduling.markNoShow)
  const { run: askToCancel } = useCommand(salus.scheduling.cancelAppointment)
  const takeBack = useTakeBack()
  const show = useShownAtOnce()
  const why = useWhy()

  const answered = (
    visit: CalendarEntry,
    step: FlowStep | 'cancel',
    restore: () => void,
    {
      onDone,
      onOvertaken,
    }: { readonly onDone?: (() => void) | undefined; readonly onOvertaken?: (() => void) | undefined } = {},
  ) => ({
    onDone: (after: Appointment, _: unknown, operationId: string) => {
      show(visit, after)
      say(t(`said.${step}`, { name: visit.patientName }), {
        about: visit.id,
        undo: () => takeBack(operationId, visit.id),
      })
      onDone?.()
    },
    onRefused: (refusal: Refused) => {
      restore()
      if (refusal.code === 'changed-meanwhile' && onOvertaken) return onOvertaken()
      say(t('said.notDone', { name: visit.patientName, why: why(refusal) }), { tone: 'danger', about: visit.id })
    },
  })

  const steps: VisitSteps = {
    take: (visit, step) => {
      const restore = show(visit, atOnce(step))
      asked[step]({ id: visit.id, version: visit.version }, answered(visit, step, restore))
    },
    missWithFee: (visit, fee, onDone) => {
      const restore = show(visit, atOnce('no-show'))
      miss({ id: visit.id, version: visit.version, fee }, answered(visit, 'no-show', restore, { onDone }))
    },
    cancel: (visit, reason, onDone, onOvertaken) => {
      const then = answered(visit, 'cancel', () => undefined, { onDone, onOvertaken })
      askToCancel({ id: visit.id, version: visit.version, reason }, then)
    },
  }

  const latest = useRef(steps)
  latest.current = steps
  return {
    take: useCallback((...given) => latest.current.take(...given), []),
    missWithFee: useCallback((...given) => latest.current.missWithFee(...given), []),
    cancel: useCallback((...given) => latest.current.cancel(...given), []),
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
