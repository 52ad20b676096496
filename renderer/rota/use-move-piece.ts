import type { ResourceId } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { useTakeBack } from '../scheduling/use-take-back.ts'
import { useWhy } from '../scheduling/why.ts'
import type { InTheWay } from './in-the-way.ts'

/** The same time in another room or with another machine; undone from the toast. */
export function useMovePiece() {
  const { t } = useWords()
  const why = useWhy()
  const takeBack = useTakeBack()
  const { run, pending } = useCommand(salus.scheduling.moveResources)
  const move = ({ id, version, resourceIds, instead }: InTheWay, to: ResourceId) =>
    run(
      { id, version, resourceIds: resourceIds.map((held) => (held === instead ? to : held)) },
      {
        onDone: (_, __, operationId) =>
          say(t('rota:hits.pieceMoved', { count: 1 }), { undo: () => takeBack(operationId, id), about: id }),
        onRefused: (refusal) => say(why(refusal), { tone: 'danger', about: id }),
      },
    )
  return { move, pending }
}
