import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { nextOpenDay, opensOn } from '../../shared/open-days.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import look from './closed-notice.module.css'

/** Over the summer too. */
const daysAhead = 62

/** Of every column, in order. */
type Props = { readonly days: readonly LocalDate[]; readonly onDay: (date: LocalDate) => void }

/** Why nothing can be booked on all of what is in sight, and the way on. */
export function ClosedNotice({ days, onDay }: Props) {
  const { t } = useTranslation('scheduling')
  const { clinic } = useSession()
  const { date } = useFormats()
  const last = days.at(-1) ?? ''
  const input = { clinicId: clinic.id, from: days[0] ?? last, to: addDays(last, daysAhead + 1) }
  const { data } = useQuery(salus.rota.listClosures.queryOptions({ input }))
  if (!data) return null
  const isShut = days.every((day) => !opensOn(day, clinic, data.items))
  const next = isShut ? nextOpenDay(last, clinic, data.items, daysAhead) : undefined
  return (
    <div className={look.notice}>
      <p>{t(!isShut ? 'board.nobody' : days[0] === last ? 'board.closed' : 'board.closedDays')}</p>
      {next && (
        <Button size="compact-sm" variant="light" data-way-on className={look.way} onClick={() => onDay(next)}>
          {t('board.nextOpen', { date: date(next) })}
        </Button>
      )}
    </div>
  )
}
