import type { Colour, ResourceKindId, Service, ServiceTerms } from '../../shared/clinics.ts'
import type { Question } from '../rota/question.ts'
import { percentText, readPercent } from './percent.ts'

/** Fields as they are typed. The version stays with a draft, which may be older than the service. */
export type ServiceForm = {
  readonly name: string
  readonly minutes: number | string
  readonly price: string
  readonly colour: Colour
  readonly bufferBefore: number | string
  readonly bufferAfter: number | string
  readonly requires: readonly ResourceKindId[]
  readonly taxRate: string
  readonly exemptionGround: string
  readonly active: boolean
  readonly version: number
}
export const blankService: ServiceForm = {
  name: '',
  minutes: 30,
  price: '',
  colour: 'teal',
  bufferBefore: 0,
  bufferAfter: 0,
  requires: [],
  taxRate: '0',
  exemptionGround: '',
  active: true,
  version: 0,
}

export function serviceFormOf(service: Service, money: (price: number) => string, locale: string): ServiceForm {
  const { name, minutes, price, colour, bufferBefore, bufferAfter, requires, taxRate, active, version } = service
  const told = { price: money(price), taxRate: percentText(taxRate, locale) }
  const exemptionGround = service.exemptionGround ?? ''
  return { name, minutes, colour, bufferBefore, bufferAfter, requires, ...told, exemptionGround, active, version }
}

/** What was meant; a price is nothing while it is no amount, and so is a tax that is no percentage. */
export function serviceWanted(form: ServiceForm, amountOf: (text: string) => number | undefined) {
  const { name, minutes, price, colour, bufferBefore, bufferAfter, requires, exemptionGround } = form
  const taxRate = readPercent(form.taxRate)
  return {
    name,
    minutes: Number(minutes),
    price: amountOf(price),
    colour,
    bufferBefore: Number(bufferBefore),
    bufferAfter: Number(bufferAfter),
    requires: [...requires],
    taxRate,
    exemptionGround: taxRate === 0 ? exemptionGround.trim() || null : null,
  }
}

type Wanted = ServiceTerms & { readonly active: boolean; readonly price: number | undefined }

/**
 * A service that is offered no more, or on other terms: booked visits keep what they were booked with, but for the
 * price, which is that of the day.
 */
export function questionsAbout(service: Service, { active, price, ...wanted }: Wanted): readonly Question[] {
  const { id } = service
  const [was, will] = [termsOf(service), termsOf(wanted)]
  const questions: Question[] = []
  if (service.active && !active) questions.push({ about: 'service', input: { serviceId: id } })
  else if (JSON.stringify(was) !== JSON.stringify(will))
    questions.push({ about: 'terms', input: { serviceId: id, ...will } })
  if (price !== undefined && price !== service.price)
    questions.push({ about: 'prices', input: { service: { id, price } } })
  return questions
}

function termsOf({ minutes, bufferBefore, bufferAfter, requires }: ServiceTerms): ServiceTerms {
  return { minutes, bufferBefore, bufferAfter, requires: requires.toSorted() }
}
