import { type demo, demoAccounts, demoPassword } from '../../shared/demo.ts'
import { type PatientId, PatientId as patientIdOf } from '../../shared/patients.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { addDays, type LocalDate, localDateOf } from '../../shared/platform/local-time.ts'
import { StaffId } from '../../shared/staff.ts'
import { newPatient } from '../patients/patient.ts'
import { putPatient } from '../patients/patient-repository.ts'
import type { PreparingOf, TwoSteps, WorkOf } from '../platform/routes.ts'
import type { Actor, Working } from '../platform/work.ts'
import { newAccount } from '../staff/staff-member.ts'
import { hasAccounts, putAccount } from '../staff/staff-repository.ts'
import { chance } from './chance.ts'
import type { PlannedVisit } from './day-plan.ts'
import { furnish } from './furnish.ts'
import { liveDays } from './live-days.ts'
import { person } from './person.ts'
import { practitioners, premises } from './premises.ts'
import { waitAndRepeat } from './wait-and-repeat.ts'

type Open = typeof demo.openDemoClinic
type Prepared = InputOf<Open> & { readonly passwordHash: string }

const daysBehind = 35
const daysAhead = 14
const insuredOneIn = 4
/** Who goes to the second clinic. */
const inSecondOneIn = 8

async function prepare(preparing: PreparingOf<Open>, input: InputOf<Open>): Promise<Prepared> {
  if (await hasAccounts(preparing.reads)) preparing.refuse('already-set-up')
  return { ...input, passwordHash: await preparing.hashPassword(demoPassword) }
}

async function run(work: WorkOf<Open>, input: Prepared): Promise<Record<string, never>> {
  if (await hasAccounts(work.reads)) work.refuse('already-set-up')
  const lucky = chance(input.seed)
  const today = input.today ?? localDateOf(work.now, premises.zone)
  const accounts = await openAccounts(work, input.passwordHash)
  const desk = work as never as Working<string>
  const { clinic, second, insurer } = await furnish(desk, today)
  const patients: PatientId[] = []
  for (let n = 0; n < input.people; n++) {
    const insurerId = n % insuredOneIn === 0 ? insurer.id : null
    const patient = newPatient(patientIdOf.parse(work.newId()), { ...person(lucky, today), insurerId })
    await putPatient(work, patient)
    patients.push(patient.id)
  }
  const stretch = {
    from: addDays(today, -daysBehind),
    to: addDays(today, daysAhead),
    busyOn: (date: LocalDate) => (date > today ? fadingAway(today, date) : 72),
    brief: false,
    receptionist: accounts.receptionist,
    author: accounts.practitioner,
    authorOf: ({ practitioner }: PlannedVisit) => practitioner.name === practitioners[0].name,
  }
  const livesThere = (_: PatientId, n: number) => n % inSecondOneIn === inSecondOneIn - 1
  const [there, here] = [patients.filter(livesThere), patients.filter((id, n) => !livesThere(id, n))]
  await liveDays(desk, lucky, { ...stretch, clinicId: clinic.id, patients: here })
  await liveDays(desk, lucky, { ...stretch, clinicId: second.id, patients: there })
  await waitAndRepeat(desk, lucky, today, { clinic, receptionist: accounts.receptionist, patients: here })
  return {}
}

/** The further ahead, the emptier the book. */
function fadingAway(today: LocalDate, date: LocalDate): number {
  return Math.max(15, 65 - ((Date.parse(date) - Date.parse(today)) / 86_400_000) * 5)
}

const names = {
  receptionist: 'Rosa Campos',
  practitioner: practitioners[0].name,
  manager: 'Julia Ferrer',
  administrator: 'Óscar Vidal',
}

async function openAccounts(work: Working, passwordHash: string) {
  const actors = {} as { [R in keyof typeof names]: Actor }
  for (const { email, role } of demoAccounts) {
    const account = newAccount(
      StaffId.parse(work.newId()),
      { name: names[role], email, role, language: 'en' },
      passwordHash,
    )
    await putAccount(work, account)
    actors[role] = { id: account.id, sessionId: null }
  }
  return actors
}

export const openDemoClinic: TwoSteps<Open> = { prepare, run, reveal: () => ({}) }
