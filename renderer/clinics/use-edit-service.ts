import { useForm } from '@mantine/form'
import { clinics, type Service } from '../../shared/clinics.ts'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useFollow } from '../platform/use-follow.ts'
import { useWords } from '../platform/words.ts'
import { useHitsCheck } from '../rota/use-hits-check.ts'
import { blankService, questionsAbout, type ServiceForm, serviceFormOf, serviceWanted } from './service-form.ts'
import { isTaken } from './use-name-error.ts'
import { useSaySaved } from './use-say-saved.ts'

/** A new service, or the one being changed: what that would hit is shown before it is saved. */
export function useEditService(service: Service | undefined, others: readonly Service[], onClose: () => void) {
  const { t } = useWords()
  const { locale, moneyInput, parseMoney } = useFormats()
  const { id: clinicId, currency } = useSession().clinic
  const theirs = service && serviceFormOf(service, (price) => moneyInput(price, currency), locale)
  const wanted = (values: ServiceForm) => serviceWanted(values, (text) => parseMoney(text, currency))
  const form = useForm<ServiceForm>({
    initialValues: theirs ?? blankService,
    validate: (values) => ({
      ...fieldErrors(clinics.addService.input, { clinicId, ...wanted(values) }, t),
      ...(isTaken(values.name, others, service?.id) && { name: t('clinics:nameTaken') }),
      ...(wanted(values).price === undefined && { price: t('fields.money') }),
      ...(wanted(values).taxRate === undefined && { taxRate: t('fields.wrong') }),
    }),
  })
  const kept = useFormDraft(service ? `service:${service.id}` : 'service', form)
  useFollow(form, theirs)
  const saySaved = useSaySaved()
  const check = useHitsCheck()
  const onDone = (saved: Service, _: unknown, operationId: string) => {
    kept.drop()
    saySaved(service ? 'changed' : 'added', saved, operationId)
    onClose()
  }
  const add = useCommand(salus.clinics.addService, { onDone })
  const change = useCommand(salus.clinics.changeService, { onDone })
  const questions = (values: ServiceForm) =>
    service ? questionsAbout(service, { ...wanted(values), active: values.active }) : []
  const save = (values: ServiceForm) => {
    const { price = 0, taxRate = 0, ...words } = wanted(values)
    const { active, version } = values
    if (!service) add.run({ clinicId, ...words, price, taxRate })
    else
      check.orSave(questions(values), () => change.run({ id: service.id, version, active, ...words, price, taxRate }))
  }
  const found = check.seen(questions(form.values))
  const pending = add.pending || change.pending || check.pending
  return { form, kept, theirs, save, found, pending, refusal: add.refusal ?? change.refusal }
}
