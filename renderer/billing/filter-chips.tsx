import { Chip, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { InvoiceFilter, invoiceFilters } from '../../shared/billing.ts'

/** The filter stands in the address, so that back and reload return to it. */
export function FilterChips({ chosen }: { readonly chosen: InvoiceFilter }) {
  const { t } = useTranslation('billing')
  const navigate = useNavigate({ from: '/billing' })
  const choose = (filter: string) =>
    void navigate({ search: (now) => ({ ...now, filter: InvoiceFilter.parse(filter) }), state: true, replace: true })
  return (
    <Chip.Group value={chosen} onChange={choose}>
      <Group gap="xs" wrap="nowrap" role="radiogroup" aria-label={t('filter')}>
        {invoiceFilters.map((filter) => (
          <Chip key={filter} value={filter} size="xs">
            {t(`filters.${filter}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}
