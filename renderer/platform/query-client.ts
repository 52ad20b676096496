import { QueryClient } from '@tanstack/react-query'
import type { SignedIn } from '../../shared/staff.ts'
import { whenNews } from './news.ts'
import { isRefusal, isUnanswered } from './refusal.ts'
import { salus } from './salus.ts'

const whoKey = ['who is at the desk']

const untilAnswered = {
  refetchInterval: ({ state }: { state: { status: string } }) => state.status === 'error' && 3_000,
} as const

/** These two outlive the person at the desk; see `clearDesk`. */
export const setUpQuery = {
  queryKey: ['set-up'],
  queryFn: () => salus.clinics.setUpState.call({}),
  staleTime: Number.POSITIVE_INFINITY,
  ...untilAnswered,
}

/** Nobody is an answer, not an error: it shows the sign-in screen. */
export const whoQuery = {
  queryKey: whoKey,
  queryFn: (): Promise<SignedIn | null> =>
    salus.staff.whoAmI.call({}).catch((error: unknown) => {
      if (isRefusal(error, 'no-session')) return null
      throw error
    }),
  staleTime: Number.POSITIVE_INFINITY,
  ...untilAnswered,
}

export function seat(person: SignedIn | null): void {
  queryClient.setQueryData(whoKey, person)
}

/** Nothing the last person saw is left for the next. */
export function clearDesk(): void {
  queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => typeof path !== 'string' })
  queryClient.getMutationCache().clear()
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000, // changes of others arrive by themselves; see changes.ts
      retry: (failures, error) => isUnanswered(error) && failures < 3,
      networkMode: 'always',
    },
  },
})

whenNews('session-lost', () => seat(null))
