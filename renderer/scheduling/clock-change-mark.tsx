import { Badge } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import { useSession } from '../platform/session.tsx'
import { clockChangeOn } from './board-time.ts'

/** 'Clocks go back: 25 hours', for the two days of the year on which that is true. */
export function useClockChangeWords(): (date: LocalDate) => string | undefined {
  const { t } = useTranslation('scheduling')
  const { zone } = useSession().clinic
  return useCallback(
    (date) => {
      const change = clockChangeOn(date, zone)
      if (!change) return undefined
      const hours = 24 + (change.kind === 'repeated' ? 1 : -1) * ((change.to - change.from) / 60)
      return t(`clockChange.${change.kind}`, { hours: String(hours) })
    },
    [t, zone],
  )
}

export function ClockChangeMark({ days }: { readonly days: readonly LocalDate[] }) {
  const words = useClockChangeWords()
  const told = days.map(words).find(Boolean)
  if (!told) return null
  return (
    <Badge variant="light" color="orange" size="lg" tt="none" fw={600} leftSection={<IconClockExclamation size={14} />}>
      {told}
    </Badge>
  )
}
