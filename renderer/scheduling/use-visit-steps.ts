import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment, AppointmentStatus, CalendarEntry } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import type { Refused } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { type Step as Pressed, steps as taken } from '../platform/steps.ts'
import { inTurn } from './in-turn.ts'
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

  type Then = {
    readonly step?: Pressed | undefined
    readonly onDone?: (() => void) | undefined
    readonly onOvertaken?: (() => void) | undefined
  }
  type Asking = (version: number, then: ReturnType<typeof answered>) => void

  const answered = (
    visit: CalendarEntry,
    step: FlowStep | 'cancel',
    restore: () => void,
    { step: pressed, onDone, onOvertaken }: Then,
    { isLast, settle }: { readonly isLast: () => boolean; readonly settle: (version: number | undefined) => void },
  ) => ({
    step: pressed,
    onDone: (after: Appointment, _: unknown, operationId: string) => {
      show(visit, isLast() ? after : { version: after.version })
      const isAlone = visit.seriesId !== null && after.seriesId === null
      say(t(isAlone ? 'said.reinstatedAlone' : `said.${step}`, { name: visit.patientName }), {
        about: visit.id,
        undo: () => takeBack(operationId, visit.id),
      })
      settle(after.version)
      onDone?.()
    },
    onRefused: (refusal: Refused) => {
      restore()
      settle(undefined)
      if (refusal.code === 'changed-meanwhile' && onOvertaken) return onOvertaken()
      say(t('said.notDone', { name: visit.patientName, why: why(refusal) }), { tone: 'danger', about: visit.id })
    },
  })
  const ask = (
    visit: CalendarEntry,
    step: FlowStep | 'cancel',
    restore: () => void,
    asking: Asking,
    then: Then = {},
  ) => {
    const pressed = taken.begin()
    const isNew = inTurn(visit, step, (version, isLast) => {
      const { promise, resolve: settle } = Promise.withResolvers<number | undefined>()
      asking(version, answered(visit, step, restore, { ...then, step: pressed }, { isLast, settle }))
      return promise
    })
    if (!isNew) pressed?.drop()
  }

  const steps: VisitSteps = {
    take: (visit, step) => {
      const restore = show(visit, atOnce(step))
      ask(visit, step, restore, (version, then) => asked[step]({ id: visit.id, version }, then))
    },
    missWithFee: (visit, fee, onDone) => {
      const restore = show(visit, atOnce('no-show'))
      ask(visit, 'no-show', restore, (version, then) => miss({ id: visit.id, version, fee }, then), { onDone })
    },
    cancel: (visit, reason, onDone, onOvertaken) => {
      const cancelled: Asking = (version, then) => askToCancel({ id: visit.id, version, reason }, then)
      ask(visit, 'cancel', () => undefined, cancelled, { onDone, onOvertaken })
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
