import { Alert, Button, Group, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../shared/records.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { useAction } from '../platform/actions.ts'
import { useCommand } from '../platform/command.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'

type Props = {
  readonly note: Note
  /** Text that came too late for the note itself: shown here first, and added only when somebody says so. */
  readonly leftover: string
  /** Added, or the leftover thrown away. */
  readonly onDone: (note: Note) => void
}

/** What is remembered after signing is added below, with its own name and time. */
export function AddAddendum({ note, leftover, onDone }: Props) {
  const { t } = useTranslation('records')
  const [opened, setOpened] = useState(false)
  const form = useForm({ initialValues: { text: leftover } })
  const kept = useFormDraft(`addendum:${note.id}`, form)
  useAction({ id: 'add-addendum', words: t('addAddendum'), keys: 'A', run: () => setOpened(true), when: !opened })
  const add = useCommand(salus.records.addAddendum, {
    onDone: (changed) => {
      kept.drop()
      form.setValues({ text: '' })
      setOpened(false)
      say(t('addendumAdded'))
      onDone(changed)
    },
  })
  const text = form.values.text
  const submit = () => {
    if (text.trim()) add.run({ id: note.id, text: text.trim() })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
    else if (event.key === 'Escape') setOpened(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (!opened && !text) {
    return (
      <Button
        mt="lg"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        rightSection={<KeyHint keys="A" />}
        aria-keyshortcuts="A"
        onClick={() => setOpened(true)}
      >
        {t('addAddendum')}
      </Button>
    )
  }
  return (
    <Stack mt="lg" gap="sm">
      {leftover && <Alert color="orange">{t('leftover')}</Alert>}
      <Textarea
        label={t('addendum')}
        autosize
        minRows={3}
        maxLength={20_000}
        autoFocus={opened}
        {...form.getInputProps('text')}
        onKeyDown={keys}
      />
      <RefusalNotice refusal={add.refusal} />
      <Group justify="flex-end">
        {leftover && (
          <Button variant="default" onClick={() => onDone(note)}>
            {t('throwAway')}
          </Button>
        )}
        <Button
          disabled={!text.trim()}
          loading={add.pending}
          onClick={submit}
          rightSection={<KeyHint keys="Ctrl+Enter" />}
        >
          {t('addAddendum')}
        </Button>
      </Group>
    </Stack>
  )
}
