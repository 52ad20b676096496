import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWhy } from './why.ts'

/** Takes back one's own doing, whole, however many visits it touched; says why when it no longer can be. */
export function useTakeBack(): (operationId: string, about?: string) => void {
  const { t } = useTranslation()
  const why = useWhy()
  const { run } = useCommand(salus.scheduling.takeBack)
  return useCallback(
    (operationId, about) =>
      run(
        { operationId },
        {
          onDone: () => say(t('undone'), { ...(about && { about }) }),
          onRefused: (refusal) => say(why(refusal), { tone: 'danger' }),
        },
      ),
    [run, t, why],
  )
}
