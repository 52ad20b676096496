import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { useTakeBack } from '../scheduling/use-take-back.ts'
import { useWhy } from '../scheduling/why.ts'
import type { InTheWay } from './in-the-way.ts'

/** All at once where no patient has to be asked: only the room changes. */
export function Vacate({ visits }: { readonly visits: readonly InTheWay[] }) {
  const { t } = useWords()
  const why = useWhy()
  const takeBack = useTakeBack()
  const { run, pending } = useCommand(salus.rota.vacate)
  const movable = visits.filter(({ pieces }) => pieces && pieces.length > 0)
  const resourceId = movable[0]?.instead
  if (!resourceId || movable.length < 2) return null
  const vacate = () =>
    run(
      { resourceId },
      {
        onDone: ({ moved }, _, operationId) =>
          say(t('rota:hits.pieceMoved', { count: moved }), {
            undo: () => takeBack(operationId, resourceId),
            about: resourceId,
          }),
        onRefused: (refusal) => say(why(refusal), { tone: 'danger', about: resourceId }),
      },
    )
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconArrowsExchange size={16} />}
      loading={pending}
      onClick={vacate}
    >
      {t('rota:hits.moveAll', { count: movable.length })}
    </Button>
  )
}
