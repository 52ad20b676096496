import { Button, Group, Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useWords } from '../platform/words.ts'

type Props = {
  readonly opened: boolean
  readonly title: string
  /** The verb on the button: 'Issue invoice', 'Sign note'. */
  readonly decide: string
  readonly onDecide: () => void
  readonly onLeave: () => void
  readonly pending?: boolean
  readonly disabled?: boolean
  /** It cannot be taken back. */
  readonly grave?: boolean
  readonly size?: number
  readonly children?: ReactNode
}

/** For the few decisions that must be finished before anything else. Enter decides, Esc leaves. */
export function ConfirmDecision(props: Props) {
  const {
    opened,
    title,
    decide,
    onDecide,
    onLeave,
    pending = false,
    disabled = false,
    grave = false,
    size = 440,
  } = props
  const { t } = useWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!pending && !disabled) onDecide()
  }
  return (
    <Modal
      opened={opened}
      onClose={onLeave}
      title={title}
      size={size}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        {props.children}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onLeave}>
            {t('leaveIt')}
          </Button>
          <Button type="submit" loading={pending} disabled={disabled} color={grave ? 'red' : 'teal'} data-autofocus>
            {decide}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
