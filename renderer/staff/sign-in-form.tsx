import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { staff } from '../../shared/staff.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { fieldErrors } from '../platform/field-words.ts'
import type { Refused } from '../platform/refusal.ts'
import { useWords } from '../platform/words.ts'

type Credentials = { readonly email: string; readonly password: string }
export type SignIn = {
  readonly run: (credentials: Credentials) => void
  readonly pending: boolean
  readonly refusal: Refused | undefined
  readonly reset: () => void
}

/** A password is never kept as a draft. */
export function SignInForm({ email, signIn }: { readonly email: string; readonly signIn: SignIn }) {
  const { t } = useWords()
  const form = useForm({
    initialValues: { email, password: '' },
    validate: (values) => fieldErrors(staff.signIn.input, values, t),
    onValuesChange: signIn.reset,
  })
  return (
    <form onSubmit={form.onSubmit((values) => signIn.run(values))} noValidate>
      <Stack gap="lg">
        <TextInput
          label={t('staff:email')}
          type="email"
          autoComplete="username"
          spellCheck={false}
          data-autofocus={!email}
          autoFocus={!email}
          size="md"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('staff:password')}
          autoComplete="current-password"
          autoFocus={email !== ''}
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('staff:showPassword') }}
          {...form.getInputProps('password')}
        />
        <RefusalNotice refusal={signIn.refusal} />
        <Button type="submit" size="md" loading={signIn.pending} fullWidth>
          {t('staff:signIn.button')}
        </Button>
      </Stack>
    </form>
  )
}
