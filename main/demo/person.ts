import type { NewPatient } from '../../shared/patients.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { Chance } from './chance.ts'
import * as names from './names.ts'

/** An invented patient: most are Spanish, some Catalan, some from elsewhere. */
export function person(chance: Chance, today: LocalDate): NewPatient {
  const { firstName, lastName } = fullName(chance)
  const birthDate = addDays(today, -(365 * 3 + chance.below(365 * 85)))
  return {
    firstName,
    lastName,
    phone: chance.happens(94) ? phone(chance) : null,
    email: chance.happens(70) ? emailOf(firstName, lastName, chance) : null,
    birthDate: chance.happens(95) ? birthDate : null,
    nationalId: chance.happens(80) ? nationalId(chance) : null,
    address: chance.happens(60) ? `${chance.pick(names.streets)} ${1 + chance.below(120)}, Madrid` : null,
    alert: chance.happens(6) ? chance.pick(alerts) : null,
  }
}

const alerts = [
  'Alergia a la penicilina',
  'Marcapasos',
  'Anticoagulantes',
  'Alergia al látex',
  'Oye mal por el lado izquierdo',
] as const

function fullName(chance: Chance): { firstName: string; lastName: string } {
  const kind = chance.below(100)
  if (kind < 15)
    return { firstName: chance.pick(names.internationalGiven), lastName: chance.pick(names.internationalSurnames) }
  const catalan = kind < 35
  const given = catalan ? names.catalanGiven : names.spanishGiven
  const surname = () => chance.pick(chance.happens(catalan ? 70 : 8) ? names.catalanSurnames : names.spanishSurnames)
  const firstName = chance.pick<string>(given)
  return {
    firstName: chance.happens(18) ? `${firstName} ${chance.pick<string>(given)}` : firstName,
    lastName: `${surname()} ${surname()}`,
  }
}

function phone(chance: Chance): string {
  const digits = String(100_000_000 + chance.below(99_999_999)).slice(1)
  return `6${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5, 8)}`
}

/** Addresses end in `.test`, which no mail server will ever deliver to (RFC 2606). */
function emailOf(firstName: string, lastName: string, chance: Chance): string {
  const ascii = `${firstName[0]}${lastName}`
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
  return `${ascii || 'p'}${chance.below(9999)}@mail.test`
}

/** DNI: eight digits and their check letter (Spanish RD 1553/2005). */
function nationalId(chance: Chance): string {
  const number = 10_000_000 + chance.below(89_999_999)
  return `${number}${'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23]}`
}
