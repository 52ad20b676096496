import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { drafts } from '../../shared/platform/journal.ts'
import type { Routes } from './routes.ts'
import type { Actor, Reading, Scratching } from './work.ts'

const idOf = (actor: Actor, form: string) => `${actor.id} ${form}`

async function keepDraft({ actor, now, keep }: Scratching, { form, content }: InputOf<typeof drafts.keepDraft>) {
  await keep({ id: idOf(actor, form), staff_id: actor.id, form, content, at: now })
  return {}
}

async function dropDraft({ actor, drop }: Scratching, { form }: InputOf<typeof drafts.dropDraft>) {
  await drop(idOf(actor, form))
  return {}
}

/** Only ever the asker's own. */
async function findDraft(
  { reads, actor }: Reading,
  { form }: InputOf<typeof drafts.findDraft>,
): Promise<OutputOf<typeof drafts.findDraft>> {
  const draft = await reads.selectFrom('draft').select('content').where('id', '=', idOf(actor, form)).executeTakeFirst()
  return { content: draft?.content ?? null }
}

export const draftRoutes: Routes<typeof drafts> = { keepDraft, dropDraft, findDraft }
