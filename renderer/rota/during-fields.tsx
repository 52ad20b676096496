import { Group, SegmentedControl, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { DayField } from '../clinics/day-field.tsx'
import { readTime } from '../clinics/week.ts'
import { useWords } from '../platform/words.ts'
import type { DuringForm } from './during.ts'

type Props<V extends DuringForm> = { readonly form: UseFormReturnType<V> }

/** Whole days or hours of one; the last day follows the first until it is said otherwise. */
export function DuringFields<V extends DuringForm>({ form }: Props<V>) {
  const { t } = useWords()
  const { whole, several, firstDay, lastDay, from, to } = form.values
  const set = (patch: Partial<DuringForm>) => form.setValues(patch as never)
  const setFirst = (day: string) =>
    set({ firstDay: day, ...((lastDay === firstDay || lastDay < day) && { lastDay: day }) })
  const time = (field: 'from' | 'to', value: string) => ({
    label: t(`rota:during.${field}`),
    value,
    error: form.errors[field],
    autoComplete: 'off',
    inputMode: 'numeric' as const,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [field]: event.currentTarget.value }),
    onBlur: () => set({ [field]: readTime(value, field === 'to') ?? value }),
  })
  const first = (label: string) => (
    <DayField label={label} value={firstDay} onChange={setFirst} error={form.errors['firstDay']} />
  )
  const last = (
    <DayField
      label={t('rota:during.lastDay')}
      value={lastDay}
      onChange={(day) => set({ lastDay: day })}
      error={form.errors['lastDay']}
    />
  )
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('rota:during.label')}
        data={[
          { value: 'whole', label: t('rota:during.whole') },
          { value: 'part', label: t('rota:during.part') },
        ]}
        value={whole ? 'whole' : 'part'}
        onChange={(choice) => set({ whole: choice === 'whole' })}
      />
      {whole && (
        <Group grow align="flex-start">
          {first(t('rota:during.firstDay'))}
          {last}
        </Group>
      )}
      {!whole && !several && (
        <Group grow align="flex-start">
          {first(t('rota:during.day'))}
          <TextInput {...time('from', from)} />
          <TextInput {...time('to', to)} />
        </Group>
      )}
      {!whole && several && (
        <>
          <Group grow align="flex-start">
            {first(t('rota:during.firstDay'))}
            <TextInput {...time('from', from)} />
          </Group>
          <Group grow align="flex-start">
            {last}
            <TextInput {...time('to', to)} />
          </Group>
        </>
      )}
    </>
  )
}
