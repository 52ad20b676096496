import type { Database } from '../main/platform/database/database.ts'
import type { Appointment } from '../shared/scheduling.ts'
import type { Match, Wish } from '../shared/waiting-list.ts'
import { openDesk } from './desk.ts'

type Answers = {
  addWish: Wish
  changeWish: Wish
  withdrawWish: Wish
  offer: Wish
  listWishes: { items: Wish[] }
  matches: { items: Match[] }
  accept: { wish: Wish; appointment: Appointment }
  decline: { wish: Wish; next: Match | null }
}

/** A desk with a waiting list. */
export async function openWaitingDesk(database: Database) {
  const desk = await openDesk(database)
  const { call, patientId, serviceId, practitionerId, clinicId } = desk
  const askList = <O extends keyof Answers>(operation: O, input: object) =>
    call(`waitingList.${operation}`, input) as Promise<Answers[O]>
  const addWish = (more: object = {}) => askList('addWish', { patientId, serviceId, ...more })
  return {
    ...desk,
    askList,
    addWish,
    addFor: async (name: string, more: object = {}) => addWish({ patientId: await desk.addPatient(name), ...more }),
    offer: ({ id, version }: Wish, startsAt: string, more: object = {}) =>
      askList('offer', { id, version, practitionerId, startsAt, ...more }),
    rows: async (table: 'hold' | 'busy' | 'appointment') =>
      (await database.reads.selectFrom(table).selectAll().execute()).length,
    addRoom: async () => {
      const kind = (await call('clinics.addResourceKind', { name: 'Room', family: 'room' })) as { id: string }
      await call('clinics.addResource', { clinicId, kindId: kind.id, name: 'Room 1' })
      return kind.id
    },
    changeService: async (change: object) => {
      const { items } = (await call('clinics.listServices', {})) as { items: { id: string }[] }
      await call('clinics.changeService', { ...items.find(({ id }) => id === serviceId), ...change })
    },
  }
}
export type WaitingDesk = Awaited<ReturnType<typeof openWaitingDesk>>
