import { Select, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type StaffMember, staff } from '../../shared/staff.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { useRoleChoices } from './use-role-choices.ts'

type Props = { readonly person: StaffMember; readonly onClose: () => void }

export function ChangeStaffMember({ person, onClose }: Props) {
  const { t } = useWords()
  const roles = useRoleChoices()
  const form = useForm({
    initialValues: formOf(person),
    validate: (values) => fieldErrors(staff.changeStaffMember.input, { id: person.id, ...values }, t),
  })
  const kept = useFormDraft(`staff-member:${person.id}`, form)
  const { run, pending, refusal } = useCommand(salus.staff.changeStaffMember, {
    onDone: ({ name }) => {
      kept.drop()
      say(t('staff:list.changed', { name }))
      onClose()
    },
  })
  const fields = {
    name: { label: t('staff:name'), say: String },
    role: { label: t('staff:role'), say: (role: StaffMember['role']) => t(`staff:roles.${role}`) },
    active: { label: t('staff:state'), say: (active: boolean) => t(active ? 'active' : 'inactive') },
  }
  return (
    <EditPanel
      title={person.name}
      submit={t('save')}
      isNew={false}
      form={form}
      kept={kept}
      save={(values) => run({ id: person.id, ...values })}
      pending={pending}
      refusal={refusal}
      differing={{ theirs: formOf(person), fields }}
      onClose={onClose}
    >
      <TextInput label={t('staff:name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={t('staff:email')} value={person.email} readOnly variant="filled" />
      <Select label={t('staff:role')} data={roles} {...form.getInputProps('role')} />
      <Switch
        label={t('staff:maySignIn')}
        description={t('staff:maySignInHint')}
        {...form.getInputProps('active', { type: 'checkbox' })}
      />
    </EditPanel>
  )
}

/** The version stays with a draft, which may be older than the account. */
function formOf({ name, role, active, version }: StaffMember) {
  return { name, role, active, version }
}
