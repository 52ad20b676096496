import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../platform/words.ts'
import { EmptyState } from './empty-state.tsx'
import { ScreenHeader } from './screen-header.tsx'

export function NotFound() {
  const { t } = useWords()
  return (
    <>
      <ScreenHeader title={t('notFound.title')} />
      <EmptyState
        title={t('notFound.words')}
        hint={t('notFound.hint')}
        icon={<IconMapQuestion size={24} stroke={1.5} />}
      >
        <Button component={Link} to="/">
          {t('notFound.home')}
        </Button>
      </EmptyState>
    </>
  )
}
