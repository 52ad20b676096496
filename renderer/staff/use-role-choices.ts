import { type Role, roles } from '../../shared/staff.ts'
import { useWords } from '../platform/words.ts'

export function useRoleChoices(): { readonly value: Role; readonly label: string }[] {
  const { t } = useWords()
  return roles.map((value) => ({ value, label: t(`staff:roles.${value}`) }))
}
