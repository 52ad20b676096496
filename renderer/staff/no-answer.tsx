import { Button } from '@mantine/core'
import { useWords } from '../platform/words.ts'
import { DoorFrame } from './door-frame.tsx'

/** The window is open, and nobody is behind it yet. It keeps asking by itself. */
export function NoAnswer({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords()
  return (
    <DoorFrame clinicName={null} title={t('staff:door.noAnswer')} hint={t('staff:door.noAnswerHint')}>
      <Button variant="default" onClick={onRetry}>
        {t('tryAgain')}
      </Button>
    </DoorFrame>
  )
}
