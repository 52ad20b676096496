import { useQueries } from '@tanstack/react-query'
import type { ClinicId, PractitionerId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import { salus } from '../platform/salus.ts'
import { type During, daysOf } from './during.ts'
import type { InTheWay } from './in-the-way.ts'

/** As far as one question reaches, and how many are asked at most: a year. */
const daysAtOnce = 62
const mostQuestions = 6

/** As in what is told before it is saved: who is in the waiting room can still be moved. */
const mayStillMove: ReadonlySet<string> = new Set(['booked', 'confirmed', 'checked-in'])

type Whose = { readonly clinicIds: readonly ClinicId[]; readonly practitionerId?: PractitionerId | undefined }

/** Visits that are still booked then, as it stands now: whatever is moved leaves the list by itself. */
export function useVisitsDuring(during: During, { clinicIds, practitionerId }: Whose): InTheWay[] | undefined {
  const questions = clinicIds.flatMap((clinicId) =>
    stretchesOf(during).map((days) =>
      salus.scheduling.listAppointments.queryOptions({
        input: { clinicId, ...days, ...(practitionerId && { practitionerId }) },
      }),
    ),
  )
  return useQueries({
    queries: questions,
    combine: (answers) => {
      if (answers.some(({ data }) => !data)) return undefined
      return answers
        .flatMap(({ data }) => data?.items ?? [])
        .filter(
          ({ status, startsAt, endsAt }) =>
            mayStillMove.has(status) && startsAt < during.endsAt && during.startsAt < endsAt,
        )
        .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    },
  })
}

function stretchesOf(during: During): { from: LocalDate; to: LocalDate }[] {
  const { first, last } = daysOf(during)
  const stretches: { from: LocalDate; to: LocalDate }[] = []
  for (let from = first; from <= last && stretches.length < mostQuestions; from = addDays(from, daysAtOnce)) {
    const end = addDays(from, daysAtOnce)
    stretches.push({ from, to: end <= last ? end : addDays(last, 1) })
  }
  return stretches
}
