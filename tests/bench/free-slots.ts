import type { Page } from '../../shared/platform/page.ts'
import type { BenchRow } from './bench-row.ts'
import { openPractice, week } from './practice.ts'
import { recordedStatements } from './recorded.ts'
import { quantile, takeTurns } from './turns.ts'

const days = 30
type Turn = { readonly input: object; readonly bare: () => number }

/** Free times of twenty practitioners in thirty days through the host, beside the statements it runs for them. */
export async function benchFreeSlots(): Promise<BenchRow[]> {
  const practice = await openPractice({ appointments: 40_000, hours: week('08:30', '18:00'), everyNthIsFree: 7 })
  try {
    const { host, readFile } = await practice.open('free', () => '2009-12-31T00:00:00.000Z')
    const { session, serviceId, practitionerIds } = practice
    const ask = (input: object) =>
      host.answer({ operation: 'scheduling.freeSlots', input, session }) as Promise<Page<unknown>>
    const record = recordedStatements(readFile)
    const turns: Turn[] = []
    for (let n = 0; n < 60; n++) {
      const input = { serviceId, practitionerId: practitionerIds, from: day(n), to: day(n + days), limit: 20_000 }
      turns.push({ input, bare: await record(() => ask(input)) })
    }
    const contestants = { bare: ({ bare }: Turn) => bare(), ours: ({ input }: Turn) => ask(input) }
    await takeTurns(contestants, [...turns, ...turns, ...turns, ...turns]) // warm: a desk asks all day
    const times = await takeTurns(contestants, [...turns, ...turns, ...turns])
    const [bare, ours] = [quantile(times['bare'] ?? [], 0.5), quantile(times['ours'] ?? [], 0.5)]
    const { items } = await ask(turns[0]?.input ?? {})
    const statements = turns[0]?.bare()
    await host.close()
    const detail = `${items.length} slots: ${(ours / 1000).toFixed(2)} ms beside ${(bare / 1000).toFixed(2)} ms of ${statements} statements`
    return [
      {
        name: 'free slots, 30 days × 20 practitioners, beside their SQL alone',
        ratio: ours / bare,
        aim: '≤ 1.3',
        detail,
      },
    ]
  } finally {
    practice.close()
  }
}

const day = (n: number) => new Date(Date.UTC(2010, 0, 2 + n)).toISOString().slice(0, 10)
