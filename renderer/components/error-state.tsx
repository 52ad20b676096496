import { Button } from '@mantine/core'
import { IconCloudOff, IconLock, IconMoodConfuzed } from '@tabler/icons-react'
import { useFormats } from '../platform/formats.ts'
import { refusalOf, wordsOf } from '../platform/refusal.ts'
import { useWords } from '../platform/words.ts'
import { EmptyState } from './empty-state.tsx'

type Props = { readonly error: unknown; readonly retry?: () => void }

/** A question that was not answered: why, in words, and the way on. */
export function ErrorState({ error, retry }: Props) {
  const { t } = useWords()
  const { clock } = useFormats()
  const refusal = refusalOf(error)
  const notAllowed = refusal.code === 'not-allowed'
  const Icon = notAllowed ? IconLock : refusal.code === 'unreachable' ? IconCloudOff : IconMoodConfuzed
  return (
    <div role="alert">
      <EmptyState title={t('cannotShow')} hint={wordsOf(refusal, t, clock)} icon={<Icon size={24} stroke={1.5} />}>
        {retry && !notAllowed && (
          <Button variant="default" onClick={retry}>
            {t('tryAgain')}
          </Button>
        )}
      </EmptyState>
    </div>
  )
}
