import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '../components/say.tsx'
import { refusalOf } from '../platform/refusal.ts'
import { useWhy } from '../scheduling/why.ts'
import { type Found, type Question, questionKey, rehearsalOf } from './question.ts'

export type HitsCheck = {
  /** What these very changes have been shown to hit; the lists follow what is moved meanwhile. */
  readonly seen: (questions: readonly Question[]) => readonly Found[] | undefined
  readonly pending: boolean
  /** Saves when nothing is hit, or when what these very changes hit has been shown. */
  readonly orSave: (questions: readonly Question[], save: () => void) => void
  readonly forget: () => void
}

/** A change is not saved over booked visits unseen. */
export function useHitsCheck(): HitsCheck {
  const [asked, setAsked] = useState<readonly Question[]>([])
  const [pending, setPending] = useState(false)
  const client = useQueryClient()
  const why = useWhy()
  const found = useQueries({
    queries: asked.map(rehearsalOf),
    combine: (answers) => answers.map(({ data }, i): Found => ({ ...(asked[i] as Question), hits: data?.hits ?? [] })),
  })

  async function ask(questions: readonly Question[], save: () => void): Promise<void> {
    setPending(true)
    try {
      const answers = await Promise.all(
        questions.map((question) => client.fetchQuery({ ...rehearsalOf(question), staleTime: 0 })),
      )
      if (answers.some(({ hits }) => hits.length > 0)) setAsked(questions)
      else save()
    } catch (error) {
      say(why(refusalOf(error)), { tone: 'danger' })
    } finally {
      setPending(false)
    }
  }

  const shown = asked.map(questionKey)
  const isSeen = (questions: readonly Question[]) =>
    questions.length > 0 && questions.every((question) => shown.includes(questionKey(question)))
  const among = (questions: readonly Question[]) => {
    const wanted = questions.map(questionKey)
    return found.filter((_, i) => wanted.includes(shown[i] ?? ''))
  }
  return {
    seen: (questions) => (isSeen(questions) ? among(questions) : undefined),
    pending,
    orSave: (questions, save) => {
      if (questions.length === 0 || isSeen(questions)) save()
      else void ask(questions, save)
    },
    forget: () => setAsked([]),
  }
}

/** Whether saving would pass over visits that are hit. */
export function passesOver(found: readonly Found[] | undefined): boolean {
  return found?.some(({ hits }) => hits.length > 0) ?? false
}
