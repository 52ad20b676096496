import type { ClinicId } from '../../shared/clinics.ts'
import { type demo, demoAccounts } from '../../shared/demo.ts'
import { PatientId } from '../../shared/patients.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import { addPractitioner } from '../clinics/add-practitioner.ts'
import { addResource } from '../clinics/add-resource.ts'
import { firstClinic } from '../clinics/clinic-repository.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import { findResourceKinds } from '../clinics/resource-kind-repository.ts'
import { newPatient } from '../patients/patient.ts'
import { putPatient } from '../patients/patient-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import type { Actor, Working } from '../platform/work.ts'
import { findAccountByEmail } from '../staff/staff-repository.ts'
import { type Chance, chance } from './chance.ts'
import { practitionerOf } from './furnish.ts'
import { liveDays } from './live-days.ts'
import { catalanGiven, spanishSurnames } from './names.ts'
import { person } from './person.ts'
import { practitioners } from './premises.ts'

type Add = typeof demo.addPeople

const visitsEach = 2

/** About two visits each, spread over the days; more practitioners join when there are not hours enough. */
export async function addPeople(
  work: WorkOf<Add>,
  { seed, patients: count, from, to }: InputOf<Add>,
): Promise<OutputOf<Add>> {
  const clinic = (await firstClinic(work.reads)) ?? work.refuse('clinic-unknown')
  const lucky = chance(seed)
  const patients: PatientId[] = []
  for (let n = 0; n < count; n++) {
    const patient = newPatient(PatientId.parse(work.newId()), person(lucky, to))
    await putPatient(work, patient)
    patients.push(patient.id)
  }
  // Some 18 visits fill a practitioner's day; a book that is three quarters full looks like a real one.
  const workdays = Math.max(1, ((Date.parse(to) - Date.parse(from)) / 86_400_000) * (5 / 7))
  const perDay = (count * visitsEach) / workdays
  const employed = await employ(work as never as Working<string>, clinic.id, Math.ceil(perDay / (18 * 0.75)), lucky)
  const busy = Math.max(1, Math.min(75, Math.round((100 * perDay) / (18 * employed))))
  const lived = await liveDays(work as never as Working<string>, lucky, {
    clinicId: clinic.id,
    patients,
    from,
    to,
    busyOn: () => busy,
    brief: true,
    receptionist: await actorOf(work, demoAccounts[0].email),
    author: await actorOf(work, demoAccounts[1].email),
    authorOf: ({ practitioner }) => practitioner.name.length % 2 === 0,
  })
  return { patients: count, ...lived }
}

/** Says how many work here afterwards. */
async function employ(work: Working<string>, clinicId: ClinicId, needed: number, lucky: Chance): Promise<number> {
  const already = (await findPractitioners(work.reads, clinicId)).length
  const [room, ...machines] = (await findResourceKinds(work.reads)).map(({ id }) => id)
  for (let n = already; n < needed; n++) {
    const template = practitioners[n % practitioners.length] ?? practitioners[0]
    const name = `${lucky.pick(catalanGiven)} ${lucky.pick(spanishSurnames)}`
    await addPractitioner(work, practitionerOf(clinicId, { ...template, name }))
    // Nobody waits for a room, and half of them at a time may want the same machine.
    if (room) await addResource(work, { clinicId, kindId: room, name: `Sala ${n + 1}` })
    for (const kindId of n % 2 === 0 ? machines : [])
      await addResource(work, { clinicId, kindId, name: `Equipo ${n + 1}` })
  }
  return Math.max(already, needed)
}

async function actorOf(work: Working, email: string): Promise<Actor> {
  return { id: (await findAccountByEmail(work.reads, email))?.id ?? work.actor.id, sessionId: null }
}
