import type { Client, ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Intent } from '../../shared/platform/client.ts'
import { Intents } from './intents.ts'
import { isUnanswered, type Refused, refusalOf } from './refusal.ts'
import { type Step, steps } from './steps.ts'

/** A command of `salus`, such as `salus.scheduling.bookAppointment`. */
type Asked<I, O, E> = { readonly call: Client<Intent, I, O, E> }
type CodeOf<E> = E extends ORPCError<infer Code, unknown> ? Code : never

type Then<I, O, E> = {
  /** The operation id is what takes it back; see `useTakeBack`. */
  readonly onDone?: (output: O, input: I, operationId: string) => void
  /** Besides `refusal`, for screens that showed the change before it was granted. */
  readonly onRefused?: (refusal: Refused<CodeOf<E>>, input: I) => void
  /** Of what was pressed before it could be asked; otherwise it begins now. */
  readonly step?: Step | undefined
}
export type Command<I, O, E> = {
  readonly run: (input: I, then?: Then<I, O, E>) => void
  readonly pending: boolean
  readonly refusal: Refused<CodeOf<E>> | undefined
  readonly reset: () => void
}
type Answer<O, E> = { readonly output: O } | { readonly refused: Refused<CodeOf<E>> }

/** What only takes something back. */
const outside: Step = { answer: (then) => then(), drop: () => undefined }
const pauses = [500, 1_000, 2_000, 4_000]

/**
 * Asks the clinic to do something. A lost connection is retried with the same operation id, a second press
 * while the first is on its way does nothing, and a refusal comes back as data.
 */
export function useCommand<I, O, E>(operation: Asked<I, O, E>, always: Then<I, O, E> = {}): Command<I, O, E> {
  const [intents] = useState(() => new Intents())
  const [refusal, setRefusal] = useState<Refused<CodeOf<E>>>()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (input: I) => operation.call(input, { context: { operationId: intents.idFor(input) } }),
    retry: (failures, error) => isUnanswered(error) && failures < pauses.length,
    retryDelay: (failures) => pauses[failures] ?? 4_000,
    networkMode: 'always', // the host may be on this very desk: being off-line says nothing about it
  })

  async function answerTo(input: I): Promise<Answer<O, E>> {
    try {
      return { output: await mutateAsync(input) }
    } catch (error) {
      return { refused: refusalOf(error) as Refused<CodeOf<E>> }
    }
  }

  async function ask(input: I, then: Then<I, O, E>): Promise<void> {
    if (!intents.begin(input)) return then.step?.drop()
    const step = then.step ?? steps.begin() ?? outside
    setRefusal(undefined)
    const operationId = intents.idFor(input)
    const answer = await answerTo(input)
    if ('output' in answer) {
      intents.answered(input)
      step.answer(() => {
        then.onDone?.(answer.output, input, operationId)
        always.onDone?.(answer.output, input, operationId)
      })
    } else {
      step.drop()
      if (answer.refused.code === 'unreachable') intents.unanswered(input)
      else intents.answered(input)
      setRefusal(answer.refused)
      then.onRefused?.(answer.refused, input)
      always.onRefused?.(answer.refused, input)
    }
  }

  const latest = useRef(ask)
  latest.current = ask
  const run = useCallback((input: I, then: Then<I, O, E> = {}) => void latest.current(input, then), [])
  const reset = useCallback(() => setRefusal(undefined), [])
  return { run, pending: isPending, refusal, reset }
}
