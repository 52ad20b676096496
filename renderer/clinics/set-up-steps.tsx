import { Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { languages } from '../../shared/staff.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import type { Refused } from '../platform/refusal.ts'
import { useWords } from '../platform/words.ts'
import { languageName } from '../staff/language-name.ts'
import { countryChoices, currencyChoices, customsOf, zoneChoices } from './countries.ts'

type ClinicValues = { name: string; country: string; currency: string; language: string; zone: string }
type ClinicStepProps = { readonly form: UseFormReturnType<ClinicValues>; readonly onNext: () => void }

export function ClinicStep({ form, onNext }: ClinicStepProps) {
  const { t, language } = useWords()
  const chooseCountry = (country: string | null) => country && form.setValues({ country, ...customsOf(country) })
  const spoken = languages.map((value) => ({ value, label: languageName(value) }))
  return (
    <form onSubmit={form.onSubmit(onNext)} noValidate>
      <Stack gap="lg">
        <TextInput
          label={t('clinics:setUp.name')}
          autoFocus
          autoComplete="organization"
          {...form.getInputProps('name')}
        />
        <Select
          label={t('clinics:clinic.country')}
          data={countryChoices(language)}
          searchable
          {...form.getInputProps('country')}
          onChange={chooseCountry}
        />
        <Group grow align="flex-start">
          <Select
            label={t('clinics:clinic.currency')}
            data={currencyChoices(language)}
            searchable
            {...form.getInputProps('currency')}
          />
          <Select label={t('clinics:clinic.language')} data={spoken} {...form.getInputProps('language')} />
        </Group>
        <Select
          label={t('clinics:clinic.zone')}
          description={t('clinics:setUp.zoneHint')}
          data={zoneChoices()}
          searchable
          limit={60}
          {...form.getInputProps('zone')}
        />
        <Button type="submit" fullWidth>
          {t('next')}
        </Button>
      </Stack>
    </form>
  )
}

type AdministratorValues = { name: string; email: string; password: string }
type AdministratorStepProps = {
  readonly form: UseFormReturnType<AdministratorValues>
  readonly pending: boolean
  readonly refusal: Refused | undefined
  readonly onBack: () => void
  readonly onFinish: () => void
}

export function AdministratorStep({ form, pending, refusal, onBack, onFinish }: AdministratorStepProps) {
  const { t } = useWords()
  return (
    <form onSubmit={form.onSubmit(onFinish)} noValidate>
      <Stack gap="lg">
        <TextInput label={t('clinics:setUp.yourName')} autoFocus autoComplete="name" {...form.getInputProps('name')} />
        <TextInput label={t('staff:email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput
          label={t('staff:password')}
          description={t('staff:account.passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('staff:showPassword') }}
          {...form.getInputProps('password')}
        />
        <RefusalNotice refusal={refusal} />
        <Group grow>
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('clinics:setUp.finish')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
