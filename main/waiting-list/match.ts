import type { Resource, Service } from '../../shared/clinics.ts'
import { minutesBetween } from '../../shared/platform/local-time.ts'
import type { Match } from '../../shared/waiting-list.ts'
import type { Need } from '../scheduling/availability.ts'
import { common, type Span } from '../scheduling/span.ts'
import { type Fit, fitAt, type Gap, type Opening, startsAt, suitingStarts } from './first-fit.ts'
import { scoreOf } from './score.ts'
import { type KeptWish, shownAt } from './wish.ts'

/** All that decides who fits into a gap of one clinic. */
export type Ground = {
  readonly gap: Gap
  readonly openings: readonly Opening[]
  readonly services: ReadonlyMap<string, Service>
  /** The rooms and machines of the clinic that are in use. */
  readonly pieces: readonly Resource[]
  /** When practitioners, patients, rooms and machines are taken. */
  readonly taken: ReadonlyMap<string, readonly Span[]>
  /** Visits missed in the last year, by patient. */
  readonly missed: ReadonlyMap<string, number>
  readonly now: string
}

/** Whoever fits, at the first time that suits them. */
export function matchesOn(ground: Ground, wishes: readonly KeptWish[]): Match[] {
  const { gap, openings, services, taken, missed, now } = ground
  const startsOf = remembered(ground)
  return wishes.flatMap((wish) => {
    const service = services.get(wish.serviceId)
    if (!service?.active) return []
    const suiting = suitingStarts(wish, service.minutes, taken.get(wish.patientId) ?? [], gap)
    const first = firstOf(
      openingsFor(wish, openings).map((opening) => ({
        opening,
        moment: common(startsOf(service, opening), suiting)[0]?.from ?? Number.POSITIVE_INFINITY,
      })),
    )
    if (!first) return []
    const fit = fitAt(first.moment, service.minutes, first.opening, gap)
    return [matchOf(wish, service, fit, missed.get(wish.patientId) ?? 0, now)]
  })
}

function matchOf(kept: KeptWish, { minutes }: Service, fit: Fit, missed: number, now: string): Match {
  const wish = shownAt(kept, now)
  const { stretch, ...slot } = fit
  const asked = {
    practitioner: wish.practitionerIds.length > 0,
    day: wish.weekdays.length > 0,
    hours: wish.fromTime !== null || wish.toTime !== null,
  }
  const daysWaiting = minutesBetween(wish.createdAt, now) / 1440
  return { wish, score: scoreOf({ minutes, stretch, asked, urgency: wish.urgency, daysWaiting, missed }), ...slot }
}

/** Of those who could see them at the same time, the one they named first. */
function openingsFor({ practitionerIds }: KeptWish, openings: readonly Opening[]): readonly Opening[] {
  if (practitionerIds.length === 0) return openings
  return practitionerIds.flatMap((id) => openings.filter(({ practitionerId }) => practitionerId === id))
}

type Found = { readonly opening: Opening; readonly moment: number }

function firstOf(found: readonly Found[]): Found | undefined {
  const earliest = Math.min(...found.map(({ moment }) => moment))
  return Number.isFinite(earliest) ? found.find(({ moment }) => moment === earliest) : undefined
}

/** Hundreds of wishes are for the same few services. */
function remembered({ gap, pieces, taken }: Ground) {
  const known = new Map<string, Span[]>()
  return (service: Service, opening: Opening): Span[] => {
    const key = `${service.id} ${opening.practitionerId}`
    const starts = known.get(key) ?? startsAt(opening, service, needsOf(service, pieces, taken), gap)
    known.set(key, starts)
    return starts
  }
}

function needsOf({ requires }: Service, pieces: readonly Resource[], taken: Ground['taken']): Need[] {
  return [...new Set(requires)].map((kind) => ({
    count: requires.filter((required) => required === kind).length,
    pieces: pieces.filter(({ kindId }) => kindId === kind).map(({ id }) => taken.get(id) ?? []),
  }))
}
