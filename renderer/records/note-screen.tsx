import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Note, NoteId } from '../../shared/records.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { NotFound } from '../components/not-found.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { dropDraft, findDraft } from '../platform/kept-drafts.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { NoteDesk } from './note-desk.tsx'
import { NotePaper } from './note-paper.tsx'
import { readKept } from './note-text.ts'
import { keptAs } from './open-note.ts'

/** The page is the note: written here while it is a draft of one's own, read as paper otherwise. */
export function NoteScreen() {
  const { t } = useTranslation('records')
  const { noteId } = useParams({ from: '/notes/$noteId' })
  return (
    <Permitted permission="records.read" title={t('note')}>
      <OpenNote key={noteId} id={noteId as NoteId} />
    </Permitted>
  )
}

/** Every reading is written down: once when the page opens, not again because something changed somewhere. */
const readOnce = { staleTime: 'static', gcTime: 0 } as const

function OpenNote({ id }: { readonly id: NoteId }) {
  const { t } = useTranslation('records')
  const { staff, may } = useSession()
  const client = useQueryClient()
  const question = salus.records.getNote.queryOptions({ input: { id }, ...readOnce })
  const known = NoteId.safeParse(id).success
  const note = useQuery({ ...question, enabled: known })
  const mine = note.data?.authorId === staff.id && may('records.write')
  const draft = useQuery({
    queryKey: ['kept note', id],
    queryFn: () =>
      findDraft(keptAs({ id })).then(
        (text) => readKept(text) ?? null,
        () => null,
      ),
    enabled: mine,
    ...readOnce,
  })
  const kept = draft.data ?? undefined
  const know = (known: Note) => void client.setQueryData(question.queryKey, known)
  const settled = (known: Note) => {
    void dropDraft(keptAs({ id }))
    client.setQueryData(['kept note', id], null)
    know(known)
  }

  if (!known) return <NotFound />
  if (note.data && (!mine || draft.isFetched)) {
    if (mine && note.data.status === 'draft') return <NoteDesk note={note.data} kept={kept} onChange={know} />
    return <NotePaper note={note.data} leftover={kept?.content} onChange={settled} />
  }
  return (
    <>
      <ScreenHeader title={t('note')} />
      {note.error ? <ErrorState error={note.error} retry={() => void note.refetch()} /> : <ListSkeleton rows={10} />}
    </>
  )
}
