import { Button } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '../../shared/billing.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useAction } from '../platform/actions.ts'
import styles from './invoice-page.module.css'
import sheet from './invoice-sheet.module.css'
import { InvoiceSheet } from './invoice-sheet.tsx'
import { InvoiceState } from './invoice-state.tsx'
import { LineTable } from './line-table.tsx'
import { PatientLink } from './patient-link.tsx'
import { Payments } from './payments.tsx'
import { useSavePdf } from './save-pdf.ts'

type Props = { readonly invoice: Invoice; readonly onChange: (invoice: Invoice) => void }

/** Paper: it can be paid, saved and printed, but never changed. */
export function IssuedInvoice({ invoice, onChange }: Props) {
  const { t } = useTranslation('billing')
  const issued = invoice.status === 'issued'
  const pdf = useSavePdf(invoice)
  useAction({ id: 'save-pdf', words: t('savePdf'), keys: 'Ctrl+S', when: issued, run: pdf.save })
  useAction({ id: 'print', words: t('print'), keys: 'Ctrl+P', when: issued, run: () => window.print() })
  const { name, taxId, address } = invoice.customer
  const title = invoice.number ? t('invoiceNumber', { number: invoice.number }) : t('draftFor', { name })
  return (
    <>
      <ScreenHeader
        title={title}
        actions={
          issued && (
            <>
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
                onClick={() => window.print()}
                aria-keyshortcuts="Control+P"
              >
                {t('print')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFileDownload size={16} stroke={1.75} aria-hidden="true" />}
                rightSection={<KeyHint keys="Ctrl+S" />}
                aria-keyshortcuts="Control+S"
                loading={pdf.pending}
                onClick={pdf.save}
              >
                {t('savePdf')}
              </Button>
            </>
          )
        }
      >
        <InvoiceState invoice={invoice} />
        <PatientLink invoice={invoice} />
      </ScreenHeader>
      <div className={styles.body}>
        <div className={styles.desk}>
          <RefusalNotice refusal={pdf.refusal} />
          <InvoiceSheet
            invoice={invoice}
            total={invoice.total}
            customer={
              <>
                <p className={sheet.name}>{name}</p>
                {taxId && <p className={sheet.words}>{t('taxIdOf', { taxId })}</p>}
                {address && <p className={sheet.words}>{address}</p>}
              </>
            }
            lines={<LineTable invoice={invoice} />}
          />
        </div>
        {issued && <Payments invoice={invoice} onChange={onChange} />}
      </div>
    </>
  )
}
