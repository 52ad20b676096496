import { ActionIcon, Menu } from '@mantine/core'
import { IconArmchair, IconBeach, IconCalendarX, IconCheck, IconDots, IconList, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PractitionerId } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { useAction } from '../platform/actions.ts'
import { useSession } from '../platform/session.tsx'
import { nothingOpen, useDayAddress } from '../scheduling/use-day-address.ts'

type Props = {
  readonly date: LocalDate
  readonly view: 'day' | 'week'
  /** How many visits of these days were called off. */
  readonly cancelled: number
  /** Whose visit is selected: an absence is most likely theirs. */
  readonly whose: PractitionerId | undefined
}

/** The same days as a list, on paper, or as the people in the waiting room. */
export function MoreViews({ date, view, cancelled, whose }: Props) {
  const { t } = useTranslation(['agenda', 'rota', 'scheduling'])
  const navigate = useNavigate()
  const { may } = useSession()
  const { go, cancelled: shown = false } = useDayAddress()
  const span = view === 'week' ? ({ span: 'week' } as const) : {}
  const agenda = () => void navigate({ to: '/agenda', search: { date, ...span } })
  const print = () => void navigate({ to: '/agenda', search: { date, ...span, by: 'practitioner' } })
  const room = () => void navigate({ to: '/waiting-room', search: {} })
  const absence = () => go({ ...nothingOpen, absence: true, ...(whose && { practitioner: whose }) })
  useAction({ id: 'absence', words: t('rota:absences.add'), keys: 'A', run: absence, permission: 'rota.plan' })
  useAction({ id: 'agenda', words: t('views.agenda'), keys: 'G A', run: agenda })
  useAction({ id: 'print-day', words: t('views.print'), keys: 'P', run: print })
  useAction({ id: 'waiting-room', words: t('views.room'), keys: 'G W', run: room })
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('views.label')} title={t('views.label')}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconList {...icon} />} rightSection={<KeyHint keys="G A" />} onClick={agenda}>
          {t('views.agenda')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter {...icon} />} rightSection={<KeyHint keys="P" />} onClick={print}>
          {t('views.print')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArmchair {...icon} />} rightSection={<KeyHint keys="G W" />} onClick={room}>
          {t('views.room')}
        </Menu.Item>
        {may('rota.plan') && (
          <Menu.Item leftSection={<IconBeach {...icon} />} rightSection={<KeyHint keys="A" />} onClick={absence}>
            {t('rota:absences.add')}
          </Menu.Item>
        )}
        {(cancelled > 0 || shown) && (
          <Menu.Item
            role="menuitemcheckbox"
            aria-checked={shown}
            leftSection={shown ? <IconCheck {...icon} /> : <IconCalendarX {...icon} />}
            onClick={() => go({ cancelled: !shown })}
          >
            {t('scheduling:day.showCancelled', { count: cancelled })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
