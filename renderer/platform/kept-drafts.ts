import { whenNews } from './news.ts'
import { salus } from './salus.ts'

/**
 * Half-typed forms of this window. Only in memory here: what must outlive the window is kept by the host,
 * encrypted, for its owner alone.
 */
const typed = new Map<string, string>()
/** Not with the host yet: it could not be reached. */
const unsent = new Set<string>()
const keeping = new Map<string, Promise<unknown>>()

export async function findDraft(form: string): Promise<string | null> {
  return typed.get(form) ?? (await salus.drafts.findDraft.call({ form })).content
}

export function keepDraft(form: string, content: string): void {
  typed.set(form, content)
  unsent.delete(form)
  const kept = salus.drafts.keepDraft.call({ form, content }).catch(() => unsent.add(form))
  keeping.set(form, kept)
}

whenNews('connected-again', () => {
  for (const form of unsent) keepDraft(form, typed.get(form) ?? '')
})

/** Waits for what is on its way: a draft that arrives after it was dropped would come back tomorrow. */
export async function dropDraft(form: string): Promise<void> {
  typed.delete(form)
  unsent.delete(form)
  await keeping.get(form)
  keeping.delete(form)
  await salus.drafts.dropDraft.call({ form }).catch(() => undefined)
}

/** Somebody else sits down. */
export function forgetDrafts(): void {
  typed.clear()
  unsent.clear()
  keeping.clear()
}
