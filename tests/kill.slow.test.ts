import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derivations } from '../main/host.ts'
import { openClinicFolder } from '../main/open-clinic.ts'
import { changesOf, findBreak, listEntries } from '../main/platform/journal.ts'
import type { Change } from '../main/platform/work.ts'
import { dump, key, newFolder, stateTables } from './test-clinic.ts'

const kills = 100

test(`killed ${kills} times in the middle of its work, a desk loses nothing it confirmed and keeps nothing by halves`, async () => {
  const folder = newFolder()
  const first = await openClinicFolder(folder, async () => key)
  await first.answer({
    operation: 'demo.openDemoClinic',
    input: {},
    session: undefined,
    operationId: crypto.randomUUID(),
  })
  await first.close()
  const pauses = fc.sample(fc.integer({ min: 0, max: 250 }), { numRuns: kills, seed: 20261121 })

  const acknowledged: string[] = []
  for (const pause of pauses) acknowledged.push(...(await workUntilKilled(folder, pause)))
  expect(acknowledged.length).toBeGreaterThan(kills)

  const host = await openClinicFolder(folder, async () => key)
  const { value: deviceId } = await host.database.reads.selectFrom('desk').select('value').executeTakeFirstOrThrow()
  const entries = await listEntries(host.database.reads, deviceId)
  expect(await findBreak(host.database.reads, deviceId)).toBeUndefined()
  const kept = new Set(entries.map((entry) => entry.op_id))
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  expect(await dump(host.database, await journaledTables(host.database))).toBe(folded(entries.flatMap(changesOf)))
  const gaps = await host.database.reads
    .selectFrom('invoice')
    .select('number')
    .where('number', 'is not', null)
    .execute()
  expect(new Set(gaps.map(({ number }) => number)).size).toBe(gaps.length)
  await host.close()
}, 600_000)

/** Starts a busy desk, lets it confirm something, and kills it `pause` milliseconds later. */
function workUntilKilled(folder: string, pause: number): Promise<string[]> {
  const desk = spawn(process.execPath, [join(import.meta.dirname, 'busy-desk.ts'), folder, key.toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const confirmed: string[] = []
  const lines = createInterface({ input: desk.stdout })
  lines.on('line', (id) => {
    if (confirmed.push(id) === 1) setTimeout(() => desk.kill('SIGKILL'), pause)
  })
  return new Promise((resolve, reject) => {
    lines.on('close', () =>
      confirmed.length > 0 ? resolve(confirmed) : reject(new Error('the desk confirmed nothing')),
    )
  })
}

/** What the tables must hold if every journaled change happened, and nothing else did. */
function folded(changes: readonly Change[]): string {
  const rows = new Map<string, Change>()
  for (const change of changes) rows.set(`${change.table} ${change.id}`, change)
  const lines = [...rows.values()].filter(({ after }) => after !== null)
  return lines
    .map(({ table, after }) => `${table} ${JSON.stringify(Object.entries(after ?? {}).sort())}`)
    .sort()
    .join('\n')
}

/** Derived tables follow from the others and are not in the journal; the journal is not in itself. */
async function journaledTables(database: Parameters<typeof stateTables>[0]) {
  const derived = new Set<string>(['journal', ...derivations.map(({ into }) => into)])
  return (await stateTables(database)).filter((table) => !derived.has(table))
}
