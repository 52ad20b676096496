import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chance } from '../../main/demo/chance.ts'
import { findPatients } from '../../main/patients/find-patients.ts'
import { digitsOf, folded } from '../../main/patients/folded.ts'
import { migrate } from '../../main/platform/database/migrate.ts'
import { migrations } from '../../main/platform/database/migrations/index.ts'
import { databaseOver } from '../../main/platform/database/sqlite.ts'
import { openSqliteFile } from '../../main/platform/database/sqlite-file.ts'
import { refuse } from '../../main/platform/refusal.ts'
import type { Patient } from '../../shared/patients.ts'
import type { BenchRow } from './bench-row.ts'
import { fillPatients, inventPatients } from './patients.ts'
import { quantile, type Times, takeTurns } from './turns.ts'

const sizes = (process.env['PATIENTS'] ?? '20000,200000').split(',').map(Number)
const rounds = 5
const eachKind = 200
const kinds = ['a beginning', 'two names', 'one typo', 'part of a phone'] as const
type Kind = (typeof kinds)[number]
type Question = { readonly query: string; readonly id: string }

/** Search while typing, against the cheapest thing that fills the same list: twenty rows in key order. */
export async function benchSearch(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const size of sizes) rows.push(...(await benchAt(size)))
  return rows
}

async function benchAt(size: number): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'salus-bench-'))
  const [path, key] = [join(folder, 'salus.db'), Buffer.alloc(32, 7)]
  const file = openSqliteFile(path, key)
  await migrate(databaseOver(file, file), migrations)
  const readFile = openSqliteFile(path, key, { readonly: true })
  const database = databaseOver(file, readFile)
  try {
    const people = [...inventPatients(size, 1)]
    await fillPatients(database, people)
    file.exec('analyze')
    file.pragma('wal_checkpoint(truncate)')

    const columns = 'id, first_name, last_name, phone, birth_date, national_id, active'
    const bare = readFile.prepare(`select ${columns} from patient where id >= ? order by id limit 20`)
    const reading = {
      reads: database.reads,
      actor: { id: 'bench', sessionId: null },
      now: new Date().toISOString(),
      refuse,
    }
    const contestants = {
      bare: ({ id }: Question) => bare.all(id),
      search: ({ query }: Question) => findPatients(reading, { query, limit: 20 }),
    }
    const luck = chance(3)
    const rows: BenchRow[] = []
    for (const kind of kinds) {
      const questions = Array.from({ length: eachKind }, () => questionOf(kind, people, luck.below))
      await takeTurns(contestants, questions) // warm: a desk searches all day
      const measured: Times[] = []
      for (let round = 0; round < rounds; round++) measured.push(await takeTurns(contestants, questions))
      // The median of a question's rounds is the question; the rest is what else the machine was doing.
      const own = (name: keyof typeof contestants) =>
        questions.map((_, i) =>
          quantile(
            measured.map((times) => times[name]?.[i] ?? Number.NaN),
            0.5,
          ),
        )
      const [bareTimes, searchTimes] = [own('bare'), own('search')]
      for (const share of [0.5, 0.99]) {
        const [reference, found] = [quantile(bareTimes, share), quantile(searchTimes, share)]
        rows.push({
          name: `search: ${kind}, ${size.toLocaleString('en')} patients, p${share * 100}`,
          ratio: found / reference,
          ...aimOf(kind, share),
          detail: `${found.toFixed(0)} µs beside ${reference.toFixed(0)} µs`,
        })
      }
    }
    return rows
  } finally {
    await database.close()
    rmSync(folder, { recursive: true })
  }
}

function aimOf(kind: Kind, share: number): { aim?: string } {
  if (kind === 'a beginning') return { aim: share === 0.5 ? '≤ 4' : '≤ 20' }
  return share === 0.5 ? {} : { aim: '≤ 30' }
}

function questionOf(kind: Kind, people: readonly Patient[], below: (limit: number) => number): Question {
  const person = people[below(people.length)] as Patient
  const { id } = people[below(people.length)] as Patient
  const [first = '', last = ''] = [person.firstName, person.lastName].map((name) => folded(name).split(' ')[0])
  switch (kind) {
    case 'a beginning':
      return { id, query: (below(2) ? first : last).slice(0, 2 + below(4)) }
    case 'two names':
      return { id, query: below(2) ? `${first} ${last}` : `${last} ${first}` }
    case 'one typo': {
      const at = 1 + below(Math.max(1, last.length - 1))
      return { id, query: `${below(2) ? `${first} ` : ''}${last.slice(0, at)}${last.slice(at + 1)}` }
    }
    case 'part of a phone':
      return {
        id,
        query: digitsOf(person.phone ?? '')
          .slice(below(4))
          .slice(0, 6 + below(2)),
      }
  }
}
