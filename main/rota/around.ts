import { addDays, type Instant, type LocalDateTime } from '../../shared/platform/local-time.ts'

type Times = { readonly startsAt: LocalDateTime; readonly endsAt: LocalDateTime }

/** The moments at which some clock of the world may show these times. */
export function around({ startsAt, endsAt }: Times): { readonly from: Instant; readonly until: Instant } {
  return { from: `${addDays(startsAt.slice(0, 10), -1)}T00:00Z`, until: `${addDays(endsAt.slice(0, 10), 2)}T00:00Z` }
}
