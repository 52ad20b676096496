import { strict as assert } from 'node:assert'
import { appointmentOf } from '../../main/scheduling/appointment-repository.ts'
import { textOf } from './calendar.ts'
import { seenIn, shown } from './judge.ts'
import type { Model } from './model.ts'
import { busy, holdsSlot, mayMove } from './nouns.ts'
import type { World } from './world.ts'

/** Every row as the model has it, and nobody taken who is not there. */
export async function compareWhole({ model, database }: World): Promise<void> {
  const { reads } = database
  const rows = await reads.selectFrom('appointment').selectAll().execute()
  const kept = new Map(rows.map((row) => [row.id, seenIn(appointmentOf(row), model)]))
  assert.equal(kept.size, model.visits.size)
  for (const visit of model.visits.values()) {
    assert.deepEqual(kept.get(visit.id), shown(visit))
    assert.equal(model.clashOf(visit), undefined)
    assert(!mayMove(visit) || !model.isDateTaken(visit), `${visit.id} is not alone on its date of the series`)
  }
  const series = await reads.selectFrom('series').select(['id', 'starts_at', 'minutes', 'version']).execute()
  const planned = [...model.series.values()].map(({ id, startsAt, minutes, version }) => ({
    id,
    starts_at: startsAt,
    minutes,
    version,
  }))
  assert.deepEqual(byText(series), byText(planned))
  const exceptions = await reads.selectFrom('series_exception').select(['series_id', 'occurs_at']).execute()
  const leftOut = [...model.leftOut.values()].map(({ seriesId, occursAt }) => ({
    series_id: seriesId,
    occurs_at: occursAt,
  }))
  assert.deepEqual(byText(exceptions), byText(leftOut))
  const wishes = await reads.selectFrom('wish').select(['id', 'status', 'declined', 'version']).execute()
  const waiting = [...model.wishes.values()].map(({ id, status, declined, version }) => ({
    id,
    status,
    declined,
    version,
  }))
  assert.deepEqual(byText(wishes), byText(waiting))
  const span = ['id', 'starts_at', 'ends_at', 'version'] as const
  const absences = await reads
    .selectFrom('absence')
    .select(['practitioner_id as of', ...span])
    .execute()
  assert.deepEqual(byText(absences), byText(spansOf(model, model.absences)))
  const closures = await reads
    .selectFrom('closure')
    .select(['clinic_id as of', ...span])
    .execute()
  assert.deepEqual(byText(closures), byText(spansOf(model, model.closures)))
  const taken = await reads.selectFrom('busy').select(['subject_id', 'from_utc', 'to_utc', 'expires_at']).execute()
  assert.deepEqual(byText(taken), byText(takenIn(model)))
}

/** Who and what is taken when: released again wherever somebody called off or did not come. */
function takenIn(model: Model) {
  const at = (minute: number) => `${textOf(minute, model.weeks)}Z`
  const row = (subject: string, { from, to }: { from: number; to: number }, expires = '') => ({
    subject_id: subject,
    from_utc: at(from),
    to_utc: at(to),
    expires_at: expires,
  })
  const visits = [...model.visits.values()].filter(holdsSlot).flatMap((visit) => {
    const subjects = [visit.practitionerId, ...visit.resources]
    return [...subjects.map((subject) => row(subject, busy(visit))), row(visit.patientId, visit)]
  })
  const holds = [...model.holds.values()].flatMap((hold) =>
    [hold.practitionerId, ...hold.resources].map((subject) =>
      row(subject, busy(hold), new Date(hold.expires).toISOString()),
    ),
  )
  return [...visits, ...holds]
}

function spansOf({ weeks }: Model, spans: Model['absences']) {
  return [...spans.values()].map(({ of, id, from, to, version }) => ({
    of,
    id,
    starts_at: textOf(from, weeks),
    ends_at: textOf(to, weeks),
    version,
  }))
}

function byText(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}
