import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { useSession } from '../platform/session.tsx'
import { useShortcut } from '../platform/shortcuts.tsx'
import type { Doing } from './doing.ts'
import { useBilled } from './use-billed.ts'
import { useInvoiceVisit } from './use-invoice-visit.ts'
import { useVisitSteps } from './use-visit-steps.ts'
import { useWriteNote } from './use-write-note.ts'
import { nextStep, type Step, stepsFor } from './visit-flow.ts'
import look from './visit-steps.module.css'

type Props = {
  readonly visit: CalendarEntry
  readonly today: LocalDate
  readonly onDoing: (doing: Doing) => void
}

const keysOf: { readonly [S in Step]?: string } = {
  confirm: 'C',
  'check-in': 'I',
  start: 'S',
  finish: 'F',
  note: 'O',
  invoice: 'B',
  reschedule: 'R',
}

/** What comes next as the one primary button, what else can be done beside it. Nothing asks twice. */
export function VisitStepButtons({ visit, today, onDoing }: Props) {
  const { t } = useTranslation('scheduling')
  const { may } = useSession()
  const { take } = useVisitSteps()
  const { write, pending: opening } = useWriteNote()
  const { invoice, pending: drafting } = useInvoiceVisit()
  const billed = useBilled(visit)
  const steps = stepsFor(visit, today, may).filter((step) => step !== 'invoice' || !billed)
  const primary = nextStep(visit, today, steps)

  const { fieldset, remember } = useKeptFocus(visit.status)
  const run = (step: Step) => {
    remember()
    switch (step) {
      case 'note':
        return write(visit)
      case 'invoice':
        return invoice(visit)
      case 'reschedule':
        return onDoing('moving')
      case 'cancel':
        return onDoing('cancelling')
      case 'no-show-fee':
        return onDoing('missing')
      default:
        return take(visit, step)
    }
  }
  return (
    <fieldset ref={fieldset} className={look.steps} aria-label={t('steps.label')}>
      {primaryFirst(steps, primary).map((step) => (
        <StepButton
          key={step}
          step={step}
          words={t(`steps.${isTurningBack(step, visit) ? 'backToBooked' : step}`)}
          primary={step === primary}
          loading={(step === 'note' && opening) || (step === 'invoice' && drafting)}
          onRun={() => run(step)}
        />
      ))}
    </fieldset>
  )
}

function primaryFirst(steps: readonly Step[], primary: Step | undefined): readonly Step[] {
  return primary ? [primary, ...steps.filter((step) => step !== primary)] : steps
}

/** A step that was taken is no longer offered; the focus goes on to the one that comes next. */
function useKeptFocus(status: string) {
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const was = useRef<string>(undefined)
  useEffect(() => {
    if (was.current === undefined || was.current === status) return
    was.current = undefined
    if (document.activeElement === document.body) fieldset.current?.querySelector('button')?.focus()
  }, [status])
  const remember = () => {
    was.current = fieldset.current?.contains(document.activeElement) ? status : undefined
  }
  return { fieldset, remember }
}

/** Reinstating somebody who is here is a step back, not a way back. */
function isTurningBack(step: Step, { status }: CalendarEntry): boolean {
  return step === 'reinstate' && status !== 'cancelled' && status !== 'no-show'
}

type StepButtonProps = {
  readonly step: Step
  readonly words: string
  readonly primary: boolean
  readonly loading: boolean
  readonly onRun: () => void
}

function StepButton({ step, words, primary, loading, onRun }: StepButtonProps) {
  const keys = keysOf[step] ?? ''
  useShortcut(keys, words, onRun)
  return (
    <Button
      className={primary ? look.primary : undefined}
      variant={primary ? 'filled' : 'default'}
      size={primary ? 'md' : 'compact-md'}
      color={primary ? 'teal' : 'gray'}
      loading={loading}
      onClick={onRun}
      {...(keys && { 'aria-keyshortcuts': keys, rightSection: <KeyHint keys={keys} /> })}
    >
      {words}
    </Button>
  )
}
