import { Badge } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { clockChangeOn } from './board-time.ts'

/** 'Clocks go back: 25 hours', for the two days of the year on which that is true. */
export function useClockChangeWords(): (date: LocalDate) => string | undefined {
  const { t } = useTranslation('scheduling')
  const { zone } = useSession().clinic
  return useCallback(
    (date) => {
      const change = clockChangeOn(date, zone)
      return change && t(`clockChange.${change.kind}`, { hours: hoursOf(change) })
    },
    [t, zone],
  )
}

/** Short beside the title, which must stay readable; whole for the ear and under the mouse. */
export function ClockChangeMark({ days }: { readonly days: readonly LocalDate[] }) {
  const { t } = useTranslation('scheduling')
  const { zone } = useSession().clinic
  const { date: dateWords } = useFormats()
  const words = useClockChangeWords()
  const date = days.find(words)
  const change = date && clockChangeOn(date, zone)
  if (!change) return null
  const told = [days.length > 1 && dateWords(date), words(date)].filter(Boolean).join(': ')
  return (
    <Badge
      flex="none"
      variant="light"
      bg="var(--salus-tone-waiting-soft)"
      c="var(--salus-tone-waiting-ink)"
      size="lg"
      tt="none"
      fw={600}
      leftSection={<IconClockExclamation size={14} />}
      title={told}
    >
      <span aria-hidden>{t('clockChange.short', { hours: hoursOf(change) })}</span>
      <span className="visually-hidden">{told}</span>
    </Badge>
  )
}

function hoursOf({ kind, from, to }: NonNullable<ReturnType<typeof clockChangeOn>>): string {
  return String(24 + (kind === 'repeated' ? 1 : -1) * ((to - from) / 60))
}
