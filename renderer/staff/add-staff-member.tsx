import { PasswordInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Language, languages, type Role, staff } from '../../shared/staff.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { languageName } from './language-name.ts'
import { useRoleChoices } from './use-role-choices.ts'

const blank = { name: '', email: '', role: 'receptionist' as Role, language: 'en' as Language, password: '' }

export function AddStaffMember({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords()
  const roles = useRoleChoices()
  const form = useForm({
    initialValues: { ...blank, language },
    validate: (values) => fieldErrors(staff.addStaffMember.input, values, t),
  })
  const kept = useFormDraft('staff-member', form, { except: ['password'] })
  const { run, pending, refusal } = useCommand(salus.staff.addStaffMember, {
    onDone: ({ name }) => {
      kept.drop()
      say(t('staff:list.added', { name }))
      onClose()
    },
  })
  return (
    <EditPanel
      title={t('staff:list.add')}
      submit={t('staff:list.add')}
      isNew
      form={form}
      kept={kept}
      save={(values) => run(values)}
      pending={pending}
      refusal={refusal}
      differing={undefined}
      onClose={onClose}
    >
      <TextInput label={t('staff:name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={t('staff:email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
      <Select label={t('staff:role')} data={roles} {...form.getInputProps('role')} />
      <Select
        label={t('language')}
        data={languages.map((value) => ({ value, label: languageName(value) }))}
        {...form.getInputProps('language')}
      />
      <PasswordInput
        label={t('staff:firstPassword')}
        description={t('staff:firstPasswordHint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('staff:showPassword') }}
        {...form.getInputProps('password')}
      />
    </EditPanel>
  )
}
