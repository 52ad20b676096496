import { v7 } from 'uuid'
import type { BenchRow } from './bench-row.ts'
import { type BookingRequest, openPractice, type Practice } from './practice.ts'
import { quantile, takeTurns } from './turns.ts'

const sizes = (process.env['VISITS'] ?? '20000,2000000').split(',').map(Number)
const turns = 300
const visitsADay = 320
/** Before the first visit, so that all of them are ahead. */
const now = () => '2009-12-31T00:00:00.000Z'

/** The same questions to a practice of some weeks and to one of many years: what they cost must not grow with them. */
export async function benchGrowth(): Promise<BenchRow[]> {
  const practices = [...(await openAll())]
  const asks = { 'free slots, 30 days × 20': freeSlots, 'week view': week, booking }
  const rows: BenchRow[] = []
  try {
    for (const [name, askOf] of Object.entries(asks)) {
      const contestants = Object.fromEntries(practices.map((stock) => [String(stock.visits), askOf(stock)]))
      const inputs = Array.from({ length: turns }, (_, n) => n)
      await takeTurns(contestants, inputs.slice(0, turns / 3)) // warm
      const times = await takeTurns(
        contestants,
        inputs.map((n) => n + turns),
      )
      const [few, many] = sizes.map((size) => quantile(times[size] ?? [], 0.5)) as [number, number]
      const detail = `${(many / 1000).toFixed(2)} ms beside ${(few / 1000).toFixed(2)} ms`
      rows.push({ name: `${name}: ${sizes[1]} visits beside ${sizes[0]}`, ratio: many / few, aim: '≤ 3', detail })
    }
  } finally {
    for (const { practice, host } of practices) {
      await host.close()
      practice.close()
    }
  }
  return rows
}

type Stock = {
  readonly visits: number
  readonly practice: Practice
  readonly host: Awaited<ReturnType<Practice['open']>>['host']
}

async function openAll(): Promise<Stock[]> {
  const stocks: Stock[] = []
  for (const visits of sizes) {
    const practice = await openPractice({ appointments: visits })
    stocks.push({ visits, practice, host: (await practice.open('grown', now)).host })
  }
  return stocks
}

/** Spread over all of its days, so that a large practice cannot live from a few pages it has just read. */
const dayOf = ({ visits }: Stock, n: number, margin: number) => {
  const days = Math.floor(visits / visitsADay) - margin
  return (n * 37) % Math.max(1, days)
}
const date = (n: number) => new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10)

function freeSlots(stock: Stock) {
  const { serviceId, session } = stock.practice
  return (n: number) => {
    const first = dayOf(stock, n, 30)
    const input = { serviceId, from: date(first), to: date(first + 30), limit: 20_000 }
    return stock.host.answer({ operation: 'scheduling.freeSlots', input, session })
  }
}

function week(stock: Stock) {
  const { clinicId, session } = stock.practice
  return (n: number) => {
    const first = dayOf(stock, n, 7)
    const input = { clinicId, from: date(first), to: date(first + 7) }
    return stock.host.answer({ operation: 'scheduling.listAppointments', input, session })
  }
}

/** In the evenings, when nobody has a visit yet. */
function booking(stock: Stock) {
  const { clinicId, serviceId, practitionerIds, patientIds, session } = stock.practice
  return (n: number) => {
    const round = Math.floor(n / practitionerIds.length)
    const slot = Math.floor(round / 30)
    const startsAt = `${date(dayOf(stock, round % 30, 7))}T${19 + (slot >> 1)}:${slot % 2 ? '30' : '00'}`
    const who = { practitionerId: practitionerIds[n % practitionerIds.length], patientId: patientIds[n] }
    const input = { clinicId, serviceId, ...who, startsAt } as BookingRequest
    return stock.host.answer({ operation: 'scheduling.bookAppointment', input, session, operationId: v7() })
  }
}
