import { parseArgs } from 'node:util'
import { newTally, simulate } from './simulate.ts'

/** `npm run simulation -- --attempts 1000000 --seed 1`: as many worlds as that takes, one after the other. */
const { values } = parseArgs({ options: { attempts: { type: 'string' }, seed: { type: 'string' } } })
const attempts = Number(values.attempts ?? 20_000)
const seed = Number(values.seed ?? 1)
const attemptsPerWorld = 5_000

const tally = newTally()
const began = Date.now()
for (let world = 0; tally.attempts < attempts; world++) {
  await simulate(seed * 1_000_003 + world, Math.min(attemptsPerWorld, attempts - tally.attempts), tally)
  const perSecond = Math.round((tally.attempts * 1000) / (Date.now() - began))
  console.log(`${tally.attempts} of ${attempts} attempts, ${tally.accepted} accepted, ${perSecond} a second`)
}
console.log('No overlap at any step, and every refusal was true when it was given.')
console.log(`${tally.offered} alternatives were offered, and each was free.`)
for (const [title, counts] of [
  ['Asked', tally.asked],
  ['Accepted', tally.done],
  ['Refused', tally.refused],
] as const)
  for (const [what, n] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`${title} ${what}: ${n}`)
