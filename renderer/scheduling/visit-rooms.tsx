import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResourceId } from '../../shared/clinics.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { useSession } from '../platform/session.tsx'
import { Fact } from './fact.tsx'
import { useDesk } from './use-desk.ts'
import { useMoveVisit } from './use-move-visit.ts'
import { mayBeMoved } from './visit-flow.ts'
import look from './visit-panel.module.css'

/** The rooms and machines a visit holds, and others for it. Nothing where the clinic keeps none. */
export function VisitRooms({ visit }: { readonly visit: CalendarEntry }) {
  const { t } = useTranslation('scheduling')
  const { may } = useSession()
  const { pieces } = useDesk()
  const [changing, setChanging] = useState(false)
  const move = useMoveVisit()
  const held = pieces.filter(({ id }) => visit.resourceIds.includes(id))
  const others = pieces.filter(({ id, active }) => active || visit.resourceIds.includes(id))
  if (others.length === 0) return null
  const mayChange = may('scheduling.book') && (mayBeMoved(visit) || visit.status === 'in-treatment')
  const choose = (ids: string[]) => {
    const { startsAt, endsAt, practitionerId } = visit
    move(visit, { startsAt, endsAt, practitionerId, minutes: undefined, resourceIds: ids as ResourceId[] })
  }
  return (
    <Fact words={t('visit.room')}>
      {changing ? (
        <MultiSelect
          size="xs"
          autoFocus
          aria-label={t('visit.room')}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...visit.resourceIds]}
          onChange={choose}
          onBlur={() => setChanging(false)}
        />
      ) : (
        <>
          {held.map(({ name }) => name).join(', ') || <span className={look.aside}>{t('columns.none')}</span>}{' '}
          {mayChange && (
            <button type="button" className={look.change} onClick={() => setChanging(true)}>
              {t('visit.changeRoom')}
            </button>
          )}
        </>
      )}
    </Fact>
  )
}
