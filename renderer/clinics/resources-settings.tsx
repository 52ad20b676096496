import { IconDeviceHeartMonitor, IconDoor } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ResourceKind, resourceFamilies } from '../../shared/clinics.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { Permitted } from '../components/permitted.tsx'
import { SettingsPage, SettingsSection } from '../components/settings-page.tsx'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { AddKind } from './add-kind.tsx'
import { EditKind } from './edit-kind.tsx'
import { EditPiece } from './edit-piece.tsx'
import { KindCard } from './kind-card.tsx'
import styles from './resources-settings.module.css'

/** Rooms and machines of a clinic, by kind. */
export function ResourcesSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="clinics.manage" title={t('nav.settings')}>
      <Resources />
    </Permitted>
  )
}

const icons = { room: IconDoor, equipment: IconDeviceHeartMonitor }

function Resources() {
  const { t } = useWords()
  const { clinic } = useSession()
  const navigate = useNavigate()
  const { open } = useSearch({ from: '/settings/resources' })
  const kinds = useQuery(salus.clinics.listResourceKinds.queryOptions({ input: {} }))
  const pieces = useQuery(salus.clinics.listResources.queryOptions({ input: { clinicId: clinic.id } }))
  const show = (next: string | undefined) => void navigate({ to: '/settings/resources', search: { open: next } })
  const close = () => show(undefined)
  const kind = kinds.data?.items.find(({ id }) => id === open)
  const piece = pieces.data?.items.find(({ id }) => id === open)
  const failed = kinds.error ?? pieces.error
  const all = kinds.data && pieces.data && { kinds: kinds.data.items, pieces: pieces.data.items }
  const again = () => void Promise.all([kinds.refetch(), pieces.refetch()])

  return (
    <SettingsPage
      title={t('clinics:resources.title')}
      hint={t('clinics:resources.hint')}
      panel={
        <>
          {kind && <EditKind key={kind.id} kind={kind} onClose={close} />}
          {piece && <EditPiece key={piece.id} piece={piece} others={pieces.data?.items ?? []} onClose={close} />}
        </>
      }
    >
      {failed && !all && <ErrorState error={failed} retry={again} />}
      {!failed && !all && <ListSkeleton rows={8} />}
      {all &&
        resourceFamilies.map((family) => (
          <SettingsSection key={family} title={t(`clinics:resources.families.${family}`)}>
            <Family
              family={family}
              kinds={all.kinds.filter((each) => each.family === family)}
              card={(each) => (
                <KindCard
                  key={each.id}
                  kind={each}
                  pieces={all.pieces.filter(({ kindId }) => kindId === each.id)}
                  all={all.pieces}
                  open={open}
                  onOpen={show}
                />
              )}
            />
          </SettingsSection>
        ))}
    </SettingsPage>
  )
}

type FamilyProps = {
  readonly family: ResourceKind['family']
  readonly kinds: readonly ResourceKind[]
  readonly card: (kind: ResourceKind) => React.ReactNode
}

function Family({ family, kinds, card }: FamilyProps) {
  const { t } = useWords()
  const Icon = icons[family]
  return (
    <>
      {kinds.length === 0 && (
        <div className={styles.empty}>
          <EmptyState
            title={t(`clinics:resources.empty.${family}`)}
            hint={t(`clinics:resources.emptyHint.${family}`)}
            icon={<Icon size={24} stroke={1.5} />}
          />
        </div>
      )}
      {kinds.map(card)}
      <AddKind family={family} />
    </>
  )
}
