import type { PatientHit, patients } from '../../shared/patients.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import { wholeList } from '../../shared/platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { codeOf, digitsOf } from './folded.ts'
import { hitOf } from './patient-hit.ts'
import { findBySortName } from './patient-repository.ts'
import { scopes } from './patient-tokens.ts'
import { sortNameOf } from './sort-name.ts'
import { findByKey } from './token-repository.ts'

type Namesakes = typeof patients.findNamesakes
type Namesake = OutputOf<Namesakes>['items'][number]

const most = 10

/** The surest reason first: a national id belongs to one person, a phone to a family, a name to many. */
export async function findNamesakes({ reads }: Reading, person: InputOf<Namesakes>): Promise<OutputOf<Namesakes>> {
  const code = codeOf(person.nationalId ?? '')
  const phone = nationalNumber(person.phone)
  const byId = code ? await findByKey(reads, { scope: scopes.nationalId, token: code, words: [] }, most) : []
  const byPhone = phone ? await findByKey(reads, { scope: scopes.phone, token: phone, words: [] }, most) : []
  const byName = (await findBySortName(reads, [sortNameOf(person), sortNameOf(turned(person))], most)).map(hitOf)

  const found = new Map<string, Namesake>()
  const add = (hits: readonly PatientHit[], reason: Namesake['reason']) => {
    for (const hit of hits) if (!found.has(hit.id)) found.set(hit.id, { ...hit, reason })
  }
  add(
    byId.filter((hit) => codeOf(hit.nationalId ?? '') === code),
    'same-national-id',
  )
  add(
    byPhone.filter((hit) => nationalNumber(hit.phone) === phone),
    'same-phone',
  )
  add(
    byName.toSorted((a, b) => unlikeness(a, person) - unlikeness(b, person)),
    'same-name',
  )
  return wholeList([...found.values()].slice(0, most))
}

/** The last nine digits: with or without the country, it is the same telephone. */
function nationalNumber(phone: string | null): string {
  return digitsOf(phone ?? '').slice(-9)
}

/** Names are often typed into each other's field. */
function turned({ firstName, lastName }: InputOf<Namesakes>) {
  return { firstName: lastName, lastName: firstName }
}

function unlikeness({ birthDate }: PatientHit, person: InputOf<Namesakes>): number {
  return birthDate !== null && birthDate === person.birthDate ? 0 : 1
}
