import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../shared/staff.ts'

/** What a button says, straight from the language's own files: `words('es')('scheduling:steps.confirm')`. */
export function words(language: Language): (key: string, values?: { readonly [name: string]: string }) => string {
  return (key, values = {}) => {
    const [file = '', path = ''] = key.split(':')
    const folder = join(import.meta.dirname, '../../resources/locales', language)
    let found: unknown = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'))
    for (const step of path.split('.')) found = (found as { [step: string]: unknown } | undefined)?.[step]
    if (typeof found !== 'string') throw new Error(`no words for ${key} in ${language}`)
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '')
  }
}
