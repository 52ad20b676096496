import { expect, test } from 'vitest'
import { haveSameTimes, type Rota } from './working-times.ts'

const hours = [
  { weekday: 1, from: '09:00', to: '14:00' },
  { weekday: 2, from: '16:00', to: '20:00' },
]
const clinic = { hours, periods: [] }
const summer = [{ firstDay: '2027-07-01', lastDay: '2027-08-31', hours: [] }]
const rota: Rota = {
  opening: clinic,
  working: { hours, periods: [] },
  closed: [{ from: 0, to: 60 }],
  absent: [{ from: 90, to: 120 }],
}

test('two people have the same times only if nothing that makes them differs', () => {
  expect(haveSameTimes(rota, { ...structuredClone(rota), opening: clinic })).toBe(true)
  const working = (change: object) => ({ ...rota, working: { ...rota.working, ...change } })
  const others: Rota[] = [
    { ...rota, opening: { hours: [...hours], periods: clinic.periods } },
    { ...rota, opening: { hours, periods: summer } },
    working({ periods: summer }),
    working({ hours: hours.slice(1) }),
    working({ hours: hours.map((own) => ({ ...own, weekday: own.weekday + 1 })) }),
    working({ hours: hours.map((own) => ({ ...own, from: '08:00' })) }),
    working({ hours: hours.map((own) => ({ ...own, to: '20:30' })) }),
    { ...rota, closed: [] },
    { ...rota, closed: [{ from: 0, to: 61 }] },
    { ...rota, absent: [{ from: 89, to: 120 }] },
    { ...rota, absent: [] },
  ]
  for (const other of others) expect([haveSameTimes(rota, other), haveSameTimes(other, rota)]).toEqual([false, false])
})
