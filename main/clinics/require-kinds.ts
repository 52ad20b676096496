import type { Service } from '../../shared/clinics.ts'
import type { Reading } from '../platform/work.ts'
import { findResourceKinds } from './resource-kind-repository.ts'

/** A service may ask only for kinds of rooms and machines that there are. */
export async function requireKinds(
  work: Reading<'resource-kind-unknown'>,
  requires: Service['requires'] = [],
): Promise<void> {
  if (requires.length === 0) return
  const known = new Set((await findResourceKinds(work.reads)).map(({ id }) => id))
  if (!requires.every((id) => known.has(id))) work.refuse('resource-kind-unknown')
}
