import { useWords } from '../platform/words.ts'

type Others = readonly { readonly id: string; readonly name: string }[]
type Asked = {
  readonly longest: number
  /** What has names already, and which of them is this. */
  readonly others: Others
  readonly own?: string | undefined
}

/** What is wrong with a name. Two rooms, services or insurers of one name are told apart by nobody. */
export function useNameError(): (name: string, asked: Asked) => string | undefined {
  const { t } = useWords()
  return (name, { longest, others, own }) => {
    if (name.trim() === '') return t('fields.missing')
    if (name.trim().length > longest) return t('fields.tooLong', { count: longest })
    return isTaken(name, others, own) ? t('clinics:nameTaken') : undefined
  }
}

export function isTaken(name: string, others: Others, own?: string): boolean {
  return others.some((other) => other.id !== own && plain(other.name) === plain(name))
}

/** As it is heard: 'Sala  1' and 'sala 1' are one name. */
function plain(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()
}
