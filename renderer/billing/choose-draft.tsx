import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '../../shared/billing.ts'
import { ScreenHeader } from '../components/screen-header.tsx'
import { ChooseVersions, type VersionChoice } from '../components/two-versions.tsx'
import styles from './choose-draft.module.css'
import { type CustomerEntry, type DraftText, editionOf, linesAsText } from './draft-text.ts'

type Props = {
  readonly invoice: Invoice
  readonly mine: DraftText
  readonly typed: (amount: number) => string
  readonly onDecide: (chosen: DraftText) => void
}

/** The draft was saved somewhere else while it was typed here: both, side by side. */
export function ChooseDraft({ invoice, mine, typed, onDecide }: Props) {
  const { t } = useTranslation('billing')
  const [theirs] = useState(() => editionOf(invoice, typed, '').content)
  const [chosen, setChosen] = useState<ReadonlyMap<string, VersionChoice>>(new Map())
  const taken = (key: string) => chosen.get(key) ?? 'mine'
  const customerWords = ({ name, taxId, address }: CustomerEntry) => [name, taxId, address].filter(Boolean).join('\n')
  const differences = [
    {
      key: 'customer',
      label: t('billedTo'),
      mine: customerWords(mine.customer),
      theirs: customerWords(theirs.customer),
    },
    { key: 'lines', label: t('lines'), mine: linesAsText(mine), theirs: linesAsText(theirs) },
  ].filter((difference) => difference.mine !== difference.theirs)
  const decide = () =>
    onDecide({
      customer: taken('customer') === 'mine' ? mine.customer : theirs.customer,
      lines: taken('lines') === 'mine' ? mine.lines : theirs.lines,
    })
  return (
    <>
      <ScreenHeader title={t('meanwhile.title')} />
      <div className={styles.page}>
        <p>{t('meanwhile.words')}</p>
        <ChooseVersions
          differences={differences.map((difference) => ({ ...difference, chosen: taken(difference.key) }))}
          words={{ mine: t('meanwhile.mine'), theirs: t('meanwhile.theirs'), nothing: t('meanwhile.nothing') }}
          onChoose={(key, choice) => setChosen(new Map(chosen).set(key, choice))}
        />
        <Group justify="flex-end" mt="lg">
          <Button onClick={decide}>{t('meanwhile.decide')}</Button>
        </Group>
      </div>
    </>
  )
}
