import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { i18n } from '../platform/i18n.ts'
import { steps } from '../platform/steps.ts'

type Extra = {
  /** Takes it back. Offered as a button, and with Ctrl+Z from the press until the words go. */
  readonly undo?: () => void
  /** What most likely comes next, one click away. */
  readonly more?: { readonly words: string; readonly run: () => void } | undefined
  readonly tone?: 'calm' | 'danger'
  /** Whose news it is: what was said about it before is out of date, and so is its undo. */
  readonly about?: string
}

const lastAbout = new Map<string, string>()

/** What just happened, in the corner, for a few seconds. */
export function say(words: string, { undo, more, tone = 'calm', about }: Extra = {}): void {
  const id = crypto.randomUUID()
  if (about) {
    notifications.hide(lastAbout.get(about) ?? '')
    lastAbout.set(about, id)
  }
  const takeBack = () => {
    notifications.hide(id)
    if (undo) steps.quietly(undo)
  }
  const goOn = () => {
    notifications.hide(id)
    more?.run()
  }
  const stop = undo && steps.offer(takeBack)
  notifications.show({
    id,
    message: undo ? <SaidWithUndo words={words} undo={takeBack} more={more && { ...more, run: goOn }} /> : words,
    color: tone === 'danger' ? 'red' : 'teal',
    autoClose: undo || tone === 'danger' ? 8_000 : 4_000,
    closeButtonProps: { 'aria-label': i18n.t('close') },
    onClose: () => stop?.(),
  })
}

function SaidWithUndo({
  words,
  undo,
  more,
}: { readonly words: string; readonly undo: () => void } & Pick<Extra, 'more'>) {
  return (
    <Group justify="flex-end" wrap={more ? 'wrap' : 'nowrap'} gap="xs">
      <span style={{ flex: more ? '1 0 100%' : 1, minWidth: 0, overflowWrap: 'anywhere' }}>{words}</span>
      {more && (
        <Button flex="none" size="compact-sm" variant="subtle" onClick={more.run}>
          {more.words}
        </Button>
      )}
      <Button flex="none" size="compact-sm" variant="subtle" onClick={undo} aria-keyshortcuts="Control+Z">
        {i18n.t('undo')}
      </Button>
    </Group>
  )
}

/** In a text field Ctrl+Z belongs to the typing. */
window.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable=true]')
  if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
  if (!event.defaultPrevented && !event.repeat && steps.takeBack()) event.preventDefault()
})
