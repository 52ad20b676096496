import { useForm } from '@mantine/form'
import { clinics, type Service } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { blankService, type ServiceForm, serviceFormOf, serviceWanted } from './service-form.ts'

/** A new service, or the one being changed. */
export function useEditService(service: Service | undefined, onClose: () => void) {
  const { t } = useWords()
  const { locale, moneyInput, parseMoney } = useFormats()
  const { id: clinicId, currency } = useSession().clinic
  const theirs = service && serviceFormOf(service, (price) => moneyInput(price, currency), locale)
  const wanted = (values: ServiceForm) => serviceWanted(values, (text) => parseMoney(text, currency))
  const form = useForm<ServiceForm>({
    initialValues: theirs ?? blankService,
    validate: (values) => ({
      ...fieldErrors(clinics.addService.input, { clinicId, ...wanted(values) }, t),
      ...(wanted(values).price === undefined && { price: t('fields.money') }),
      ...(wanted(values).taxRate === undefined && { taxRate: t('fields.wrong') }),
    }),
  })
  const kept = useFormDraft(service ? `service:${service.id}` : 'service', form)
  const onDone = ({ name }: Service) => {
    kept.drop()
    say(t(service ? 'clinics:changed' : 'clinics:added', { name }))
    onClose()
  }
  const add = useCommand(salus.clinics.addService, { onDone })
  const change = useCommand(salus.clinics.changeService, { onDone })
  const save = (values: ServiceForm) => {
    const { price = 0, taxRate = 0, ...words } = wanted(values)
    const { active, version } = values
    if (service) change.run({ id: service.id, version, active, ...words, price, taxRate })
    else add.run({ clinicId, ...words, price, taxRate })
  }
  return { form, kept, theirs, save, pending: add.pending || change.pending, refusal: add.refusal ?? change.refusal }
}
