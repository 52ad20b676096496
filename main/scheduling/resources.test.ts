import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Resource } from '../../shared/clinics.ts'
import { chooseResources } from './resources.ts'

const kinds = ['room', 'machine', 'laser']
const Case = fc.array(fc.record({ kind: fc.nat(2), free: fc.boolean() }), { maxLength: 9 }).chain((given) => {
  const pieces = given.map(({ kind }, n) => ({ id: `p${n}`, kindId: kinds[kind] }) as unknown as Resource)
  const some = fc.subarray(pieces.map(({ id }) => id))
  const free = new Set(given.flatMap((one, n) => (one.free ? [`p${n}`] : [])))
  return fc.record({
    pieces: fc.constant(pieces),
    free: fc.constant(free),
    named: some,
    kept: some,
    requires: fc.array(fc.constantFrom(...kinds), { maxLength: 5 }) as unknown as fc.Arbitrary<Resource['kindId'][]>,
  })
})

test('what is chosen serves every need once, is free, and is what was named or held before where it can be', () => {
  let [complete, short] = [0, 0]
  fc.assert(
    fc.property(Case, ({ pieces, free, named, kept, requires }) => {
      const isFree = (id: string) => free.has(id)
      const found = chooseResources({ requires, pieces, named, kept, isFree })
      const kindOf = new Map(pieces.map(({ id, kindId }) => [id, kindId]))
      const added = found.chosen.filter((id) => !named.includes(id))
      expect(new Set(found.chosen).size).toBe(found.chosen.length)
      expect(found.chosen.slice(0, named.length)).toEqual(named)
      expect(added.every(isFree)).toBe(true)
      for (const kind of kinds) {
        const needed = requires.filter((one) => String(one) === kind).length
        const ofKind = (ids: readonly string[]) => ids.filter((id) => String(kindOf.get(id as never)) === kind)
        const given = ofKind(named).length
        const others = ofKind(pieces.map(({ id }) => id)).filter((id) => !named.includes(id as never) && isFree(id))
        const wanted = [
          ...others.filter((id) => kept.includes(id as never)),
          ...others.filter((id) => !kept.includes(id as never)),
        ]
        expect(ofKind(added)).toEqual(wanted.slice(0, Math.max(0, needed - given)))
      }
      // The oracle of completeness: nothing named is taken, and each kind has as many as are needed.
      const enough = kinds.every((kind) => {
        const usable = pieces.filter(({ id, kindId }) => String(kindId) === kind && (isFree(id) || named.includes(id)))
        return usable.length >= requires.filter((one) => String(one) === kind).length
      })
      expect(found.complete).toBe(enough && named.every(isFree))
      found.complete ? complete++ : short++
    }),
    { numRuns: 2_000 },
  )
  expect(Math.min(complete, short)).toBeGreaterThan(200) // or the property proved nothing
})
