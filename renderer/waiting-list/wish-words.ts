import { useTranslation } from 'react-i18next'
import type { Wish } from '../../shared/waiting-list.ts'
import { useFormats } from '../platform/formats.ts'
import { useDesk } from '../scheduling/use-desk.ts'

type Wanted = Pick<Wish, 'weekdays' | 'fromTime' | 'toTime' | 'practitionerIds'>

/** 'Tue, Thu 15:00–19:00', 'Any day, any time' */
export function useWishWords() {
  const { t } = useTranslation('waiting-list')
  const { shortWeekday } = useFormats()
  const { practitioners } = useDesk()
  const hours = ({ fromTime: from, toTime: to }: Wanted) => {
    if (from && to) return t('fields.hours', { from, to })
    if (from) return t('fields.since', { from })
    return to ? t('fields.before', { to }) : t('fields.anyTime')
  }
  const when = (wish: Wanted) =>
    `${wish.weekdays.length > 0 ? wish.weekdays.map(shortWeekday).join(', ') : t('fields.anyDay')}, ${hours(wish)}`
  const whom = ({ practitionerIds }: Wanted) =>
    practitioners
      .filter(({ id }) => practitionerIds.includes(id))
      .map(({ name }) => name)
      .join(', ') || t('fields.anybody')
  return { when, whom }
}
