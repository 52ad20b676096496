import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PractitionerId } from '../../shared/clinics.ts'
import { localOf, minutesBetween } from '../../shared/platform/local-time.ts'
import type { Series, SeriesDate, SeriesScope } from '../../shared/series.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { type BookingTime, chosenOf } from '../scheduling/booking-values.ts'
import { useTakeBack } from '../scheduling/use-take-back.ts'
import { type RepeatValues, rhythmFrom, wishOf } from './repeat-values.ts'
import { isToCome } from './to-come.ts'
import { useSeriesPlan } from './use-series-plan.ts'

type Asked = {
  readonly series: Series
  readonly date: SeriesDate
  /** Where the date stands already is what the others shall have. */
  readonly alike: boolean
  readonly onDone: () => void
}

/** Moving a date of a series, or it and all that follow: seen first, then saved as one. */
export function useChange({ series, date, alike, onDone }: Asked, scope: SeriesScope) {
  const { t } = useTranslation('series')
  const { zone } = useFormats()
  const takeBack = useTakeBack()
  const [time, setTime] = useState<BookingTime>(() => timeOf(date))
  const [rhythm, setRhythm] = useState<RepeatValues>()
  const command = useCommand(salus.series.changeSeries)

  const { startsAt, minutes } = chosenOf({ patientId: '', newPatient: '', serviceId: '', remark: '', ...time })
  const practitionerId = PractitionerId.safeParse(time.practitionerId).data
  const wanted = scope !== 'this' && rhythm ? rhythmFrom(rhythm, startsAt ?? date.startsAt) : undefined
  const lasts = minutesBetween(`${date.startsAt}Z`, `${date.endsAt}Z`)
  const byRule = alike && scope !== 'this'
  const stood = byRule ? { startsAt: date.occursAt, practitionerId: series.practitionerId } : date
  const length = minutes ?? (byRule && lasts !== series.minutes ? lasts : undefined)
  const changes = {
    ...(startsAt && startsAt !== stood.startsAt && { startsAt }),
    ...(practitionerId && practitionerId !== stood.practitionerId && { practitionerId }),
    ...(length && { minutes: length }),
    ...(wanted && wishOf(wanted)),
  }
  const asked = { id: series.id, scope, occursAt: date.occursAt, ...changes }
  const differs = Object.keys(changes).length > 0 && startsAt !== undefined
  const now = localOf(new Date().toISOString(), zone)
  const concerns = (one: SeriesDate) => (scope === 'this' ? one.occursAt === date.occursAt : isToCome(one, now))
  const planning = useSeriesPlan(salus.series.changeSeries, differs ? asked : undefined, concerns)
  const { tally, decisions, dates } = planning

  const save = () => {
    if (!differs || !dates || planning.stale || tally.conflict > 0) return
    const said = decisions.length > 0 && scope !== 'this' ? { decisions: [...decisions] } : {}
    command.run(
      { ...asked, version: series.version, ...said },
      {
        onDone: (_, __, operationId) => {
          const undo = () => takeBack(operationId, series.id)
          say(t('change.said', { count: tally.visits }), { undo, about: series.id })
          onDone()
        },
      },
    )
  }
  const change = (patch: Partial<BookingTime>) => setTime({ ...time, ...patch })
  /** A single date takes an alternative by going there itself. */
  const alone = {
    decide: (_: string, decision?: { startsAt?: string | undefined; practitionerId?: PractitionerId | undefined }) =>
      change({
        practitionerId: decision?.practitionerId ?? time.practitionerId,
        date: (decision?.startsAt ?? date.startsAt).slice(0, 10),
        time: (decision?.startsAt ?? date.startsAt).slice(11),
      }),
  }
  const deciding = scope === 'this' ? { ...planning.deciding, ...alone } : planning.deciding
  return { time, change, rhythm, setRhythm, differs, startsAt, planning: { ...planning, deciding }, save, command }
}

function timeOf({ startsAt, practitionerId }: SeriesDate): BookingTime {
  return { practitionerId, date: startsAt.slice(0, 10), time: startsAt.slice(11), minutes: '' }
}
