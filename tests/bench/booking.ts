import { v7 } from 'uuid'
import { findPatient } from '../../main/patients/patient-repository.ts'
import type { BenchRow } from './bench-row.ts'
import { bookingByHand } from './booking-by-hand.ts'
import { type BookingRequest, freshBookings, openPractice } from './practice.ts'
import { quantile, type Times, takeTurns } from './turns.ts'

/** A booking through the whole host, and one row by its key, each beside the same statements by hand. */
export async function benchBooking(): Promise<BenchRow[]> {
  const practice = await openPractice()
  try {
    const byHand = bookingByHand((await practice.open('hand')).file, v7)
    const { host, readFile } = await practice.open('host')
    const operation = 'scheduling.bookAppointment'
    const { session, patientIds } = practice
    const bookings = await raced(
      {
        bare: (input: BookingRequest) => byHand(v7(), input, new Date().toISOString()),
        ours: (input: BookingRequest) => host.answer({ operation, input, session, operationId: v7() }),
      },
      freshBookings(practice),
      1_500,
    )
    const bare = readFile.prepare('select * from patient where id = ?')
    const reads = await raced(
      { bare: (id: string) => bare.get(id), ours: (id: string) => findPatient(host.database.reads, id) },
      cycle(patientIds),
      10_000,
    )
    await host.close()
    return [
      row('booking through the host: speed beside the same statements by hand', speed(bookings), '≥ 0.7', bookings),
      row('one row by its key, through its repository', 1 / speed(reads), '≤ 2.5', reads),
    ]
  } finally {
    practice.close()
  }
}

async function raced<T>(
  contestants: { bare: (input: T) => unknown; ours: (input: T) => unknown },
  source: Generator<T>,
  turns: number,
) {
  const inputs = Array.from({ length: turns }, () => source.next().value as T)
  await takeTurns(contestants, inputs.slice(0, turns / 3)) // warm
  return takeTurns(contestants, inputs.slice(turns / 3))
}

const median = (times: Times, who: string) => quantile(times[who] ?? [], 0.5)
const speed = (times: Times) => median(times, 'bare') / median(times, 'ours')

function row(name: string, ratio: number, aim: string, times: Times): BenchRow {
  return {
    name,
    ratio,
    aim,
    detail: `${median(times, 'ours').toFixed(1)} µs beside ${median(times, 'bare').toFixed(1)} µs`,
  }
}

function* cycle<T>(list: readonly T[]): Generator<T> {
  for (;;) yield* list
}
