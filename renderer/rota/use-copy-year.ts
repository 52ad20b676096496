import { useState } from 'react'
import type { Closure, ClosureId } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { daysOf, inYear } from './during.ts'

/** The closed days of the year before that this year has not yet, on the same dates; taken back whole from the toast. */
export function useCopyYear(before: readonly Closure[], here: readonly Closure[] | undefined, year: number) {
  const { t } = useWords()
  const add = useCommand(salus.rota.addClosure)
  const remove = useCommand(salus.rota.removeClosure)
  const [pending, setPending] = useState(false)
  const missing = here ? missingIn(before, here, year) : []

  const copy = async () => {
    setPending(true)
    const copied: ClosureId[] = []
    let hit = 0
    for (const { clinicId, name, kind, ...during } of missing) {
      const answer = await new Promise<{ closure: Closure; hits: readonly unknown[] } | undefined>((resolve) =>
        add.run(
          { clinicId, name, kind, ...inYear(during, year) },
          { onDone: resolve, onRefused: () => resolve(undefined) },
        ),
      )
      if (!answer) break
      copied.push(answer.closure.id)
      hit += answer.hits.length
    }
    setPending(false)
    const words = t('rota:closures.copied', { count: copied.length, year })
    const hitWords = hit > 0 ? ` ${t('rota:hits.stillBooked', { count: hit })}.` : ''
    const undo = () => {
      for (const id of copied) remove.run({ id })
    }
    say(words + hitWords, { undo })
  }
  return { copy: () => void copy(), missing: missing.length, pending }
}

/** Only what began that year: what reaches over New Year is not copied twice. */
function missingIn(before: readonly Closure[], here: readonly Closure[], year: number): Closure[] {
  const isHere = (closure: Closure) =>
    here.some(({ name, startsAt }) => name === closure.name || startsAt === inYear(closure, year).startsAt)
  return before.filter((closure) => daysOf(closure).first.startsWith(String(year - 1)) && !isHere(closure))
}
