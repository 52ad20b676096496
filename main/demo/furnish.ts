import type { Clinic, ClinicId, Insurer, Practitioner, ResourceKindId } from '../../shared/clinics.ts'
import { addDays, type LocalDate, weekdayOf } from '../../shared/platform/local-time.ts'
import { addClinic } from '../clinics/add-clinic.ts'
import { addInsurer } from '../clinics/add-insurer.ts'
import { addPractitioner } from '../clinics/add-practitioner.ts'
import { addPriceList } from '../clinics/add-price-list.ts'
import { addResource } from '../clinics/add-resource.ts'
import { addResourceKind } from '../clinics/add-resource-kind.ts'
import { addService } from '../clinics/add-service.ts'
import type { Working } from '../platform/work.ts'
import { addAbsence } from '../rota/add-absence.ts'
import { addClosure } from '../rota/add-closure.ts'
import * as demo from './premises.ts'

type Work = Working<string>
type Furnished = { readonly clinic: Clinic; readonly second: Clinic; readonly insurer: Insurer }
type Kinds = { readonly [Kind in demo.Equipment]: ResourceKindId }

/** The empty rooms: two clinics with their practitioners, rooms and machines, and what they offer to whom. */
export async function furnish(work: Work, today: LocalDate): Promise<Furnished> {
  const clinic = await addClinic(work, demo.premises)
  const second = await addClinic(work, { ...demo.secondPremises, hours: demo.secondHours })
  for (const person of demo.practitioners) {
    const added = await addPractitioner(work, practitionerOf(clinic.id, person, second.id))
    if (person.name === demo.onHoliday) await takeDaysOff(work, added, today)
  }
  const kinds = await addKinds(work, clinic.id)
  await addResource(work, { clinicId: second.id, kindId: kinds.room, name: 'Sala' })
  const insurer = await addInsurer(work, { name: demo.insurer })
  await addServices(work, clinic.id, kinds, insurer)
  for (const offer of demo.services)
    if (offer.everywhere) await addService(work, { clinicId: second.id, ...serviceOf(offer, kinds) })
  const day = workday(addDays(today, 9))
  const closed = { clinicId: clinic.id, name: demo.holiday, kind: 'holiday' as const }
  await addClosure(work, { ...closed, startsAt: `${day}T00:00`, endsAt: `${addDays(day, 1)}T00:00` })
  return { clinic, second, insurer }
}

export function practitionerOf(clinicId: ClinicId, person: (typeof demo.practitioners)[number], secondId?: ClinicId) {
  const { second, ...words } = person
  const elsewhere = second && secondId ? [{ clinicId: secondId, hours: second, periods: [] }] : []
  return { clinicId, ...words, elsewhere, registrationNumber: null }
}

async function addKinds(work: Work, clinicId: ClinicId): Promise<Kinds> {
  const kinds: { [kind: string]: ResourceKindId } = {}
  for (const [key, { name, family, pieces }] of Object.entries(demo.equipment)) {
    const kind = await addResourceKind(work, { name, family })
    kinds[key] = kind.id
    for (const piece of pieces) await addResource(work, { clinicId, kindId: kind.id, name: piece })
  }
  return kinds as Kinds
}

async function addServices(work: Work, clinicId: ClinicId, kinds: Kinds, insurer: Insurer): Promise<void> {
  const prices = []
  for (const offer of demo.services) {
    const { id: serviceId } = await addService(work, { clinicId, ...serviceOf(offer, kinds) })
    if (offer.insured !== undefined) prices.push({ serviceId, price: offer.insured })
  }
  const list = { clinicId: null, insurerId: insurer.id, firstDay: null, lastDay: null, prices }
  await addPriceList(work, { name: `Tarifa ${insurer.name}`, ...list })
}

function serviceOf(
  { name, minutes, price, colour, bufferAfter, requires }: (typeof demo.services)[number],
  kinds: Kinds,
) {
  const needs = { bufferAfter, requires: requires.map((kind) => kinds[kind]) }
  return { name, minutes, price, colour, ...needs, exemptionGround: demo.exemptionGround }
}

/** Thursday and Friday of next week. */
async function takeDaysOff(work: Work, { id }: Practitioner, today: LocalDate): Promise<void> {
  const monday = addDays(today, 8 - weekdayOf(today))
  const during = { startsAt: `${addDays(monday, 3)}T00:00`, endsAt: `${addDays(monday, 5)}T00:00` }
  await addAbsence(work, { practitionerId: id, ...during, reason: 'Vacaciones' })
}

function workday(date: LocalDate): LocalDate {
  return weekdayOf(date) > 5 ? addDays(date, 2) : date
}
