import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useWords } from '../platform/words.ts'

/** Beside the days it changes. */
export function ChangeButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useWords()
  return (
    <Button
      size="compact-sm"
      variant="light"
      flex="none"
      leftSection={<IconPencil size={16} aria-hidden="true" />}
      onClick={onClick}
    >
      {t('rota:change')}
    </Button>
  )
}
