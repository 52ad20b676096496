import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FreeSlot } from '../../shared/scheduling.ts'
import type { Wish, WishId } from '../../shared/waiting-list.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useTakeBack } from '../scheduling/use-take-back.ts'

type Booked = (appointmentId: string, startsAt: string) => void

/** Offering holds the time; accepting books it; declining lets it go to whoever fits next. */
export function useOffering(onBooked: Booked) {
  const { t } = useTranslation('waiting-list')
  const { dayTime } = useFormats()
  /** Whose turn it is to be asked: the keyboard goes on with them. */
  const [turn, setTurn] = useState<WishId>()
  const takeBack = useTakeBack()
  const offering = useCommand(salus.waitingList.offer)
  const accepting = useCommand(salus.waitingList.accept)
  const declining = useCommand(salus.waitingList.decline)
  const offer = ({ id, version, patientName: name }: Wish, slot: FreeSlot, holdMinutes: number) => {
    const { practitionerId, startsAt } = slot
    offering.run(
      { id, version, practitionerId, startsAt, holdMinutes },
      {
        onDone: () => {
          setTurn(id)
          say(t('said.offered', { at: dayTime(startsAt), name }), { about: id })
        },
      },
    )
  }
  const accept = ({ id, version, patientName: name }: Wish) =>
    accepting.run(
      { id, version },
      {
        onDone: ({ appointment }, _, operationId) => {
          const undo = () => takeBack(operationId, id)
          say(t('said.accepted', { name, at: dayTime(appointment.startsAt) }), { about: id, undo })
          onBooked(appointment.id, appointment.startsAt)
        },
      },
    )
  const decline = ({ id, version, patientName: name }: Wish) =>
    declining.run(
      { id, version },
      {
        onDone: ({ next }) => {
          setTurn(next?.wish.id)
          say(next ? t('said.declined', { name, next: next.wish.patientName }) : t('said.declinedLast', { name }), {
            about: id,
          })
        },
      },
    )
  const refusal = offering.refusal ?? accepting.refusal ?? declining.refusal
  const pending = offering.pending || accepting.pending || declining.pending
  return { offer, accept, decline, refusal, pending, turn }
}
