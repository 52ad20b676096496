import { sql } from 'kysely'
import { type Chance, chance } from '../../main/demo/chance.ts'
import { toRow } from '../../main/patients/patient-repository.ts'
import { tokensOf } from '../../main/patients/patient-tokens.ts'
import type { Database, Writes } from '../../main/platform/database/database.ts'
import { insertRow } from '../../main/platform/database/rows.ts'
import type { Patient } from '../../shared/patients.ts'

const consonants = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'ch',
  'll',
  'br',
  'tr',
  'gr',
  'ñ',
  'k',
  'j',
  'qu',
  'y',
] as const
const vowels = ['a', 'e', 'i', 'o', 'u', 'ia', 'ue', 'á', 'í', 'ó'] as const
const endings = ['n', 's', 'z', 'r', 'l', '', 'no', 'ski', 'ez', 'son', 'berg', 'ti'] as const
const given = [
  'María',
  'Carmen',
  'Ana',
  'Lucía',
  'Marta',
  'Laura',
  'José',
  'Antonio',
  'Juan',
  'Manuel',
  'Pedro',
  'Łukasz',
  'Søren',
  'Núria',
] as const
const family = [
  'García',
  'González',
  'Rodríguez',
  'Fernández',
  'López',
  'Martínez',
  'Sánchez',
  'Pérez',
  'Weiß',
  'Østergaard',
] as const

/** Believable in what a search cares for: some names are everywhere, most of the 24,000 are rare. */
export function* inventPatients(count: number, seed: number): Generator<Patient> {
  const luck = chance(seed)
  const rare = Array.from({ length: 24_000 }, () => word(luck))
  const rareName = () => rare[Math.floor((luck.below(1_000_000) / 1_000_000) ** 2 * rare.length)] ?? ''
  const name = (common: readonly [string, ...string[]], percent: number) =>
    luck.happens(percent) ? luck.pick(common) : rareName()
  for (let n = 0; n < count; n++)
    yield {
      id: idOf(n) as Patient['id'],
      firstName: luck.happens(30) ? `${name(given, 70)} ${name(given, 50)}` : name(given, 55),
      lastName: luck.happens(60) ? `${name(family, 30)} ${name(family, 30)}` : name(family, 30),
      phone: `+34 6${digits(luck, 8)}`,
      email: null,
      birthDate: `${1930 + luck.below(90)}-${twoDigits(1 + luck.below(12))}-${twoDigits(1 + luck.below(28))}`,
      nationalId: `${digits(luck, 8)}${luck.pick(['A', 'B', 'K', 'T', 'Z'])}`,
      address: null,
      alert: null,
      insurerId: null,
      active: !luck.happens(3),
      version: 1,
    }
}

/** Straight into the tables of a SQLite file, fifty thousand at a time, so that the pages of keys are written four times, not a hundred. */
export async function fillPatients(database: Database, patients: Iterable<Patient>): Promise<void> {
  let batch: Patient[] = []
  for (const patient of patients) {
    if (batch.push(patient) < 50_000) continue
    await database.write((writes) => insertPatients(writes, batch))
    batch = []
  }
  await database.write((writes) => insertPatients(writes, batch))
}

async function insertPatients(writes: Writes, patients: readonly Patient[]): Promise<void> {
  const rows = patients.map(toRow)
  for (const row of rows) await insertRow(writes, 'patient', row)
  // One statement for a million tokens, put in order by the engine.
  const tokens = JSON.stringify(
    rows.flatMap((row) => tokensOf(row).map((t) => [t.inactive, t.scope, t.token, t.line, t.owner_id])),
  )
  await sql`insert into patient_token (inactive, scope, token, line, owner_id)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${tokens})
    order by 1, 2, 3, 4, 5`.execute(writes)
}

/** Ids that grow, as UUIDv7 do. */
const idOf = (n: number) =>
  `0190${n
    .toString(16)
    .padStart(8, '0')
    .replace(/^(....)/, '$1-')}-7000-8000-${(n * 7919).toString(16).padStart(12, '0')}`

function word(luck: Chance): string {
  const syllables = Array.from({ length: 2 + luck.below(2) }, () => luck.pick(consonants) + luck.pick(vowels)).join('')
  const plain = syllables + luck.pick(endings)
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

const digits = (luck: Chance, count: number) => String(luck.below(10 ** count)).padStart(count, '0')
const twoDigits = (n: number) => String(n).padStart(2, '0')
