import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/patients.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'

/** Somebody who no longer comes stays in the files, but is found last and not booked. */
export function ActiveSwitch({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('patients')
  const change = useCommand(salus.patients.changePatient, {
    onDone: (changed) => {
      const back = { ...changed, active: !changed.active }
      say(t(changed.active ? 'madeActive' : 'madeInactive'), { undo: () => change.run(back) })
    },
  })
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        ml={-9}
        loading={change.pending}
        onClick={() => change.run({ ...patient, active: !patient.active })}
      >
        {t(patient.active ? 'makeInactive' : 'makeActive')}
      </Button>
      <RefusalNotice refusal={change.refusal} />
    </>
  )
}
