import { SegmentedControl, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useWords } from '../platform/words.ts'
import type { ClosureForm } from './closure-form.ts'
import { DuringFields } from './during-fields.tsx'

/** What a closed day is called, of which kind it is, and when. */
export function ClosureFields({ form }: { readonly form: UseFormReturnType<ClosureForm> }) {
  const { t } = useWords()
  return (
    <>
      <TextInput
        label={t('clinics:name')}
        placeholder={t('rota:closures.example')}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('rota:closures.kind')}
        data={(['holiday', 'closure'] as const).map((kind) => ({
          value: kind,
          label: t(`rota:closures.kinds.${kind}`),
        }))}
        {...form.getInputProps('kind')}
      />
      <DuringFields form={form} />
    </>
  )
}
