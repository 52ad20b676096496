import english from '../../resources/locales/en/refusals.json' with { type: 'json' }

const sentences = new Map<string, string>(Object.entries(english))

/** One English sentence for programs and their logs; screens have their own words in the person's language. */
export function sayRefusal(code: string, detail?: unknown): string {
  const sentence = sentences.get(code) ?? `${code.replaceAll('-', ' ')}.`
  const values = detail && typeof detail === 'object' ? new Map(Object.entries(detail)) : new Map<string, unknown>()
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values.get(name) ?? '…'))
}
