import { z } from 'zod'

/** UUIDv7 text, lower case (RFC 9562). Branded, so that a patient's id cannot be passed where a visit's is asked. */
export function idOf<Name extends string>(name: Name) {
  const article = /^[AEIOU]/.test(name) ? 'an' : 'a'
  return z.uuid({ error: `not the id of ${article} ${name}` }).brand<Name>()
}

/** An id on its way out: its form was checked when it came in, and a week of visits holds five thousand of them. */
export function knownId<Name extends string>(_name: Name) {
  return z.string().brand<Name>()
}
