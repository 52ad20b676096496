import { Button, Stack, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../platform/words.ts'
import styles from './feed-address.module.css'

type Props = { readonly path: string; readonly withNames: boolean }

/** Once only: the house keeps nothing it could show again. */
export function FeedAddress({ path, withNames }: Props) {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  const { protocol, origin } = globalThis.location
  const address = protocol.startsWith('http') ? new URL(path, origin).href : path
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Stack gap="md">
      <TextInput
        label={t('calendars:address')}
        description={t('calendars:addressHint')}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        classNames={{ input: styles.address ?? '' }}
      />
      <Button
        data-autofocus
        leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
        onClick={() => void copy()}
      >
        {t(copied ? 'calendars:copied' : 'calendars:copy')}
      </Button>
      <p className={styles.hint}>{t('calendars:once')}</p>
      <p className={styles.hint}>{t(withNames ? 'calendars:namesWarning' : 'calendars:withoutNamesHint')}</p>
    </Stack>
  )
}
