import type { z } from 'zod'
import type { LocalDateTime } from './local-time.ts'

/** From when, and until when or how long. */
export type Lasting = {
  readonly startsAt: LocalDateTime
  readonly endsAt?: LocalDateTime | undefined
  readonly minutes?: number | undefined
}

/** An end lies after the start, and of an end and a length only one is said. */
export function lasting<S extends z.ZodType<Lasting>>(asked: S): S {
  return asked
    .refine(({ startsAt, endsAt }) => endsAt === undefined || startsAt < endsAt, {
      path: ['endsAt'],
      error: 'must be later than the start',
    })
    .refine(({ minutes, endsAt }) => minutes === undefined || endsAt === undefined, {
      path: ['endsAt'],
      error: 'the length is said already, in minutes',
    })
}
