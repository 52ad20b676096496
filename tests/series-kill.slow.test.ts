import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openClinicFolder } from '../main/open-clinic.ts'
import type { Reads } from '../main/platform/database/database.ts'
import { findBreak } from '../main/platform/journal.ts'
import { key, newFolder } from './test-clinic.ts'

const kills = 25

test(`killed ${kills} times while it plans series of 200 visits, a desk has each of them whole or not at all`, async () => {
  const folder = newFolder()
  const first = await openClinicFolder(folder, async () => key)
  const operationId = crypto.randomUUID()
  await first.answer({ operation: 'demo.openDemoClinic', input: {}, session: undefined, operationId })
  const ofTheDemo = await seriesIn(first.database.reads)
  await first.close()
  const pauses = fc.sample(fc.integer({ min: 20, max: 500 }), { numRuns: kills, seed: 20261121 })

  const acknowledged: string[] = []
  for (const pause of pauses) acknowledged.push(...(await planUntilKilled(folder, pause)))
  expect(acknowledged.length).toBeGreaterThan(3)

  const host = await openClinicFolder(folder, async () => key)
  const { reads } = host.database
  const series = (await seriesIn(reads)).filter((id) => !ofTheDemo.includes(id))
  expect(acknowledged.filter((id) => !series.includes(id))).toEqual([])
  const visits = await reads.selectFrom('appointment').select(['id', 'series_id', 'resource_ids']).execute()
  const leftOut = await reads.selectFrom('series_exception').select('series_id').execute()
  const busy = Map.groupBy(await reads.selectFrom('busy').selectAll().execute(), ({ owner_id }) => owner_id)
  for (const id of series) {
    const own = visits.filter((visit) => visit.series_id === id)
    expect(own.length + leftOut.filter(({ series_id }) => series_id === id).length).toBe(200)
    for (const visit of own) expect(busy.get(visit.id)?.length).toBe(2 + JSON.parse(visit.resource_ids).length)
  }
  const { value: deviceId } = await reads.selectFrom('desk').select('value').executeTakeFirstOrThrow()
  expect(await findBreak(reads, deviceId)).toBeUndefined()
  await host.close()
}, 600_000)

async function seriesIn(reads: Reads): Promise<string[]> {
  return (await reads.selectFrom('series').select('id').execute()).map(({ id }) => id)
}

/** Starts a desk, lets it begin, and kills it `pause` milliseconds later. */
function planUntilKilled(folder: string, pause: number): Promise<string[]> {
  const program = join(import.meta.dirname, 'busy-series-desk.ts')
  const desk = spawn(process.execPath, [program, folder, key.toString('hex')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  createInterface({ input: desk.stdout }).on('line', (line) => {
    if (said.push(line) === 1) setTimeout(() => desk.kill('SIGKILL'), pause)
  })
  return new Promise((resolve, reject) => {
    desk.on('close', () => (said.length > 0 ? resolve(said.slice(1)) : reject(new Error('the desk never began'))))
  })
}
