import { Button } from '@mantine/core'
import type { Clinic } from '../../shared/clinics.ts'
import { ChoiceChips } from '../components/choice-chips.tsx'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import styles from './clinic-choice.module.css'

type Props = { readonly clinic: Clinic; readonly onChoose: (id: string) => void }

/** Which of several is looked at; the desk may stand in another one. */
export function ClinicChoice({ clinic, onChoose }: Props) {
  const { t } = useWords()
  const { clinics, clinic: here, chooseClinic } = useSession()
  if (clinics.length < 2) return null
  return (
    <div className={styles.choice}>
      <ChoiceChips
        label={t('clinics:clinic.which')}
        choices={clinics.map(({ id, name }) => ({ value: id as string, label: name }))}
        chosen={clinic.id as string}
        onChoose={onChoose}
      />
      {clinic.id !== here.id && (
        <Button variant="subtle" size="compact-sm" onClick={() => chooseClinic(clinic.id)}>
          {t('clinics:clinic.workHere')}
        </Button>
      )}
    </div>
  )
}
