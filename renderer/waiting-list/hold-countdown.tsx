import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from '../../shared/waiting-list.ts'
import { StatusBadge } from '../components/status-badge.tsx'
import { useFormats } from '../platform/formats.ts'

/** How long the offered time is kept still; the hold ends by itself. */
export function HoldCountdown({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation('waiting-list')
  const { clock } = useFormats()
  const left = useSecondsUntil(offer.expiresAt)
  if (left <= 0)
    return (
      <StatusBadge tone="warning" shape="triangle">
        {t('match.ranOut')}
      </StatusBadge>
    )
  const [hours, minutes, seconds] = [Math.floor(left / 3_600), Math.floor(left / 60) % 60, left % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  const time = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
  return (
    <span title={t('match.held', { time: clock(offer.expiresAt) })}>
      <StatusBadge tone="waiting" shape="diamond">
        <span className="numbers">{t('match.left', { time })}</span>
      </StatusBadge>
    </span>
  )
}

function useSecondsUntil(instant: string): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.ceil((Date.parse(instant) - now) / 1_000)
}
