import { Group, NumberInput, Switch, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { longestBuffer, type Service } from '../../shared/clinics.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ChangeHits } from '../rota/change-hits.tsx'
import { passesOver } from '../rota/use-hits-check.ts'
import { ColourChoice } from './colour-choice.tsx'
import { NeedsField } from './needs-field.tsx'
import { readPercent } from './percent.ts'
import type { ServiceForm } from './service-form.ts'
import { useEditService } from './use-edit-service.ts'
import { useNeedsInWords } from './use-kinds.ts'

type Props = {
  readonly service: Service | undefined
  /** The services of the clinic. */
  readonly others: readonly Service[]
  readonly onClose: () => void
}

export function EditService({ service, others, onClose }: Props) {
  const { t } = useWords()
  const needsInWords = useNeedsInWords()
  const { theirs, found, ...editing } = useEditService(service, others, onClose)
  const differing = theirs && {
    theirs,
    fields: {
      name: { label: t('clinics:name'), say: String },
      minutes: { label: t('clinics:services.minutes'), say: String },
      price: { label: t('clinics:services.price'), say: String },
      colour: { label: t('clinics:colour'), say: (colour: Service['colour']) => t(`clinics:colours.${colour}`) },
      bufferBefore: { label: t('clinics:services.bufferBefore'), say: String },
      bufferAfter: { label: t('clinics:services.bufferAfter'), say: String },
      requires: { label: t('clinics:services.needs'), say: needsInWords },
      taxRate: { label: t('clinics:services.taxRate'), say: String },
      exemptionGround: { label: t('clinics:services.exemptionGround'), say: String },
      active: { label: t('clinics:state'), say: (active: boolean) => t(active ? 'active' : 'inactive') },
    },
  }
  return (
    <EditPanel
      title={service?.name ?? t('clinics:services.add')}
      submit={t(passesOver(found) ? 'rota:hits.saveAnyway' : service ? 'save' : 'clinics:services.add')}
      isNew={!service}
      onClose={onClose}
      width={420}
      differing={differing}
      {...editing}
    >
      <ServiceFields form={editing.form} isNew={!service} />
      <ChangeHits found={found} name={service?.name ?? ''} />
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
          clampBehavior="none"
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
      <BufferFields form={form} />
      <NeedsField requires={form.values.requires} onChange={(requires) => form.setFieldValue('requires', requires)} />
      <TaxFields form={form} />
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

type FormProps = { readonly form: UseFormReturnType<ServiceForm> }

function BufferFields({ form }: FormProps) {
  const { t } = useWords()
  const minutes = { min: 0, max: longestBuffer, step: 5, allowDecimal: false, clampBehavior: 'none' } as const
  return (
    <div>
      <Group grow align="flex-start">
        <NumberInput label={t('clinics:services.bufferBefore')} {...minutes} {...form.getInputProps('bufferBefore')} />
        <NumberInput label={t('clinics:services.bufferAfter')} {...minutes} {...form.getInputProps('bufferAfter')} />
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('clinics:services.bufferHint')}
      </Text>
    </div>
  )
}

/** A ground for no tax is only asked where there is none. */
function TaxFields({ form }: FormProps) {
  const { t } = useWords()
  return (
    <>
      <TextInput
        label={t('clinics:services.taxRate')}
        description={t('clinics:services.taxHint')}
        rightSection={<span>%</span>}
        inputMode="decimal"
        {...form.getInputProps('taxRate')}
      />
      {readPercent(form.values.taxRate) === 0 && (
        <TextInput
          label={t('clinics:services.exemptionGround')}
          description={t('clinics:services.exemptionHint')}
          {...form.getInputProps('exemptionGround')}
        />
      )}
    </>
  )
}
