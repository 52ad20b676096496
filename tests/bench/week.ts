import type { BenchRow } from './bench-row.ts'
import { openPractice } from './practice.ts'
import { quantile, takeTurns } from './turns.ts'

const bareJoin = `select appointment.*, patient.first_name, patient.last_name, patient.phone, patient.alert,
    practitioner.name as practitioner_name, service.name as service_name, service.colour
  from appointment join patient on patient.id = patient_id join practitioner on practitioner.id = practitioner_id
    join service on service.id = service_id
  where appointment.clinic_id = ? and starts_at_utc >= ? and starts_at_utc < ? order by starts_at_utc, appointment.id`

/** A week of a thousand visits through the host, beside the one join it needs. */
export async function benchWeek(): Promise<BenchRow[]> {
  const practice = await openPractice({ practitioners: 9, appointments: 100_000 })
  try {
    const { host, readFile } = await practice.open('week')
    const join = readFile.prepare(bareJoin)
    const { clinicId, session } = practice
    const weeks = Array.from({ length: 80 }, (_, n) => [day(n * 7), day(n * 7 + 7)] as const)
    const contestants = {
      bare: ([from, to]: readonly [string, string]) => join.all(clinicId, `${from}T00:00Z`, `${to}T00:00Z`),
      ours: ([from, to]: readonly [string, string]) =>
        host.answer({ operation: 'scheduling.listAppointments', input: { clinicId, from, to }, session }),
    }
    await takeTurns(contestants, weeks)
    const times = await takeTurns(contestants, [...weeks, ...weeks, ...weeks])
    const [bare, ours] = [quantile(times['bare'] ?? [], 0.5), quantile(times['ours'] ?? [], 0.5)]
    const visits = join.all(clinicId, `${day(0)}T00:00Z`, `${day(7)}T00:00Z`).length
    await host.close()
    const detail = `${visits} visits: ${(ours / 1000).toFixed(2)} ms beside ${(bare / 1000).toFixed(2)} ms`
    return [
      { name: 'week view through the host, beside the bare join with names', ratio: ours / bare, aim: '≤ 1.3', detail },
    ]
  } finally {
    practice.close()
  }
}

const day = (n: number) => new Date(Date.UTC(2010, 3, 5 + n)).toISOString().slice(0, 10)
