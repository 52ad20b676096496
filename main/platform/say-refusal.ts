import english from '../../resources/locales/en/refusals.json' with { type: 'json' }
import type { Issue } from './plain-input.ts'

/** Where the words of the screens speak of a window, a form or what somebody typed. */
const forPrograms = {
  'invalid-input': 'What was sent cannot be used: {{faults}}.',
  'operation-id-missing': 'The request does not name its intent.',
  'operation-id-reused': 'Nothing was saved: this key already names another request. Send a new one.',
  'no-session': 'Nobody is signed in. POST /api/v1/session answers with a token; send it as Authorization: Bearer.',
  'unknown-operation': 'There is no such operation. /api/v1/openapi.json lists all there are.',
  'changed-meanwhile':
    'It was changed meanwhile: version {{seen}} was seen, {{current}} is current. Read it again first.',
  'not-in-that-state': 'It is not in a state in which this can be done.',
}
const sentences = new Map<string, string>(Object.entries({ ...english, ...forPrograms }))

/** One English sentence for programs and their logs; screens have their own words in the person's language. */
export function sayRefusal(code: string, detail?: unknown): string {
  const sentence = sentences.get(code) ?? `${code.replaceAll('-', ' ')}.`
  const values = detail && typeof detail === 'object' ? new Map(Object.entries(detail)) : new Map<string, unknown>()
  const issues = values.get('issues') as readonly Issue[] | undefined
  if (issues) values.set('faults', issues.slice(0, 3).map(faultOf).join('; '))
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values.get(name) ?? '…'))
}

function faultOf({ path, message }: Issue): string {
  return `${path || 'the body'}: ${message}`
}
