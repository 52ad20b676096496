import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wish, WishStatus } from '../../shared/waiting-list.ts'
import type { Column } from '../components/list-table.ts'
import { StatusBadge, type StatusShape, type Tone } from '../components/status-badge.tsx'
import { useFormats } from '../platform/formats.ts'
import { HoldCountdown } from './hold-countdown.tsx'
import { useWishWords } from './wish-words.ts'

type Look = { readonly tone: Tone; readonly shape: StatusShape }
const looks: { readonly [S in WishStatus]: Look } = {
  waiting: { tone: 'neutral', shape: 'ring' },
  offered: { tone: 'waiting', shape: 'diamond' },
  booked: { tone: 'done', shape: 'check' },
  withdrawn: { tone: 'neutral', shape: 'cross' },
  expired: { tone: 'warning', shape: 'triangle' },
}
const urgent: { readonly [U in Wish['urgency']]: Look } = {
  high: { tone: 'danger', shape: 'triangle' },
  normal: { tone: 'info', shape: 'half' },
  low: { tone: 'neutral', shape: 'ring' },
}

export function useWishColumns(): Column<Wish>[] {
  const { t } = useTranslation('waiting-list')
  const { date, moment } = useFormats()
  const words = useWishWords()
  return useMemo(
    () => [
      {
        id: 'patient',
        title: t('columns.patient'),
        width: 'minmax(140px, 1.7fr)',
        cell: ({ patientName, patientPhone }) => `${patientName}${patientPhone ? ` · ${patientPhone}` : ''}`,
      },
      {
        id: 'service',
        title: t('columns.service'),
        width: 'minmax(90px, 0.8fr)',
        cell: ({ serviceName }) => serviceName,
      },
      {
        id: 'when',
        title: t('columns.when'),
        width: 'minmax(130px, 2fr)',
        cell: (wish) =>
          [words.when(wish), words.whom(wish), wish.until && t('fields.before', { to: date(wish.until) })]
            .filter(Boolean)
            .join(' · '),
      },
      {
        id: 'urgency',
        title: t('columns.urgency'),
        width: '120px',
        cell: ({ urgency }) => <StatusBadge {...urgent[urgency]}>{t(`urgency.${urgency}`)}</StatusBadge>,
      },
      {
        id: 'since',
        title: t('columns.since'),
        width: '84px',
        optional: true,
        cell: ({ createdAt }) => moment(createdAt).split(',')[0],
      },
      {
        id: 'status',
        title: t('columns.status'),
        width: '120px',
        cell: ({ status, offer }) =>
          offer ? (
            <HoldCountdown offer={offer} />
          ) : (
            <StatusBadge {...looks[status]}>{t(`status.${status}`)}</StatusBadge>
          ),
      },
    ],
    [t, date, moment, words],
  )
}
