import { Button } from '@mantine/core'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import styles from './open-demo.module.css'

/** For whoever only wants to look: a clinic of invented people. */
export function OpenDemo({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useWords()
  const open = useCommand(salus.demo.openDemoClinic, { onDone: onOpened })
  return (
    <section className={styles.demo}>
      <p className={styles.words}>{t('clinics:setUp.demoWords')}</p>
      <Button variant="light" loading={open.pending} onClick={() => open.run({})} fullWidth>
        {t('clinics:setUp.demo')}
      </Button>
      <RefusalNotice refusal={open.refusal} />
    </section>
  )
}
