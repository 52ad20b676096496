import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import { refuse, requireVersion } from '../platform/refusal.ts'

type Kept = { readonly startsAt: LocalDateTime; readonly endsAt: LocalDateTime; readonly version: number }
type Partly<K> = { readonly [F in keyof K]?: K[F] | undefined }
type MayRefuse = Parameters<typeof requireVersion>[0]

/** What is not said stays. Who names the version they saw changes that one or nothing. */
export function changed<K extends Kept>(work: MayRefuse, current: K, { version, ...change }: Partly<K>): K {
  if (version !== undefined) requireVersion(work, { version }, current)
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const next: K = { ...current, ...said, version: current.version + 1 }
  if (next.startsAt < next.endsAt) return next
  return refuse('invalid-input', { issues: [{ path: 'endsAt', message: 'must be later than the start' }] })
}
