/** From the first minute up to, not including, the last. Lists of spans are in order of time and never overlap. */
export type Span = { readonly from: number; readonly to: number }

/** Makes such a list of any spans: what overlaps or touches becomes one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  if (areApart(spans)) return spans
  const result: Span[] = []
  let [from, to] = [0, Number.NEGATIVE_INFINITY]
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from >= span.to) continue
    if (span.from > to) {
      if (from < to) result.push({ from, to })
      from = span.from
      to = span.to
    } else if (span.to > to) to = span.to
  }
  if (from < to) result.push({ from, to })
  return result
}

/** They nearly always are, as they come from an index. */
function areApart(spans: readonly Span[]): boolean {
  let end = Number.NEGATIVE_INFINITY
  for (const { from, to } of spans) {
    if (from <= end || to <= from) return false
    end = to
  }
  return true
}

/** What lies in both. */
export function common(some: readonly Span[], others: readonly Span[]): Span[] {
  const result: Span[] = []
  let [i, j] = [0, 0]
  for (let a = some[i], b = others[j]; a && b; a = some[i], b = others[j]) {
    const span = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
    if (span.from < span.to) result.push(span)
    if (a.to < b.to) i++
    else j++
  }
  return result
}

/** What is left once others are taken out. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return common(spans, between(joined(taken)))
}

/** Whether one of them holds all of it. Halves its way, because a season of gaps is asked about every quarter hour. */
export function holds(spans: readonly Span[], { from, to }: Span): boolean {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) < to) low = middle + 1
    else high = middle
  }
  return (spans[low]?.from ?? Number.POSITIVE_INFINITY) <= from
}

/** Whether none of them has any of it, for questions in order of time. */
export function isFreeInTurn(spans: readonly Span[]): (from: number, to: number) => boolean {
  let at = 0
  return (from, to) => {
    while ((spans[at]?.to ?? Number.POSITIVE_INFINITY) <= from) at++
    return (spans[at]?.from ?? Number.POSITIVE_INFINITY) >= to
  }
}

function between(spans: readonly Span[]): Span[] {
  const starts = [Number.NEGATIVE_INFINITY, ...spans.map(({ to }) => to)]
  return starts.map((from, i) => ({ from, to: spans[i]?.from ?? Number.POSITIVE_INFINITY }))
}
