import { useEffect } from 'react'
import type { ChangeEvent } from '../../shared/platform/journal.ts'
import { affectedBy } from './affected.ts'
import { setConnection } from './connection.ts'
import { report, whenNews } from './news.ts'
import { outdate } from './outdate.ts'
import { queryClient, whoQuery } from './query-client.ts'
import { isUnanswered } from './refusal.ts'
import { salus } from './salus.ts'

const firstPause = 500
const longestPause = 15_000

/** What others do appears here: every commit anywhere in the clinic refetches what it touched. */
export function useChanges(): void {
  useEffect(() => {
    const leaving = new AbortController()
    void watchUntil(leaving.signal)
    return () => leaving.abort()
  }, [])
}

async function watchUntil(signal: AbortSignal): Promise<void> {
  let pause = firstPause
  let missed = false
  while (!signal.aborted) {
    try {
      for await (const event of await watch(signal)) {
        if (missed) catchUp()
        missed = false
        pause = firstPause
        setConnection('live')
        refetch(event)
      }
    } catch (error) {
      if (!isUnanswered(error)) return
    }
    if (signal.aborted) return
    missed = true
    setConnection('lost')
    await wait(pause, signal)
    pause = Math.min(pause * 2, longestPause)
  }
}

/** Nobody can say what happened meanwhile. */
function catchUp(): void {
  outdate(queryClient)
  report('connected-again')
}

/** A line that was cut says nothing, for minutes. So a call that got no answer ends the watch, and it begins again. */
function watch(leaving: AbortSignal): Promise<AsyncIterable<ChangeEvent>> {
  const silence = new AbortController()
  const forget = whenNews('no-answer', () => silence.abort())
  const signal = AbortSignal.any([leaving, silence.signal])
  signal.addEventListener('abort', forget, { once: true })
  return salus.journal.watchChanges.call({}, { signal })
}

function refetch({ rows }: ChangeEvent): void {
  for (const capability of affectedBy(rows.map((row) => row.table))) {
    outdate(queryClient, salus[capability].key())
    if (capability === 'staff') outdate(queryClient, whoQuery.queryKey)
  }
}

/** Doubled each time, with a random part so that all desks do not come back in the same moment. */
function wait(pause: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pause * (0.75 + Math.random() / 2))
    const now = () => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener('abort', now, { once: true })
    window.addEventListener('online', now, { once: true })
  })
}
