import { isUnanswered } from '../platform/refusal.ts'

type Asked = {
  readonly data: unknown
  readonly error: unknown
  readonly isPlaceholderData: boolean
  readonly failureCount: number
  readonly failureReason: unknown
}

/**
 * Why there is nothing to show. A line that broke takes away nothing that is known already; where nothing is, it is
 * said at the second failure, while the asking goes on.
 */
export function unansweredOf({ data, error, isPlaceholderData, failureCount, failureReason }: Asked): unknown {
  const isKnown = data !== undefined && !isPlaceholderData
  if (isKnown) return error && !isUnanswered(error) ? error : undefined
  return error ?? (failureCount > 1 ? failureReason : undefined) ?? undefined
}
