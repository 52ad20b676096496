import type { Score, Urgency } from '../../shared/waiting-list.ts'

/** What is known of somebody who could come into a gap. */
export type Candidate = {
  /** How long they would stay, and how long the gap is in which they would. */
  readonly minutes: number
  readonly stretch: number
  /** What they asked for by name; whatever it was, the gap has it. */
  readonly asked: { readonly practitioner: boolean; readonly day: boolean; readonly hours: boolean }
  readonly urgency: Urgency
  readonly daysWaiting: number
  /** Visits missed in the last year. */
  readonly missed: number
}

const byUrgency: { readonly [U in Urgency]: number } = { low: 0, normal: 15, high: 30 }
const perMissed = 3

/**
 * A full gap is the best fit, because what is left of one is often wasted. Who asked for just this practitioner, day or
 * hour has fewer other chances than who can come at any time, so that counts for more.
 */
export function scoreOf({ minutes, stretch, asked, urgency, daysWaiting, missed }: Candidate): Score {
  const full = Math.round(16 * Math.min(1, minutes / Math.max(stretch, minutes)))
  const named = [asked.practitioner, asked.day, asked.hours].map((said) => (said ? 8 : 5))
  const parts = {
    fit: full + named.reduce((sum, points) => sum + points, 0),
    urgency: byUrgency[urgency],
    waiting: Math.min(20, Math.max(0, Math.floor(daysWaiting))),
    reliability: Math.max(0, 10 - perMissed * missed),
  }
  return { total: parts.fit + parts.urgency + parts.waiting + parts.reliability, ...parts }
}
