import { type Attempt, anyVisit, type Surroundings, somebodyAt, someTime } from './around.ts'
import { textOf } from './calendar.ts'
import { judgeAccept, judgeAddWish, judgeLetGo, judgeMatches, judgeOffer } from './waiting-list.ts'

export function waitingAttempt(around: Surroundings): Attempt {
  const { random, model, slot, alone } = around
  const n = random.below(8)
  const isOpen = (status: string) => status === 'waiting' || status === 'offered'
  const open = [...model.wishes.values()].filter(({ status }) => isOpen(status) || random.happens(5))
  const wish = open[random.below(open.length)]
  if (n === 0 || !wish) return adding(around)
  if (n === 1 && alone) return matching(around)
  const { id } = wish
  if (n < 5) {
    const practitionerId = slot?.practitionerId ?? somebodyAt(around, wish.clinicId)
    const startsAt = slot?.startsAt ?? someTime(around)
    const input = { id, practitionerId, startsAt, holdMinutes: 5 + random.below(300) }
    return { operation: 'waitingList.offer', input, judge: () => judgeOffer(model, input) }
  }
  const held = [...model.holds.values()]
  const one = { id: held[random.below(held.length)]?.wishId ?? id }
  if (n < 7) return { operation: 'waitingList.accept', input: one, judge: () => judgeAccept(model, one.id) }
  const step = random.happens(70) ? 'decline' : 'withdrawWish'
  return { operation: `waitingList.${step}`, input: one, judge: () => judgeLetGo(model, one.id, step) }
}

function adding({ random, model }: Surroundings): Attempt {
  const offered = [...model.services.values()].filter(({ active }) => active)
  const present = [...model.patients.values()].filter(({ active }) => active)
  const serviceId = offered[random.below(offered.length)]?.id ?? ''
  const input = { patientId: present[random.below(present.length)]?.id ?? '', serviceId }
  return { operation: 'waitingList.addWish', input, judge: () => judgeAddWish(model, input) }
}

/** Who could come in a gap: where somebody has just called off, or anywhere. */
function matching(around: Surroundings): Attempt {
  const { random, model } = around
  const visit = anyVisit(around, random.happens(30))
  const clinicId = visit?.clinicId ?? ''
  const from = visit?.startsAt ?? someTime(around)
  const wall = (Date.parse(`${from}Z`) - Date.parse(model.weeks.firstDay)) / 60_000
  const practitionerId = visit?.practitionerId ?? somebodyAt(around, clinicId)
  const input = { from, to: textOf(wall + 20 + random.below(100), model.weeks), practitionerId }
  return { operation: 'waitingList.matches', input, judge: () => judgeMatches(model, input) }
}
