import { Button, PasswordInput, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Language, languages, staff as staffContract } from '../../shared/staff.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { SettingsPage, SettingsSection } from '../components/settings-page.tsx'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { languageName } from './language-name.ts'
import { useChosenLanguage } from './use-chosen-language.ts'

/** One's own account: password, language and appearance. */
export function AccountSettings() {
  const { t } = useWords()
  const { staff } = useSession()
  return (
    <SettingsPage
      title={t('staff:account.title')}
      hint={`${staff.name} · ${staff.email} · ${t(`staff:roles.${staff.role}`)}`}
    >
      <SettingsSection title={t('staff:account.screen')}>
        <OwnLanguage />
        <Appearance />
      </SettingsSection>
      <SettingsSection title={t('staff:account.password')} hint={t('staff:account.passwordHint')}>
        <ChangePassword />
      </SettingsSection>
    </SettingsPage>
  )
}

function OwnLanguage() {
  const { t, language } = useWords()
  const choose = useChosenLanguage()
  return (
    <Choice label={t('language')}>
      <SegmentedControl
        aria-label={t('language')}
        data={languages.map((value) => ({ value, label: languageName(value) }))}
        value={language}
        onChange={(value) => choose(value as Language)}
      />
    </Choice>
  )
}

function Appearance() {
  const { t } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const lights = (['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`light.${value}`) }))
  return (
    <Choice label={t('light.label')}>
      <SegmentedControl aria-label={t('light.label')} data={lights} value={colorScheme} onChange={setColorScheme} />
    </Choice>
  )
}

function Choice({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Stack gap={4} align="flex-start">
      <span aria-hidden="true">{label}</span>
      {children}
    </Stack>
  )
}

function ChangePassword() {
  const { t } = useWords()
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: (values) => fieldErrors(staffContract.changeOwnPassword.input, values, t),
  })
  const change = useCommand(salus.staff.changeOwnPassword, {
    onDone: () => {
      form.reset()
      say(t('staff:account.passwordChanged'))
    },
  })
  const toggle = { 'aria-label': t('staff:showPassword') }
  return (
    <form onSubmit={form.onSubmit((values) => change.run(values))} noValidate>
      <Stack gap="lg" align="stretch">
        <PasswordInput
          label={t('staff:account.currentPassword')}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('staff:account.newPassword')}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('newPassword')}
        />
        <RefusalNotice refusal={change.refusal} />
        <Button type="submit" loading={change.pending} disabled={!form.isDirty()} style={{ alignSelf: 'flex-start' }}>
          {t('staff:account.changePassword')}
        </Button>
      </Stack>
    </form>
  )
}
