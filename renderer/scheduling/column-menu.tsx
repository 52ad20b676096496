import { ActionIcon, Menu } from '@mantine/core'
import { IconBeach, IconCalendarWeek, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Practitioner } from '../../shared/clinics.ts'
import { useSession } from '../platform/session.tsx'
import { nothingOpen, useDayAddress } from './use-day-address.ts'

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

/** What concerns whoever the column belongs to. By keyboard the same is W and A, on one of their visits. */
export function ColumnMenu({ practitioner: { id, name } }: { readonly practitioner: Practitioner }) {
  const { t } = useTranslation(['scheduling', 'rota'])
  const { may } = useSession()
  const { go } = useDayAddress()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} tabIndex={-1} aria-label={t('columns.more', { name })}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCalendarWeek {...icon} />}
          onClick={() => go({ view: 'week', practitioner: id, by: undefined })}
        >
          {t('columns.week', { name })}
        </Menu.Item>
        {may('rota.plan') && (
          <Menu.Item
            leftSection={<IconBeach {...icon} />}
            onClick={() => go({ ...nothingOpen, absence: true, practitioner: id })}
          >
            {t('rota:absences.add')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
