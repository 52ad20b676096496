import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceId } from '../../shared/clinics.ts'
import type { PatientId } from '../../shared/patients.ts'
import { PriceReasons } from '../clinics/price-reasons.tsx'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import styles from './patient-details.module.css'

/** Asked on the phone: what would this cost me today, and why. */
export function PatientPrice({ patientId }: { readonly patientId: PatientId }) {
  const { t } = useTranslation('patients')
  const { clinic } = useSession()
  const [serviceId, setServiceId] = useState<ServiceId>()
  const input = { clinicId: clinic.id }
  const services = useQuery(salus.clinics.listServices.queryOptions({ input })).data?.items ?? []
  const offered = services.filter(({ active }) => active)
  if (offered.length === 0) return null
  return (
    <div className={styles.price}>
      <Select
        size="xs"
        label={t('price')}
        placeholder={t('pricePlaceholder')}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={serviceId ?? null}
        onChange={(next) => setServiceId((next ?? undefined) as ServiceId | undefined)}
      />
      {serviceId && <Quote patientId={patientId} serviceId={serviceId} />}
    </div>
  )
}

function Quote(input: { readonly patientId: PatientId; readonly serviceId: ServiceId }) {
  const quote = useQuery(salus.patients.quotePrice.queryOptions({ input }))
  return <PriceReasons quote={quote.data} error={quote.error} />
}
