import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClinicId, HoursPeriod, PractitionerId, WeeklyHours } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { say } from '../components/say.tsx'
import { refusalOf } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { useWhy } from '../scheduling/why.ts'

/** Hours of a clinic, or of somebody in one. */
export type HoursQuestion = {
  readonly clinicId: ClinicId
  readonly practitionerId?: PractitionerId
  readonly hours: WeeklyHours[]
  readonly periods: HoursPeriod[]
}
export type HoursCheck = {
  /** What has been shown to be hit; the list follows what is moved meanwhile. */
  readonly hits: readonly HitVisit[] | undefined
  readonly pending: boolean
  /** Saves when nothing is hit, or when what these very hours hit has been shown. */
  readonly orSave: (questions: readonly HoursQuestion[], save: () => void) => void
  readonly isSeen: (questions: readonly HoursQuestion[]) => boolean
  readonly forget: () => void
}

const optionsOf = (input: HoursQuestion) => salus.rota.previewHours.queryOptions({ input: { ...input } })
const keyOf = (questions: readonly HoursQuestion[]) => JSON.stringify(questions)

/** New hours are not saved over booked visits unseen. */
export function useHoursCheck(): HoursCheck {
  const [seen, setSeen] = useState<readonly HoursQuestion[]>([])
  const [pending, setPending] = useState(false)
  const client = useQueryClient()
  const why = useWhy()
  const hits = useQueries({
    queries: seen.map(optionsOf),
    combine: (answers) => (answers.length > 0 ? answers.flatMap(({ data }) => data?.hits ?? []) : undefined),
  })

  async function ask(questions: readonly HoursQuestion[], save: () => void): Promise<void> {
    setPending(true)
    try {
      const answers = await Promise.all(
        questions.map((question) => client.fetchQuery({ ...optionsOf(question), staleTime: 0 })),
      )
      if (answers.some((answer) => answer.hits.length > 0)) setSeen(questions)
      else save()
    } catch (error) {
      say(why(refusalOf(error)), { tone: 'danger' })
    } finally {
      setPending(false)
    }
  }

  const isSeen = (questions: readonly HoursQuestion[]) => seen.length > 0 && keyOf(seen) === keyOf(questions)
  return {
    hits,
    pending,
    isSeen,
    orSave: (questions, save) => {
      if (questions.length === 0 || isSeen(questions)) save()
      else void ask(questions, save)
    },
    forget: () => setSeen([]),
  }
}
