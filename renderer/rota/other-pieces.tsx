import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ResourceId } from '../../shared/clinics.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import styles from './hit-visits.module.css'
import type { InTheWay } from './in-the-way.ts'
import { useMovePiece } from './use-move-piece.ts'

type Props = { readonly visit: InTheWay; readonly pieces: readonly ResourceId[] }

/** The same time in another room or with another machine: the patient need not be asked. */
export function OtherPieces({ visit, pieces }: Props) {
  const { t } = useWords()
  const { dayTime } = useFormats()
  const { move, pending } = useMovePiece()
  const input = { clinicId: visit.clinicId }
  const named = useQuery(salus.clinics.listResources.queryOptions({ input })).data?.items ?? []
  const nameOf = (piece: ResourceId) => named.find(({ id }) => id === piece)?.name ?? ''
  if (pieces.length === 0) return <p className={styles.what}>{t('rota:hits.noOther')}</p>
  return (
    <div className={styles.places}>
      <span className={styles.to}>{t('rota:hits.moveTo')}</span>
      {pieces.slice(0, 4).map((piece) => (
        <Button
          key={piece}
          size="compact-sm"
          variant="default"
          fw={500}
          disabled={pending}
          aria-label={t('rota:hits.movePiece', {
            name: visit.patientName,
            at: dayTime(visit.startsAt),
            to: nameOf(piece),
          })}
          onClick={() => move(visit, piece)}
        >
          {nameOf(piece)}
        </Button>
      ))}
    </div>
  )
}
