import { useState } from 'react'
import { v7 } from 'uuid'
import type { Closure, ClosureId } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { refusalOf } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { useWhy } from '../scheduling/why.ts'
import { daysOf, inYear } from './during.ts'

/**
 * The closed days of the year before that this year has not yet, on the same dates. What they would hit is asked for
 * first: `hit` visits wait for a decision. Taken back whole from the toast.
 */
export function useCopyYear(before: readonly Closure[], here: readonly Closure[] | undefined, year: number) {
  const { t } = useWords()
  const why = useWhy()
  const add = useCommand(salus.rota.addClosure)
  const remove = useCommand(salus.rota.removeClosure)
  const [pending, setPending] = useState(false)
  const [hit, setHit] = useState(0)
  const missing = here ? missingIn(before, here, year) : []
  const wanted = missing.map(({ id: _, version: __, ...closure }) => ({ ...closure, ...inYear(closure, year) }))

  const save = async () => {
    const copied: ClosureId[] = []
    for (const closure of wanted) {
      const answer = await new Promise<{ closure: Closure } | undefined>((resolve) =>
        add.run(closure, { onDone: resolve, onRefused: () => resolve(undefined) }),
      )
      if (!answer) break
      copied.push(answer.closure.id)
    }
    const undo = () => {
      for (const id of copied) remove.run({ id })
    }
    say(t('rota:closures.copied', { count: copied.length, year }), { undo })
  }
  const rehearse = async () => {
    const answers = await Promise.all(
      wanted.map((closure) =>
        salus.rota.addClosure.call({ ...closure, dryRun: true }, { context: { operationId: v7() } }),
      ),
    )
    return answers.reduce((sum, { hits }) => sum + hits.length, 0)
  }
  const during = async (work: () => Promise<void>) => {
    setPending(true)
    await work().catch((error: unknown) => say(why(refusalOf(error)), { tone: 'danger' }))
    setPending(false)
  }
  const copy = () =>
    during(async () => {
      const found = await rehearse()
      if (found === 0) await save()
      else setHit(found)
    })
  const copyAnyway = () => {
    setHit(0)
    return during(save)
  }
  return {
    copy: () => void copy(),
    copyAnyway: () => void copyAnyway(),
    leave: () => setHit(0),
    hit,
    missing: missing.length,
    pending,
  }
}

/** Only what began that year: what reaches over New Year is not copied twice. */
function missingIn(before: readonly Closure[], here: readonly Closure[], year: number): Closure[] {
  const isHere = (closure: Closure) =>
    here.some(({ name, startsAt }) => name === closure.name || startsAt === inYear(closure, year).startsAt)
  return before.filter((closure) => daysOf(closure).first.startsWith(String(year - 1)) && !isHere(closure))
}
