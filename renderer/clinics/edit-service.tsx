import { Group, NumberInput, Switch, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Service } from '../../shared/clinics.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ColourChoice } from './colour-choice.tsx'
import type { ServiceForm } from './service-form.ts'
import { useEditService } from './use-edit-service.ts'

type Props = { readonly service: Service | undefined; readonly onClose: () => void }

export function EditService({ service, onClose }: Props) {
  const { t } = useWords()
  const { theirs, ...editing } = useEditService(service, onClose)
  const differing = theirs && {
    theirs,
    fields: {
      name: { label: t('clinics:name'), say: String },
      minutes: { label: t('clinics:services.minutes'), say: String },
      price: { label: t('clinics:services.price'), say: String },
      colour: { label: t('clinics:colour'), say: (colour: Service['colour']) => t(`clinics:colours.${colour}`) },
      active: { label: t('clinics:state'), say: (active: boolean) => t(active ? 'active' : 'inactive') },
    },
  }
  return (
    <EditPanel
      title={service?.name ?? t('clinics:services.add')}
      submit={t(service ? 'save' : 'clinics:services.add')}
      isNew={!service}
      onClose={onClose}
      differing={differing}
      {...editing}
    >
      <ServiceFields form={editing.form} isNew={!service} />
    </EditPanel>
  )
}

function ServiceFields({ form, isNew }: { readonly form: UseFormReturnType<ServiceForm>; readonly isNew: boolean }) {
  const { t } = useWords()
  const { currency } = useSession().clinic
  return (
    <>
      <TextInput label={t('clinics:name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <Group grow align="flex-start">
        <NumberInput
          label={t('clinics:services.minutes')}
          min={5}
          max={720}
          step={5}
          allowDecimal={false}
          {...form.getInputProps('minutes')}
        />
        <TextInput
          label={t('clinics:services.price')}
          rightSection={<span>{currency}</span>}
          rightSectionWidth={52}
          inputMode="decimal"
          {...form.getInputProps('price')}
        />
      </Group>
      <ColourChoice
        label={t('clinics:colour')}
        value={form.values.colour}
        onChange={(colour) => form.setFieldValue('colour', colour)}
      />
      {!isNew && (
        <Switch
          label={t('clinics:services.bookable')}
          description={t('clinics:services.bookableHint')}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </>
  )
}
