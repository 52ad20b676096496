import { writeSync } from 'node:fs'
import { v7 } from 'uuid'
import { openClinicFolder } from '../main/open-clinic.ts'
import type { Session } from '../main/platform/answer.ts'
import { permissionsOf } from '../shared/permissions.ts'

/**
 * A desk that never rests, to be killed: run with a folder, it prints the id of every operation the host has
 * acknowledged. Written synchronously, so that what was printed was really acknowledged.
 */
const [folder = '', keyHex = ''] = process.argv.slice(2)
const host = await openClinicFolder(folder, async () => Buffer.from(keyHex, 'hex'))
const actor = (
  await host.database.reads
    .selectFrom('staff_member')
    .select('id')
    .where('role', '=', 'practitioner')
    .executeTakeFirstOrThrow()
).id
const session: Session = {
  id: v7(),
  actor: { id: actor, sessionId: null },
  may: new Set(Object.values(permissionsOf).flat()),
}
const { id: clinicId } = await host.database.reads.selectFrom('clinic').select('id').executeTakeFirstOrThrow()
const { id: practitionerId } = await host.database.reads
  .selectFrom('practitioner')
  .select('id')
  .executeTakeFirstOrThrow()
const { id: serviceId } = await host.database.reads.selectFrom('service').select('id').executeTakeFirstOrThrow()

type Made = { id: string; version: number; total: number }
async function ask(operation: string, input: unknown, operationId = v7()): Promise<Made> {
  const answer = (await host.answer({ operation, input, session, operationId })) as Made
  writeSync(1, `${operationId}\n`)
  return answer
}

const taken = await host.database.reads.selectFrom('patient').select('id').execute()
for (let n = taken.length; ; n++) {
  const patient = await ask('patients.registerPatient', {
    firstName: 'Kim',
    lastName: `Busy ${n}`,
    phone: '600 000 001',
  })
  const day = Temporal.PlainDate.from('2030-01-07').add({ weeks: Math.floor(n / 24) })
  const hour = String(8 + Math.floor((n % 24) / 2)).padStart(2, '0')
  const startsAt = `${day}T${hour}:${n % 2 ? '30' : '00'}`
  const visit = await ask('scheduling.bookAppointment', {
    clinicId,
    practitionerId,
    serviceId,
    patientId: patient.id,
    startsAt,
  })
  await ask('scheduling.checkIn', { id: visit.id, version: visit.version })
  const note = await ask('records.startNote', {
    patientId: patient.id,
    appointmentId: visit.id,
    sections: { plan: 'Rest' },
  })
  await ask('records.signNote', { id: note.id, version: note.version })
  // Many rows in one command: all of them or none.
  const planned = v7()
  const monday = Temporal.PlainDate.from('2040-01-02').add({ weeks: 2 * n })
  const plan = { clinicId, practitionerId, serviceId, patientId: patient.id, startsAt: `${monday}T10:00` }
  await ask('series.createSeries', { ...plan, rule: 'FREQ=DAILY', count: 12, onConflict: 'skip' })
  await ask('scheduling.bookOverlapping', { ...plan, startsAt: `${monday}T15:00`, overlapReason: 'Urgent' }, planned)
  await ask('scheduling.takeBack', { operationId: planned })
  const lines = [{ description: 'Visit', quantity: 1, unitPrice: 3_800 }]
  const draft = await ask('billing.draftInvoice', { patientId: patient.id, lines })
  const invoice = await ask('billing.issueInvoice', { id: draft.id, version: draft.version })
  await ask('billing.recordPayment', { id: invoice.id, amount: invoice.total })
}
