import { setImmediate } from 'node:timers/promises'
import type { Reads } from '../platform/database/database.ts'
import { searchWordsOf } from './folded.ts'
import { findPatient } from './patient-repository.ts'
import { type Spelling, spelling } from './spelling.ts'
import { nextNameWords } from './token-repository.ts'

type Names = { readonly spelling: Spelling; ready: Promise<void> }
type Changed = readonly { readonly table: string; readonly id: string }[]
type Feed = { readonly subscribe: (listener: (rows: Changed) => void) => () => void }

/** One memory of names per open database; it goes when the database does. */
const remembered = new WeakMap<Reads, Names>()

/** Starts reading the names in the background: whoever has begun to type may soon mistype. */
export function expectTypos(reads: Reads): void {
  if (!remembered.has(reads)) startReading(reads)
}

/** All name words of the clinic, as soon as they have been read. */
export async function knownNames(reads: Reads): Promise<Spelling> {
  const names = remembered.get(reads) ?? startReading(reads)
  await names.ready
  return names.spelling
}

/** New names join as soon as they are committed. Words nobody has any more only lead to nobody. */
export function keepNames(reads: Reads, feed: Feed): () => void {
  return feed.subscribe((rows) => {
    const names = remembered.get(reads)
    if (!names) return // read from the table when first needed
    const ids = rows.filter(({ table }) => table === 'patient').map(({ id }) => id)
    // Who searches after the commit waits for the new names, however slow the engine is to hand them over.
    const learnt = learn(reads, names.spelling, ids)
    names.ready = Promise.all([names.ready, learnt]).then(() => undefined)
    names.ready.catch(() => forget(reads, names))
  })
}

function startReading(reads: Reads): Names {
  const words = spelling()
  const names = { spelling: words, ready: setImmediate().then(() => readAll(reads, words)) }
  remembered.set(reads, names)
  names.ready.catch(() => forget(reads, names)) // the next caller tries again
  return names
}

function forget(reads: Reads, names: Names): void {
  if (remembered.get(reads) === names) remembered.delete(reads)
}

async function readAll(reads: Reads, words: Spelling): Promise<void> {
  for (const inactive of [0, 1]) {
    let after = ''
    for (;;) {
      const rows = await nextNameWords(reads, { inactive, after })
      for (const { token } of rows) words.add(token)
      const last = rows.at(-1)
      if (!last) break
      after = last.token
      await setImmediate() // a few milliseconds at a time: the desk goes on working
    }
  }
}

async function learn(reads: Reads, words: Spelling, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const patient = await findPatient(reads, id)
    if (patient) for (const word of searchWordsOf(`${patient.lastName} ${patient.firstName}`)) words.add(word)
  }
}
