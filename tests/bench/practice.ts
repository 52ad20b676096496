import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openHost } from '../../main/host.ts'
import type { Session } from '../../main/platform/answer.ts'
import { databaseOver, openSqlite } from '../../main/platform/database/sqlite.ts'
import { openSqliteFile, type SqliteFile } from '../../main/platform/database/sqlite-file.ts'
import { scryptPasswords } from '../../main/platform/passwords.ts'
import { deviceId, key, openClinic } from '../test-clinic.ts'
import { fillPatients, inventPatients } from './patients.ts'

/** A practice with many years of visits in an encrypted file, to be copied for each contestant. */
export type Practice = {
  readonly clinicId: string
  readonly serviceId: string
  readonly practitionerIds: readonly string[]
  readonly patientIds: readonly string[]
  readonly session: Session
  /** A file of its own, so that nobody's writes empty another's cache. */
  readonly open: (name: string, now?: () => string) => Promise<Opened>
  readonly close: () => void
}
type Opened = {
  readonly file: SqliteFile
  readonly readFile: SqliteFile
  readonly host: Awaited<ReturnType<typeof openHost>>
}

const wide = week('06:00', '24:00')

export function week(from: string, to: string) {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }))
}

export async function openPractice({
  practitioners = 20,
  patients = 5_000,
  appointments = 200_000,
  hours = wide,
  everyNthIsFree = 0,
} = {}): Promise<Practice> {
  const folder = mkdtempSync(join(tmpdir(), 'salus-bench-'))
  const seeded = join(folder, 'seeded.db')
  const clinic = await openClinic(openSqlite(seeded, key))
  const { clinicId, serviceId, everyone: session, call } = clinic
  const details = { hours: wide, name: 'Bench', address: null, phone: null, email: null, taxId: null }
  await call('clinics.changeClinic', { id: clinicId, version: 1, ...details })
  const practitionerIds: string[] = []
  for (let n = 0; n < practitioners; n++) {
    const person = { clinicId, name: `Practitioner ${n}`, colour: 'teal', hours }
    practitionerIds.push(((await call('clinics.addPractitioner', person)) as { id: string }).id)
  }
  const people = [...inventPatients(patients, 1)]
  await fillPatients(clinic.database, people)
  await clinic.host.close()
  const patientIds = people.filter(({ active }) => active).map(({ id }) => id)
  seedVisits(seeded, { clinicId, serviceId, practitionerIds, patientIds }, appointments, everyNthIsFree)

  async function open(name: string, now = () => new Date().toISOString()): Promise<Opened> {
    const path = join(folder, `${name}.db`)
    copyFileSync(seeded, path)
    const [file, readFile] = [openSqliteFile(path, key), openSqliteFile(path, key, { readonly: true })]
    const world = {
      database: databaseOver(file, readFile),
      deviceId,
      now,
      newId: () => v7(),
      secret: Buffer.alloc(32, 1),
    }
    return { file, readFile, host: await openHost({ ...world, passwords: scryptPasswords(1) }) }
  }
  const close = () => rmSync(folder, { recursive: true })
  return { clinicId, serviceId, practitionerIds, patientIds, session, open, close }
}

type People = Pick<Practice, 'clinicId' | 'serviceId' | 'practitionerIds' | 'patientIds'>

/**
 * Half-hour visits, every practitioner from 08:00 to 16:00 each day from 2010 on, in UTC to keep it quick. What is
 * found by key is put in at the end and in order: millions of rows come in a minute rather than in ten.
 */
function seedVisits(
  path: string,
  { clinicId, serviceId, practitionerIds, patientIds }: People,
  count: number,
  everyNthIsFree: number,
): void {
  const file = openSqliteFile(path, key)
  // Nothing of it outlives a power cut, nor has to.
  for (const setting of ['journal_mode = off', 'synchronous = off', 'temp_store = memory', 'cache_size = -400000'])
    file.pragma(setting)
  const indexes = file
    .prepare("select name, sql from sqlite_master where tbl_name = 'appointment' and sql like 'create%index%'")
    .all() as { name: string; sql: string }[]
  for (const { name } of indexes) file.exec(`drop index "${name}"`)
  const insert = file.prepare(
    `insert into appointment (id, clinic_id, practitioner_id, patient_id, service_id, starts_at, ends_at, starts_at_utc, ends_at_utc, status, version)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'finished', 1)`,
  )
  const perDay = practitionerIds.length * 16
  file.transaction(() => {
    for (let n = 0; n < count; n++) {
      if (n % everyNthIsFree === 0) continue
      const start = Date.UTC(2010, 0, 1 + Math.floor(n / perDay), 8, 30 * (Math.floor(n / practitionerIds.length) % 16))
      const [from, to] = [minute(start), minute(start + 1_800_000)]
      const who = [practitionerIds[n % practitionerIds.length], patientIds[(n * 31) % patientIds.length]]
      insert.run(v7(), clinicId, ...who, serviceId, from, to, `${from}Z`, `${to}Z`)
    }
    for (const subject of ['practitioner_id', 'patient_id'])
      file.exec(
        `insert into busy (subject_id, from_utc, to_utc, owner_id, expires_at)
         select ${subject}, starts_at_utc, ends_at_utc, id, '' from appointment order by 1, 2, 3, 4`,
      )
    for (const { sql } of indexes) file.exec(sql)
  })()
  file.exec('analyze')
  file.pragma('journal_mode = wal')
  file.close()
}

const minute = (at: number) => new Date(at).toISOString().slice(0, 16)

/** Requests for slots nobody has taken: one a half hour and practitioner, from 2040 on. */
export function* freshBookings({ clinicId, serviceId, practitionerIds, patientIds }: People) {
  for (let n = 0; ; n++) {
    const turn = Math.floor(n / practitionerIds.length)
    const day = new Date(Date.UTC(2040, 0, 2 + Math.floor(turn / 20))).toISOString().slice(0, 10)
    const slot = turn % 20
    const startsAt = `${day}T${String(8 + (slot >> 1)).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`
    const who = {
      practitionerId: practitionerIds[n % practitionerIds.length],
      patientId: patientIds[n % patientIds.length],
    }
    yield { clinicId, serviceId, ...who, startsAt } as BookingRequest
  }
}
export type BookingRequest = {
  readonly clinicId: string
  readonly serviceId: string
  readonly practitionerId: string
  readonly patientId: string
  readonly startsAt: string
}
