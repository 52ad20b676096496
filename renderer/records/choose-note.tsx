import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../shared/records.ts'
import { ChooseVersions } from '../components/two-versions.tsx'
import { useFormats } from '../platform/formats.ts'
import { NotePage } from './note-page.tsx'
import { changedSections, joinNotes, type NoteText, type Taken } from './note-text.ts'

type Props = {
  readonly note: Note
  readonly mine: NoteText
  readonly theirs: NoteText
  readonly onDecide: (chosen: NoteText) => void
}

/** The note was saved somewhere else while it was written here: nothing is taken until somebody decides. */
export function ChooseNote({ note, mine, theirs, onDecide }: Props) {
  const { t } = useTranslation('records')
  const { clock } = useFormats()
  const [taken, setTaken] = useState<ReadonlyMap<string, Taken>>(new Map())
  const differences = changedSections(mine, theirs).map((heading) => ({
    key: heading,
    label: t(`sections.${heading}` as 'sections.plan'),
    mine: mine.sections[heading] ?? '',
    theirs: theirs.sections[heading] ?? '',
    chosen: taken.get(heading) ?? 'both',
  }))
  const words = {
    mine: t('meanwhile.mine'),
    theirs: t('meanwhile.theirs', { time: clock(note.savedAt) }),
    both: t('meanwhile.both'),
    nothing: t('meanwhile.nothing'),
  }
  return (
    <NotePage
      note={note}
      tools={<Button onClick={() => onDecide(joinNotes(mine, theirs, taken))}>{t('meanwhile.decide')}</Button>}
    >
      <h3>{t('meanwhile.title')}</h3>
      <p>{t('meanwhile.words')}</p>
      <ChooseVersions
        differences={differences}
        words={words}
        onChoose={(heading, choice) => setTaken(new Map(taken).set(heading, choice))}
      />
    </NotePage>
  )
}
