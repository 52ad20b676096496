import { Button, Group, Menu, Popover, Stack } from '@mantine/core'
import { IconCalendar, IconCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../patients/date-field.tsx'
import { typedDate } from '../patients/typed-date.ts'
import { useFormats } from '../platform/formats.ts'
import { type Days, daysOf, periodOf, periods } from './period.ts'

/** The usual periods in one press, any other days typed. */
export function PeriodPicker(days: Days) {
  const { t } = useTranslation('billing')
  const { today, shortDate } = useFormats()
  const navigate = useNavigate({ from: '/billing' })
  const [typing, setTyping] = useState(false)
  const known = periodOf(days, today())
  const words = known
    ? t(`periods.${known}`)
    : [days.from, days.to].map((day) => (day ? shortDate(day) : '…')).join(' – ')
  const choose = (chosen: Days) => {
    setTyping(false)
    void navigate({ search: (now) => ({ ...now, ...chosen }), state: true, replace: true })
  }
  const button = (
    <Button variant="default" fw={500} leftSection={<IconCalendar size={16} stroke={1.75} aria-hidden="true" />}>
      <span className="visually-hidden">{t('period')}: </span>
      {words}
    </Button>
  )

  if (typing) {
    return (
      <Popover opened onDismiss={() => setTyping(false)} trapFocus position="bottom-start" width={260}>
        <Popover.Target>{button}</Popover.Target>
        <Popover.Dropdown aria-label={t('period')}>
          <TypedDays days={days} onChoose={choose} />
        </Popover.Dropdown>
      </Popover>
    )
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {periods.map((period) => (
          <Menu.Item
            key={period}
            leftSection={<IconCheck size={16} opacity={period === known ? 1 : 0} aria-hidden="true" />}
            onClick={() => choose(daysOf(period, today()))}
          >
            {t(`periods.${period}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCheck size={16} opacity={known ? 0 : 1} aria-hidden="true" />}
          onClick={() => setTyping(true)}
        >
          {t('periods.typed')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function TypedDays({ days, onChoose }: { readonly days: Days; readonly onChoose: (days: Days) => void }) {
  const { t } = useTranslation('billing')
  const { locale, today, shortDate } = useFormats()
  const [from, setFrom] = useState(days.from ? shortDate(days.from) : '')
  const [to, setTo] = useState(days.to ? shortDate(days.to) : '')
  const read = (text: string) => typedDate(text, locale, today())
  const wrong = (text: string) => (text.trim() && !read(text) ? t('errors.date') : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!wrong(from) && !wrong(to)) onChoose({ from: read(from), to: read(to) })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <DateField label={t('from')} value={from} onChange={setFrom} error={wrong(from)} data-autofocus />
        <DateField label={t('to')} value={to} onChange={setTo} error={wrong(to)} />
        <Group justify="flex-end">
          <Button type="submit">{t('show')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
