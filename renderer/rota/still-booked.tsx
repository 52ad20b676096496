import type { ClinicId, PractitionerId } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import type { During } from './during.ts'
import { HitsNotice } from './hits-notice.tsx'
import { useVisitsDuring } from './use-visits-during.ts'

type Props = {
  readonly during: During
  readonly clinicIds: readonly ClinicId[]
  readonly practitionerId?: PractitionerId
  readonly hits: readonly HitVisit[]
}

/** What is still booked although nobody is there: it stays until it is moved. */
export function StillBooked({ during, clinicIds, practitionerId, hits }: Props) {
  const { t } = useWords()
  const { today } = useFormats()
  const visits = useVisitsDuring(during, { clinicIds, practitionerId })
  if (!visits) return <ListSkeleton rows={3} />
  const ahead = visits.filter(({ startsAt }) => startsAt >= today())
  const known = new Map(hits.map((hit) => [hit.id, hit]))
  const withPlaces = ahead.map((visit) => {
    const hit = known.get(visit.id)
    return hit?.startsAt === visit.startsAt ? { ...visit, alternatives: hit.alternatives } : visit
  })
  return (
    <HitsNotice
      visits={withPlaces}
      words={t('rota:hits.stillBooked', { count: ahead.length })}
      hint={t('rota:hits.stillBookedHint')}
      none={t('rota:hits.nothingLeft')}
    />
  )
}
