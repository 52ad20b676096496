import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import type { Note } from '../../shared/records.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { useAction } from '../platform/actions.ts'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useShortcut } from '../platform/shortcuts.tsx'
import { useAutosave } from '../platform/use-autosave.ts'
import { useWords } from '../platform/words.ts'
import { ChooseNote } from './choose-note.tsx'
import { rememberTemplate } from './habitual-template.ts'
import { NotePage } from './note-page.tsx'
import { NotePaper } from './note-paper.tsx'
import { NoteSection } from './note-section.tsx'
import { editionOf, headingsOf, isEmpty, type KeptNote, type NoteText, withSection } from './note-text.ts'
import { isOvertaken, openNote, useMeanwhile } from './open-note.ts'
import { SavedState } from './saved-state.tsx'
import { TemplateSwitch } from './template-switch.tsx'

type Props = {
  readonly note: Note
  readonly kept: KeptNote | undefined
  readonly onChange: (note: Note) => void
}

/** Writing: it saves itself, and is signed in one deliberate act. */
export function NoteDesk({ note, kept, onChange }: Props) {
  const { t } = useWords()
  const { may } = useSession()
  const document = useAutosave(() => openNote(note, kept))
  const [overtaken, setOvertaken] = useState(isOvertaken(note, kept) ? kept.content : undefined)
  const theirs = useMeanwhile(document, note.id)
  const sign = useCommand(salus.records.signNote, {
    onDone: (signed) => {
      say(t('records:signed'))
      onChange(signed)
    },
  })
  const signNow = () =>
    void document.flush().then(() => {
      if (document.isSaved) sign.run({ id: note.id, version: document.version })
    })
  const text = document.content
  const empty = isEmpty(text)
  const signable = may('records.sign') && !empty
  useAction({ id: 'sign-note', words: t('records:sign'), keys: 'Ctrl+Enter', when: signable, run: signNow })
  useShortcut('Ctrl+S', t('records:saveNow'), () => void document.flush())

  if (theirs?.status === 'signed') {
    const added = (changed: Note) => {
      document.resume(editionOf(changed))
      onChange(changed)
    }
    return <NotePaper note={theirs} leftover={text} onChange={added} />
  }
  const other = overtaken ? note : theirs
  if (other) {
    const decide = (chosen: NoteText) => {
      document.resume(editionOf(other), chosen)
      setOvertaken(undefined)
    }
    return <ChooseNote note={other} mine={overtaken ?? text} theirs={editionOf(other).content} onDecide={decide} />
  }
  const choose = (template: NoteText['template']) => {
    rememberTemplate(template)
    document.typed({ template, sections: {} })
  }

  return (
    <NotePage
      note={note}
      state={<SavedState document={document} />}
      tools={
        <>
          {empty && <TemplateSwitch chosen={text.template} onChoose={choose} />}
          {may('records.sign') && (
            <Button
              leftSection={<IconSignature size={16} stroke={1.75} aria-hidden="true" />}
              rightSection={<KeyHint keys="Ctrl+Enter" />}
              aria-keyshortcuts="Control+Enter"
              disabled={empty}
              loading={sign.pending}
              onClick={signNow}
            >
              {t('records:sign')}
            </Button>
          )}
        </>
      }
    >
      <RefusalNotice refusal={sign.refusal} />
      {headingsOf(text.template).map((heading, index) => (
        <NoteSection
          key={`${text.template} ${heading}`}
          heading={heading}
          text={text.sections[heading] ?? ''}
          first={index === 0}
          onType={(typed) => document.typed(withSection(document.content, heading, typed))}
          onLeave={() => void document.flush()}
        />
      ))}
    </NotePage>
  )
}
