import type { Colour, Service } from '../../shared/clinics.ts'

/** Fields as they are typed. The version stays with a draft, which may be older than the service. */
export type ServiceForm = {
  readonly name: string
  readonly minutes: number | string
  readonly price: string
  readonly colour: Colour
  readonly active: boolean
  readonly version: number
}
export const blankService: ServiceForm = { name: '', minutes: 30, price: '', colour: 'teal', active: true, version: 0 }

export function serviceFormOf(
  { name, minutes, price, colour, active, version }: Service,
  money: (price: number) => string,
): ServiceForm {
  return { name, minutes, price: money(price), colour, active, version }
}

/** What was meant; a price is nothing while it is no amount. */
export function serviceWanted(
  { name, minutes, price, colour }: ServiceForm,
  amountOf: (text: string) => number | undefined,
) {
  return { name, minutes: Number(minutes), price: amountOf(price), colour }
}
