import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useId } from 'react'
import type { ClinicId, InsurerId, PriceList, Service } from '../../shared/clinics.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { RestoredNotice } from '../components/restored-notice.tsx'
import { SettingsNotice, SettingsPage } from '../components/settings-page.tsx'
import { SettleDifferences } from '../components/settle-differences.tsx'
import { toFirstError } from '../components/to-first-error.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ChangeHits } from '../rota/change-hits.tsx'
import { passesOver } from '../rota/use-hits-check.ts'
import { PriceGrid } from './price-grid.tsx'
import { PriceListFields } from './price-list-fields.tsx'
import type { PriceListForm } from './price-list-form.ts'
import { useEditPriceList } from './use-edit-price-list.ts'
import { useInsurers } from './use-insurers.ts'

type Props = {
  readonly list: PriceList | undefined
  readonly services: readonly Service[]
  readonly onClose: () => void
}

/** One list, as wide as the page: who it is for, and what each service costs then. */
export function PriceListEditor({ list, services, onClose }: Props) {
  const { t } = useWords()
  const formId = useId()
  const { form, kept, theirs, save, found, pending, refusal } = useEditPriceList(list, services, onClose)
  const fields = useDifferingFields(services)
  const settle = (values: PriceListForm) => {
    form.setValues(values)
    save(values)
  }
  const { clinicId } = form.values
  const offered = services.filter((service) => clinicId === '' || service.clinicId === clinicId)
  return (
    <SettingsPage
      title={list?.name ?? t('clinics:prices.add')}
      hint={t('clinics:prices.editHint')}
      actions={
        <div>
          <Button variant="default" mr="sm" leftSection={<IconArrowLeft size={16} />} onClick={onClose}>
            {t('clinics:prices.all')}
          </Button>
          <Button type="submit" form={formId} loading={pending} disabled={Boolean(list) && !form.isDirty()}>
            {t(passesOver(found) ? 'rota:hits.saveAnyway' : list ? 'save' : 'clinics:prices.add')}
          </Button>
        </div>
      }
    >
      <form id={formId} onSubmit={form.onSubmit(save, toFirstError)} noValidate>
        <SettingsNotice>
          <RestoredNotice kept={kept} />
          {refusal?.code === 'changed-meanwhile' && theirs ? (
            <SettleDifferences fields={fields} mine={form.values} theirs={theirs} onSettle={settle} />
          ) : (
            <RefusalNotice refusal={refusal} />
          )}
          <ChangeHits found={found} name={form.values.name} />
        </SettingsNotice>
        <PriceListFields form={form} isNew={!list} />
        <PriceGrid form={form} services={offered} />
      </form>
    </SettingsPage>
  )
}

function useDifferingFields(services: readonly Service[]) {
  const { t } = useWords()
  const { date } = useFormats()
  const { clinics } = useSession()
  const insurers = useInsurers()
  const day = (at: string) => (at ? date(at) : t('clinics:prices.anyDay'))
  const nameOf = (id: string) => services.find((service) => service.id === id)?.name ?? ''
  const told = (prices: PriceListForm['prices']) =>
    Object.entries(prices)
      .filter(([, text]) => text.trim())
      .map(([id, text]) => `${nameOf(id)} ${text}`)
      .toSorted()
      .join('\n')
  return {
    name: { label: t('clinics:name'), say: String },
    clinicId: {
      label: t('clinics:prices.clinic'),
      say: (wanted: ClinicId | '') => clinics.find(({ id }) => id === wanted)?.name ?? t('clinics:prices.anyClinic'),
    },
    insurerId: {
      label: t('clinics:prices.insurer'),
      say: (wanted: InsurerId | '') => insurers.find(({ id }) => id === wanted)?.name ?? t('clinics:prices.anybody'),
    },
    firstDay: { label: t('clinics:prices.firstDay'), say: day },
    lastDay: { label: t('clinics:prices.lastDay'), say: day },
    prices: { label: t('clinics:prices.prices'), say: told },
    active: { label: t('clinics:state'), say: (active: boolean) => t(active ? 'active' : 'inactive') },
  }
}
