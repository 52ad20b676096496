import { parseArgs } from 'node:util'
import { v4 } from 'uuid'
import { chance } from '../main/demo/chance.ts'
import { openClinicFolder } from '../main/open-clinic.ts'
import type { Session } from '../main/platform/answer.ts'
import { keyFromFile } from '../main/platform/keys.ts'
import { addDays } from '../shared/platform/local-time.ts'

const usage = 'npm run demo-data -- --data DIR --patients N [--seed S] [--today YYYY-MM-DD]'

/** Invented people and two years of their visits, the same for the same seed and day. Stops between two portions on Ctrl+C. */
async function fill(folder: string, patients: number, seed: number, today: string): Promise<void> {
  const noon = Date.parse(`${today}T12:00:00Z`)
  const clock = { now: () => new Date(noon).toISOString(), newId: seededIds(seed, noon) }
  const host = await openClinicFolder(folder, (isNew) => keyFromFile(folder, isNew), clock)
  const session: Session = {
    id: 'demo-data',
    actor: { id: 'demo-data', sessionId: null },
    may: new Set(['demo.generate']),
  }
  const ask = (operation: string, input: unknown) => host.answer({ operation, input, session, operationId: v4() })
  let stopped = false
  process.once('SIGINT', () => (stopped = true))
  try {
    const { needsSetUp } = (await ask('clinics.setUpState', {})) as { needsSetUp: boolean }
    if (!needsSetUp) throw new Error(`${folder} holds a clinic already; give an empty folder`)
    await ask('demo.openDemoClinic', { today, seed, people: 0 })
    const portions = Math.ceil(patients / 2_500)
    for (let portion = 0, made = 0; portion < portions && !stopped; portion++) {
      const count = Math.ceil((patients - made) / (portions - portion))
      const [from, to] = [dayAt(today, portion / portions), dayAt(today, (portion + 1) / portions)]
      await ask('demo.addPeople', { seed: (seed + portion * 7_919) % 2_147_483_647, patients: count, from, to })
      made += count
      console.log(`${made} of ${patients} patients, visits until ${to}`)
    }
  } finally {
    await host.close()
  }
}

const daysBehind = 730
const daysAhead = 14

function dayAt(today: string, share: number): string {
  return addDays(today, Math.round(share * (daysBehind + daysAhead)) - daysBehind)
}

/** UUIDv7 of one moment: 74 bits that look random and count on from the seed. */
function seededIds(seed: number, moment: number): () => string {
  const lucky = chance(seed)
  const time = moment.toString(16).padStart(12, '0')
  let count = 0
  const hex = (digits: number) =>
    lucky
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return () => {
    const counter = (count++).toString(16).padStart(8, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.slice(0, 3)}-8${counter.slice(3, 6)}-${counter.slice(6)}${hex(5)}${hex(5)}`
  }
}

try {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      patients: { type: 'string' },
      seed: { type: 'string' },
      today: { type: 'string' },
    },
  })
  const [patients, seed] = [Number(values.patients), Number(values.seed ?? 1)]
  const today = values.today ?? Temporal.Now.plainDateISO().toString()
  if (!values.data) throw new Error('--data: which folder?')
  if (!Number.isInteger(patients) || patients < 1 || patients > 1_000_000)
    throw new Error('--patients: how many, 1 to 1000000?')
  if (!Number.isInteger(seed) || seed < 0 || seed > 2_147_483_646) throw new Error('--seed: a whole number')
  await fill(values.data, patients, seed, today)
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
  process.exitCode = 1
}
