import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { clinics, type PriceList, type Service, type ServiceId } from '../../shared/clinics.ts'
import { isDay } from '../../shared/platform/local-time.ts'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useFollow } from '../platform/use-follow.ts'
import { useWords } from '../platform/words.ts'
import { useHitsCheck } from '../rota/use-hits-check.ts'
import {
  blankPriceList,
  type PriceListForm,
  priceListFormOf,
  priceListWanted,
  pricesQuestion,
  wrongPrices,
} from './price-list-form.ts'
import { isTaken } from './use-name-error.ts'
import { useSaySaved } from './use-say-saved.ts'

/** Amounts in the currency of the clinic that a service belongs to. */
export function useServiceMoney(services: readonly Service[]) {
  const { money, moneyInput, parseMoney } = useFormats()
  const { clinic, clinics: all } = useSession()
  const currencyOf = (serviceId: ServiceId) => {
    const clinicId = services.find(({ id }) => id === serviceId)?.clinicId
    return all.find(({ id }) => id === clinicId)?.currency ?? clinic.currency
  }
  return {
    currencyOf,
    told: (price: number, serviceId: ServiceId) => money(price, currencyOf(serviceId)),
    written: (price: number, serviceId: ServiceId) => moneyInput(price, currencyOf(serviceId)),
    read: (text: string, serviceId: ServiceId) => parseMoney(text, currencyOf(serviceId)),
  }
}

/** A new price list, or the one being changed: whom that would charge differently is shown before it is saved. */
export function useEditPriceList(list: PriceList | undefined, services: readonly Service[], onDone: () => void) {
  const { t } = useWords()
  const { written, read } = useServiceMoney(services)
  const others = useQuery(salus.clinics.listPriceLists.queryOptions({ input: {} })).data?.items ?? []
  const theirs = list && priceListFormOf(list, written)
  const form = useForm<PriceListForm>({
    initialValues: theirs ?? blankPriceList,
    validate: (values) => ({
      ...fieldErrors(clinics.addPriceList.input, priceListWanted(values, read), t),
      ...(isTaken(values.name, others, list?.id) && { name: t('clinics:nameTaken') }),
      ...(values.firstDay &&
        values.lastDay &&
        isDay(values.lastDay) &&
        values.lastDay < values.firstDay && { lastDay: t('clinics:prices.endsBefore') }),
      ...Object.fromEntries(wrongPrices(values, read).map((id) => [`prices.${id}`, t('fields.money')])),
    }),
  })
  const kept = useFormDraft(list ? `price-list:${list.id}` : 'price-list', form)
  useFollow(form, theirs)
  const saySaved = useSaySaved()
  const check = useHitsCheck()
  const questions = (values: PriceListForm) => [pricesQuestion(values, read, list?.id)]
  const done = (saved: PriceList, _: unknown, operationId: string) => {
    kept.drop()
    saySaved(list ? 'changed' : 'added', saved, operationId)
    onDone()
  }
  const add = useCommand(salus.clinics.addPriceList, { onDone: done })
  const change = useCommand(salus.clinics.changePriceList, { onDone: done })
  const save = (values: PriceListForm) => {
    const { active, version } = values
    const wanted = priceListWanted(values, read)
    check.orSave(questions(values), () => {
      if (list) change.run({ id: list.id, version, active, ...wanted })
      else add.run(wanted)
    })
  }
  const found = check.seen(questions(form.values))
  const pending = add.pending || change.pending || check.pending
  return { form, kept, theirs, save, found, pending, refusal: add.refusal ?? change.refusal }
}
