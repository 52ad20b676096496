import type { FocusEvent, KeyboardEvent } from 'react'
import { useListKeys } from '../components/use-list-keys.ts'
import { nextConflict, type PlannedDate } from './date-plan.ts'
import type { Deciding } from './use-decisions.ts'

type Props = {
  readonly dates: readonly PlannedDate[]
  readonly deciding: Pick<Deciding, 'decide'>
  readonly maySkip: boolean
  readonly show: (index: number) => void
}

/** Arrows walk, Space skips, Enter takes the first alternative and goes on to what is undecided still. */
export function useDateKeys({ dates, deciding, maySkip, show }: Props) {
  const { at, keys, take } = useListKeys(dates.length, accept, show)

  function accept(index: number, nth = 0) {
    const date = dates[index]
    const slot = date?.alternatives[nth]
    if (!date || !slot || date.state === 'free') return
    const { startsAt, practitionerId } = slot
    deciding.decide(date.occursAt, { startsAt, practitionerId })
    go(nextConflict(dates, index))
  }
  function go(index: number) {
    if (index < 0) return
    take(index)
    show(index)
  }
  const onFocus = (event: FocusEvent) => {
    const first = nextConflict(dates, -1)
    if (event.target === event.currentTarget && at === undefined && first >= 0) go(first)
    else keys.onFocus(event)
  }
  const skip = ({ occursAt, state }: PlannedDate) => {
    if (maySkip) deciding.decide(occursAt, state === 'skipped' ? undefined : { skip: true })
  }
  const actOf = (key: string, index: number, date: PlannedDate): (() => void) | undefined => {
    if (/^[1-9]$/.test(key)) return () => accept(index, Number(key) - 1)
    const acts: { readonly [key: string]: () => void } = {
      ' ': () => skip(date),
      enter: () => accept(index),
      backspace: () => deciding.decide(date.occursAt),
      n: () => go(nextConflict(dates, index)),
    }
    return acts[key.toLowerCase()]
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const date = dates[at ?? 0]
    const act = date && actOf(event.key, at ?? 0, date)
    if (!act) return keys.onKeyDown(event)
    act()
    event.preventDefault()
  }
  return { at, onKeyDown, onFocus }
}
