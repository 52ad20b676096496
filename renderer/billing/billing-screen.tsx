import { Button, TextInput } from '@mantine/core'
import { IconListNumbers, IconPlus, IconReceipt, IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvoiceSummary } from '../../shared/billing.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useAction } from '../platform/actions.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { useTypedQuery } from '../platform/typed-query.ts'
import styles from './billing-screen.module.css'
import { FilterChips } from './filter-chips.tsx'
import { invoiceColumns } from './invoice-columns.tsx'
import { InvoiceTotals } from './invoice-totals.tsx'
import { NewInvoice } from './new-invoice.tsx'
import { NumberProof } from './number-proof.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { useInvoices } from './use-invoices.ts'

export function BillingScreen() {
  const { t } = useTranslation('billing')
  return (
    <Permitted permission="billing.read" title={t('billing')}>
      <Invoices />
    </Permitted>
  )
}

/** What is owed and what was paid, by filter, with the sums of all of it below. */
function Invoices() {
  const { t } = useTranslation('billing')
  const { may } = useSession()
  const formats = useFormats()
  const navigate = useNavigate()
  const address = useSearch({ from: '/billing' })
  const [query, setQuery] = useTypedQuery()
  const [panel, setPanel] = useState<'new' | 'numbers'>()
  const invoices = useInvoices(address, query)
  const columns = useMemo(() => invoiceColumns(t, formats), [t, formats])
  const open = ({ id }: InvoiceSummary) => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId: id } })
  const begin = () => setPanel('new')
  useAction({ id: 'new-invoice', words: t('newInvoice'), keys: 'N', permission: 'billing.draft', run: begin })
  useAction({ id: 'number-proof', words: t('numbers.title'), run: () => setPanel('numbers') })
  const narrowed = Boolean(query.trim() || address.from || address.to || (address.filter && address.filter !== 'all'))

  return (
    <>
      <ScreenHeader
        title={t('billing')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconListNumbers size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => setPanel('numbers')}
            >
              {t('numbers.button')}
            </Button>
            {may('billing.draft') && (
              <Button
                leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
                rightSection={<KeyHint keys="N" />}
                aria-keyshortcuts="N"
                onClick={begin}
              >
                {t('newInvoice')}
              </Button>
            )}
          </>
        }
      >
        <FilterChips chosen={address.filter ?? 'all'} />
        <TextInput
          className={styles.search}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <PeriodPicker from={address.from} to={address.to} />
      </ScreenHeader>
      <div className={styles.body}>
        <div className={styles.list}>
          <PagedList<InvoiceSummary>
            name="invoices"
            label={t('invoices')}
            columns={columns}
            pages={invoices}
            idOf={(invoice) => invoice.id}
            onOpen={open}
            empty={<NoInvoices narrowed={narrowed} />}
            footer={<InvoiceTotals totals={invoices.data?.pages[0]?.totals} />}
          />
        </div>
        {panel === 'new' && <NewInvoice onClose={() => setPanel(undefined)} />}
        {panel === 'numbers' && <NumberProof onClose={() => setPanel(undefined)} />}
      </div>
    </>
  )
}

function NoInvoices({ narrowed }: { readonly narrowed: boolean }) {
  const { t } = useTranslation('billing')
  const navigate = useNavigate()
  return (
    <EmptyState
      title={t(narrowed ? 'nothingFits' : 'empty')}
      hint={t(narrowed ? 'nothingFitsHint' : 'emptyHint')}
      icon={<IconReceipt size={24} stroke={1.5} />}
    >
      {narrowed && (
        <Button variant="default" onClick={() => void navigate({ to: '/billing', search: {} })}>
          {t('showAll')}
        </Button>
      )}
    </EmptyState>
  )
}
