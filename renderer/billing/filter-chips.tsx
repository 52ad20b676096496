import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type InvoiceFilter, invoiceFilters } from '../../shared/billing.ts'
import { ChoiceChips } from '../components/choice-chips.tsx'

/** The filter stands in the address, so that back and reload return to it. */
export function FilterChips({ chosen }: { readonly chosen: InvoiceFilter }) {
  const { t } = useTranslation('billing')
  const navigate = useNavigate({ from: '/billing' })
  return (
    <ChoiceChips
      label={t('filter')}
      choices={invoiceFilters.map((value) => ({ value, label: t(`filters.${value}`) }))}
      chosen={chosen}
      onChoose={(filter) => void navigate({ search: (now) => ({ ...now, filter }), state: true, replace: true })}
    />
  )
}
