import { requireVersion } from '../platform/refusal.ts'
import type { Reading } from '../platform/work.ts'
import type { KeptWish } from './wish.ts'
import { findWish } from './wish-repository.ts'

type Seen = { readonly id: string; readonly version?: number | undefined }

/** The wish, if it still stands as the caller saw it. */
export async function requireWish(
  { reads, refuse }: Reading<'wish-unknown' | 'changed-meanwhile'>,
  { id, version }: Seen,
): Promise<KeptWish> {
  const wish = (await findWish(reads, id)) ?? refuse('wish-unknown')
  if (version !== undefined) requireVersion({ refuse }, { version }, wish)
  return wish
}
