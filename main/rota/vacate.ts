import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { findResource } from '../clinics/resource-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findAppointment, putAppointment } from '../scheduling/appointment-repository.ts'
import { findHits } from './find-hits.ts'
import { findVisitsAhead } from './visit-repository.ts'

type Vacate = typeof rota.vacate

/** Only where another one is free at the same time; the other visits stay where they are. */
export async function vacate(work: WorkOf<Vacate>, { resourceId }: InputOf<Vacate>): Promise<OutputOf<Vacate>> {
  const gone = (await findResource(work.reads, resourceId)) ?? work.refuse('resource-unknown')
  const visits = await findVisitsAhead(work.reads, { clinicId: gone.clinicId, resourceId }, { now: work.now })
  const hits = await findHits(work, visits, { gone, all: true })
  const movable = hits.flatMap(({ id, pieces: [instead] = [] }) => (instead ? [{ id, instead }] : []))
  for (const { id, instead } of movable) {
    const visit = (await findAppointment(work.reads, id)) as Appointment // it has just been read
    const resourceIds = visit.resourceIds.map((held) => (held === gone.id ? instead : held))
    await putAppointment(work, { ...visit, resourceIds, version: visit.version + 1 })
  }
  return { moved: movable.length, left: hits.length - movable.length }
}
