import { Stack, Switch, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Booking } from '../scheduling/use-booking.ts'
import { DateReview } from './date-review.tsx'
import { RepeatEditor } from './repeat-editor.tsx'
import { datesId, type Repeat } from './use-repeat.ts'

type Props = { readonly booking: Booking; readonly repeat: Repeat }

/** Off for a single visit; on, the rhythm and every date it gives. */
export function RepeatSection({ booking, repeat }: Props) {
  const { t } = useTranslation('series')
  const { values, planning } = repeat
  const { startsAt } = booking
  const section = useRef<HTMLDivElement>(null)
  const on = values !== undefined
  const known = planning.dates !== undefined
  useEffect(() => {
    if (on && known) section.current?.scrollIntoView({ block: 'start' }) // the dates are taller than the panel
  }, [on, known])
  return (
    <Stack ref={section} gap="md">
      <Switch label={t('repeat')} description={t('repeatHint')} checked={on} onChange={repeat.toggle} />
      {values && startsAt && (
        <>
          <RepeatEditor values={values} startsAt={startsAt} onChange={repeat.change} />
          {booking.request ? (
            <DateReview planning={planning} id={datesId} />
          ) : (
            <Text c="dimmed">{t('plan.patientFirst')}</Text>
          )}
        </>
      )}
    </Stack>
  )
}

/** What the button will do: book them all, or lead to what is undecided. */
export function RepeatButtonWords({ repeat }: Pick<Props, 'repeat'>) {
  const { t } = useTranslation('series')
  const { visits, conflict } = repeat.planning.tally
  if (conflict > 0) return t('book.undecided', { count: conflict })
  return visits > 0 ? t('book.decide', { count: visits }) : t('repeat')
}
