import { writeSync } from 'node:fs'
import { v7 } from 'uuid'
import { openClinicFolder } from '../main/open-clinic.ts'
import type { Session } from '../main/platform/answer.ts'
import { permissionsOf } from '../shared/permissions.ts'
import type { SeriesPlan } from '../shared/series.ts'

/**
 * A desk that does nothing but plan series of two hundred visits, to be killed: run with a folder, it says when it
 * begins, and the id of every series the host has acknowledged.
 */
const [folder = '', keyHex = ''] = process.argv.slice(2)
const host = await openClinicFolder(folder, async () => Buffer.from(keyHex, 'hex'))
const { reads } = host.database
const staff = await reads
  .selectFrom('staff_member')
  .select('id')
  .where('role', '=', 'practitioner')
  .executeTakeFirstOrThrow()
const may = new Set(Object.values(permissionsOf).flat())
const session: Session = { id: v7(), actor: { id: staff.id, sessionId: null }, may }
const { id: clinicId } = await reads.selectFrom('clinic').select('id').executeTakeFirstOrThrow()
const { id: practitionerId } = await reads.selectFrom('practitioner').select('id').executeTakeFirstOrThrow()
const { id: serviceId } = await reads.selectFrom('service').select('id').executeTakeFirstOrThrow()
const request = { clinicId, practitionerId, serviceId, onConflict: 'skip', rule: 'FREQ=WEEKLY', count: 200 }
const taken = (await reads.selectFrom('series').select('id').execute()).length

const ask = (operation: string, input: object) => host.answer({ operation, input, session, operationId: v7() })
const two = (n: number) => String(n).padStart(2, '0')
writeSync(1, 'begin\n')
for (let n = taken; ; n++) {
  const patient = { firstName: 'Kim', lastName: `Busy ${n}`, phone: '600 000 001' }
  const { id: patientId } = (await ask('patients.registerPatient', patient)) as { id: string }
  // A new time for each, so that there are visits to make: a day of the week, then another hour, then later years.
  const day = `${2030 + Math.floor(n / 40) * 4}-01-${two(7 + (n % 5))}`
  const startsAt = `${day}T${two(9 + (Math.floor(n / 5) % 8))}:00`
  const { series } = (await ask('series.createSeries', { ...request, patientId, startsAt })) as SeriesPlan
  writeSync(1, `${series?.id}\n`)
}
