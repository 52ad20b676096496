import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wish } from '../../shared/waiting-list.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { SlotButtons } from '../scheduling/slot-buttons.tsx'
import { useDesk } from '../scheduling/use-desk.ts'
import { HoldCountdown } from './hold-countdown.tsx'
import { Phone } from './match-card.tsx'
import { useOffering } from './use-offering.ts'
import { WishPanel } from './wish-panel.tsx'
import { useWishWords } from './wish-words.ts'

type Props = {
  readonly wish: Wish
  readonly onBooked: (appointmentId: string, startsAt: string) => void
  readonly onClose: () => void
}

/** One wish: whom to call, what could be offered now, and what they say. */
export function WishDetail({ wish, onBooked, onClose }: Props) {
  const { t } = useTranslation('waiting-list')
  const { may } = useSession()
  const { dayTime, moment } = useFormats()
  const { when, whom } = useWishWords()
  const [editing, setEditing] = useState(false)
  const offering = useOffering(onBooked)
  const withdrawing = useCommand(salus.waitingList.withdrawWish, {
    onDone: () => say(t('said.withdrawn', { name: wish.patientName }), { about: wish.id }),
  })
  if (editing) return <WishPanel wish={wish} onDone={() => setEditing(false)} />
  const open = wish.status === 'waiting' || wish.status === 'offered'
  const mayAct = open && may('scheduling.book')
  return (
    <SidePanel
      title={
        <Link to="/patients/$patientId" params={{ patientId: wish.patientId }}>
          {wish.patientName}
        </Link>
      }
      onClose={onClose}
      footer={
        mayAct && (
          <Group gap="sm" grow>
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('detail.edit')}
            </Button>
            <Button
              variant="default"
              loading={withdrawing.pending}
              onClick={() => withdrawing.run({ id: wish.id, version: wish.version })}
            >
              {t('detail.withdraw')}
            </Button>
          </Group>
        )
      }
    >
      <Stack gap="md">
        <Phone number={wish.patientPhone} />
        <div>
          <Text fw={600}>{wish.serviceName}</Text>
          <Text>{when(wish)}</Text>
          <Text c="dimmed">{whom(wish)}</Text>
          {wish.remark && <Text mt={6}>{wish.remark}</Text>}
        </div>
        <Text size="sm" c="dimmed">
          {t('detail.since', { date: moment(wish.createdAt) })}
          {wish.declined > 0 && ` · ${t('detail.declined', { count: wish.declined })}`}
        </Text>
        <RefusalNotice refusal={offering.refusal ?? withdrawing.refusal} />
        {wish.offer && (
          <Stack gap="sm">
            <Text fw={600}>{t('detail.offeredTime', { at: dayTime(wish.offer.startsAt) })}</Text>
            <div>
              <HoldCountdown offer={wish.offer} />
            </div>
            {mayAct && (
              <Group gap="sm">
                <Button loading={offering.pending} onClick={() => offering.accept(wish)}>
                  {t('match.accept')}
                </Button>
                <Button variant="default" onClick={() => offering.decline(wish)}>
                  {t('match.decline')}
                </Button>
              </Group>
            )}
          </Stack>
        )}
        {mayAct && !wish.offer && <FreeTimes wish={wish} offering={offering} />}
      </Stack>
    </SidePanel>
  )
}

function FreeTimes({ wish, offering }: Pick<Props, 'wish'> & { readonly offering: ReturnType<typeof useOffering> }) {
  const { t } = useTranslation('waiting-list')
  const { practitioners } = useDesk()
  const { serviceId, clinicId, practitionerIds, weekdays, fromTime, toTime } = wish
  const { data } = useQuery(
    salus.scheduling.nextFree.queryOptions({
      input: {
        ...{ serviceId, clinicId, limit: 6 },
        ...(practitionerIds.length > 0 && { practitionerId: practitionerIds }),
        ...(weekdays.length > 0 && { weekdays }),
        ...(fromTime && { fromTime }),
        ...(toTime && { toTime }),
      },
    }),
  )
  return (
    <section aria-label={t('free.title')}>
      <Text size="sm" fw={500} mb={6}>
        {t('free.title')}
      </Text>
      {data?.items.length === 0 && <Text c="dimmed">{t('free.none')}</Text>}
      {!data && <Text c="dimmed">{t('free.looking')}</Text>}
      <SlotButtons
        slots={data?.items ?? []}
        practitioners={practitioners}
        whose={undefined}
        chosen={undefined}
        onChoose={(slot) => offering.offer(wish, slot, 30)}
      />
    </section>
  )
}
