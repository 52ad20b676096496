import { z } from 'zod'
import { command, query, scratch, stream } from './contract.ts'

/** What changed, for every open window: tables and ids, never what is in them. */
export const ChangeEvent = z.object({ rows: z.array(z.object({ table: z.string(), id: z.string() })) })
export type ChangeEvent = z.infer<typeof ChangeEvent>

export const journal = {
  undoBatch: command({
    permission: 'journal.undo',
    input: z.object({ batchId: z.uuid() }),
    output: z.object({ restored: z.int() }),
    refusals: ['batch-unknown', 'changed-since', 'cannot-be-undone'],
  }),
  /** One event after each commit. The first one, empty, says that the watch has begun. */
  watchChanges: stream({
    permission: 'journal.watch',
    input: z.object({}),
    output: ChangeEvent,
    route: { method: 'GET', path: '/changes' },
  }),
}

/** A form half filled in, kept for its owner alone until it is sent or thrown away. */
export const FormDraft = z.object({
  form: z.string().regex(/^[a-z-]{1,40}(:[0-9a-f-]{36})?$/),
  content: z.string().max(60_000),
})

export const drafts = {
  keepDraft: scratch({ permission: 'drafts.keep', input: FormDraft, output: z.object({}) }),
  dropDraft: scratch({ permission: 'drafts.keep', input: FormDraft.pick({ form: true }), output: z.object({}) }),
  findDraft: query({
    permission: 'drafts.keep',
    input: FormDraft.pick({ form: true }),
    output: z.object({ content: z.string().nullable() }),
  }),
}
