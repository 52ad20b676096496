import { Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InsurerId, ServiceId } from '../../shared/clinics.ts'
import { isDay } from '../../shared/platform/local-time.ts'
import { SidePanel } from '../components/side-panel.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { DayField } from './day-field.tsx'
import { PriceReasons } from './price-reasons.tsx'
import { useInsurerChoices } from './use-insurers.ts'

/** Asks what somebody would pay, and why: before a list counts, or when a patient asks. */
export function PriceTester({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const { today } = useFormats()
  const { clinic } = useSession()
  const [chosen, setServiceId] = useState<ServiceId>()
  const [insurerId, setInsurerId] = useState<InsurerId | ''>('')
  const [typed, setOn] = useState('')
  const on = isDay(typed) ? typed : today()
  const insurers = useInsurerChoices(insurerId)
  const input = { clinicId: clinic.id }
  const services = useQuery(salus.clinics.listServices.queryOptions({ input })).data?.items ?? []
  const offered = services.filter(({ active }) => active)
  const serviceId = chosen ?? offered[0]?.id
  return (
    <SidePanel title={t('clinics:prices.ask')} onClose={onClose} takesFocus>
      <Stack gap="md">
        <Select
          label={t('clinics:prices.service')}
          data={offered.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          selectFirstOptionOnChange
          openOnFocus={false}
          value={serviceId ?? null}
          onChange={(next) => next && setServiceId(next as ServiceId)}
          data-autofocus
        />
        <Select
          label={t('clinics:prices.insurer')}
          data={[{ value: '', label: t('clinics:prices.paysSelf') }, ...insurers]}
          value={insurerId}
          onChange={(next) => setInsurerId((next ?? '') as InsurerId | '')}
        />
        <DayField label={t('clinics:prices.on')} value={typed || today()} onChange={setOn} />
        {serviceId && <Quote serviceId={serviceId} insurerId={insurerId || undefined} on={on} />}
      </Stack>
    </SidePanel>
  )
}

type QuoteProps = { readonly serviceId: ServiceId; readonly insurerId: InsurerId | undefined; readonly on: string }

function Quote({ serviceId, insurerId, on }: QuoteProps) {
  const input = { serviceId, on, ...(insurerId && { insurerId }) }
  const quote = useQuery({
    ...salus.clinics.quotePrice.queryOptions({ input }),
    placeholderData: (before: unknown) => before as undefined,
  })
  return <PriceReasons quote={quote.data} error={quote.error} />
}
