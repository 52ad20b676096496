import type { LocalDate, LocalDateTime } from '../../shared/platform/local-time.ts'

type Days = { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined }

/** Half open: `to` is the day after the last. Without one of them there is no end on that side. */
export function wallTimesOf({ from, to }: Days): { readonly from: LocalDateTime; readonly to: LocalDateTime } {
  return { from: from === undefined ? '' : `${from}T00:00`, to: to === undefined ? '9999' : `${to}T00:00` }
}

export function inOrderOfStart<T extends { readonly startsAt: string; readonly id: string }>(items: readonly T[]): T[] {
  const key = ({ startsAt, id }: T) => `${startsAt} ${id}`
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
