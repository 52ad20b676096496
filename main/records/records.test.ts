import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from '../../shared/platform/page.ts'
import type { Note } from '../../shared/records.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { type Clinic, dump, openClinic, uuid } from '../../tests/test-clinic.ts'

describe.each(engines)('records on %s', (_, start) => {
  let engine: Engine
  let clinic: Clinic
  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop())
  beforeEach(async () => void (clinic = await openClinic(await engine.open())))

  const ask = <T = Note>(operation: string, input: object, more = {}) =>
    clinic.call(`records.${operation}`, input, more) as Promise<T>
  const begin = (more = {}) => ask('startNote', { patientId: clinic.patientId, sections: { plan: 'Rest' }, ...more })
  const sign = ({ id, version }: Note) => ask('signNote', { id, version })
  const book = async () => {
    const { clinicId, practitionerId, patientId, serviceId } = clinic
    const visit = { clinicId, practitionerId, patientId, serviceId, startsAt: '2027-03-02T09:30' }
    return (await clinic.call('scheduling.bookAppointment', visit)) as Appointment
  }
  /** Somebody else who may write notes. */
  const another = () => ({ session: { ...clinic.everyone, actor: clinic.sessions.manager.actor } })

  test('a note is about the day of its visit, or about today', async () => {
    const { id: appointmentId } = await book()
    expect(await begin({ appointmentId })).toMatchObject({ visitDate: '2027-03-02', status: 'draft', appointmentId })
    clinic.clock.now = '2027-03-01T23:30:00.000Z' // already the 2nd in Madrid
    expect(await begin()).toMatchObject({ visitDate: '2027-03-02', template: 'soap', authorName: 'Pat practitioner' })
    expect(await begin({ visitDate: '2027-02-20' })).toMatchObject({ visitDate: '2027-02-20' })
  })

  test('a visit has one note, whoever asks again', async () => {
    const { id: appointmentId } = await book()
    const first = await begin({ appointmentId })
    expect(await ask('startNote', { patientId: clinic.patientId, appointmentId }, another())).toEqual(first)
  })

  test('a note needs a patient, their own visit, and headings of its template', async () => {
    await expect(begin({ patientId: uuid(1) })).rejects.toMatchObject({ code: 'patient-unknown' })
    await expect(begin({ appointmentId: uuid(1) })).rejects.toMatchObject({ code: 'appointment-unknown' })
    await expect(begin({ sections: { diagnosis: 'x' } })).rejects.toMatchObject({ code: 'section-not-in-template' })
    const other = (await clinic.call('patients.registerPatient', { firstName: 'Bo', lastName: 'Other' })) as {
      id: string
    }
    const { id: appointmentId } = await book()
    const mixed = begin({ patientId: other.id, appointmentId })
    await expect(mixed).rejects.toMatchObject({ code: 'appointment-of-another-patient' })
  })

  test('a draft saves itself again and again, and the last save never silently wins', async () => {
    const note = await begin()
    const save = (version: number, plan: string, more = {}) =>
      ask('saveDraft', { id: note.id, version, sections: { plan }, ...more })
    expect(await save(1, 'Walk')).toMatchObject({ version: 2, sections: { plan: 'Walk' } })
    await expect(save(1, 'Swim')).rejects.toMatchObject({ code: 'changed-meanwhile', detail: { seen: 1, current: 2 } })
    await expect(save(2, 'x', { template: 'general' })).rejects.toMatchObject({ code: 'section-not-in-template' })
    const general = { id: note.id, version: 2, template: 'general', sections: { note: 'Free text' } }
    expect(await ask('saveDraft', general)).toMatchObject({ template: 'general', version: 3 })
  })

  test('only the author writes and signs a draft', async () => {
    const { id, version } = await begin()
    const save = ask('saveDraft', { id, version, sections: {} }, another())
    await expect(save).rejects.toMatchObject({ code: 'not-the-author' })
    await expect(ask('signNote', { id, version }, another())).rejects.toMatchObject({ code: 'not-the-author' })
  })

  test('a signature freezes the note, and what it covers decides its hash', async () => {
    const signed = await sign(await begin())
    expect(signed).toMatchObject({ status: 'signed', version: 2, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await sign(await begin())).contentHash).not.toBe(signed.contentHash)
    const { id, version } = signed
    await expect(ask('saveDraft', { id, version, sections: {} })).rejects.toMatchObject({ code: 'already-signed' })
    await expect(sign(signed)).rejects.toMatchObject({ code: 'already-signed' })
    await expect(sign(await begin({ sections: { plan: '  ' } }))).rejects.toMatchObject({ code: 'note-empty' })
    await expect(ask('signNote', { id: uuid(1), version })).rejects.toMatchObject({ code: 'note-unknown' })
  })

  test('not even the program can change a signed note or an addendum; a draft it can', async () => {
    const draft = await begin()
    const { id } = await sign(await begin())
    await ask('addAddendum', { id, text: 'Later' })
    const tamper = (statement: ReturnType<typeof sql>) =>
      clinic.database.write(async (db) => void (await statement.execute(db)))
    await expect(tamper(sql`update note set sections = '{}' where id = ${id}`)).rejects.toThrow('immutable')
    await expect(tamper(sql`delete from note where id = ${id}`)).rejects.toThrow('immutable')
    await expect(tamper(sql`update note_addendum set text = 'x'`)).rejects.toThrow('immutable')
    await expect(tamper(sql`delete from note_addendum`)).rejects.toThrow('immutable')
    await tamper(sql`update note set sections = '{}' where id = ${draft.id}`)
    expect(await ask('getNote', { id: draft.id })).toMatchObject({ sections: {} })
  })

  test('addenda come after the signature, from anybody who writes notes, each with name and time', async () => {
    const draft = await begin()
    await expect(ask('addAddendum', { id: draft.id, text: 'x' })).rejects.toMatchObject({ code: 'not-signed' })
    await expect(ask('addAddendum', { id: draft.id, text: ' ' })).rejects.toMatchObject({ code: 'invalid-input' })
    const { id } = await sign(draft)
    await ask('addAddendum', { id, text: 'First' })
    const note = await ask('addAddendum', { id, text: 'Second' }, another())
    expect(note.addenda).toMatchObject([
      { text: 'First', authorName: 'Pat practitioner' },
      { text: 'Second', authorName: 'Pat manager' },
    ])
  })

  test('the newest visit comes first, page after page', async () => {
    for (const day of ['03', '01', '02', '02']) await begin({ visitDate: `2027-02-${day}` })
    const list = (more = {}) => ask<Page<Note>>('listPatientNotes', { patientId: clinic.patientId, limit: 2, ...more })
    const first = await list()
    const second = await list({ after: first.next })
    expect([...first.items, ...second.items].map(({ visitDate }) => visitDate.slice(8))).toEqual([
      '03',
      '02',
      '02',
      '01',
    ])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4)
    expect(second.next).toBeNull()
    await expect(list({ after: 'made up' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('somebody who has not been treated yet has an empty list', async () => {
    expect(await ask('listPatientNotes', { patientId: clinic.patientId })).toEqual({ items: [], next: null })
  })

  test('every reading of a record is written down before it is given', async () => {
    const { id } = await begin()
    await ask('getNote', { id })
    await ask('getNote', { id })
    await ask('listPatientNotes', { patientId: clinic.patientId })
    const looks = (await dump(clinic.database, ['access'])).split('\n')
    expect(looks.map((look) => /"operation","([^"]+)"/.exec(look)?.[1]).sort()).toEqual([
      'records.getNote',
      'records.listPatientNotes',
    ])
    expect(looks.every((look) => look.includes(clinic.everyone.actor.id))).toBe(true)
  })

  test('a reading that cannot be written down does not happen', async () => {
    const { id } = await begin()
    await clinic.database.write(async (db) => void (await sql`drop table access`.execute(db)))
    await expect(ask('getNote', { id })).rejects.toThrow()
  })
})
