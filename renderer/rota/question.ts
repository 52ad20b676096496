import { queryOptions } from '@tanstack/react-query'
import type {
  ClinicId,
  HoursPeriod,
  PractitionerId,
  ResourceId,
  ServiceId,
  ServiceTerms,
  WeeklyHours,
} from '../../shared/clinics.ts'
import type { AskedOf } from '../../shared/platform/contract.ts'
import type { reporting } from '../../shared/reporting.ts'
import { salus } from '../platform/salus.ts'
import type { InTheWay } from './in-the-way.ts'

/** Hours of a clinic, or of somebody in one. */
export type HoursQuestion = {
  readonly clinicId: ClinicId
  readonly practitionerId?: PractitionerId
  readonly hours: WeeklyHours[]
  readonly periods: HoursPeriod[]
}
/** What a change may hit: new hours, new terms of a service, other prices, or who or what would be booked no more. */
export type Question =
  | { readonly about: 'hours'; readonly input: HoursQuestion }
  | { readonly about: 'practitioner'; readonly input: { readonly practitionerId: PractitionerId } }
  | { readonly about: 'resource'; readonly input: { readonly resourceId: ResourceId } }
  | { readonly about: 'service'; readonly input: { readonly serviceId: ServiceId } }
  | { readonly about: 'terms'; readonly input: ServiceTerms & { readonly serviceId: ServiceId } }
  | { readonly about: 'prices'; readonly input: AskedOf<typeof reporting.previewPrices> }
export type Found = Question & { readonly hits: readonly InTheWay[] }

export function rehearsalOf(question: Question) {
  const { queryKey } = optionsOf(question)
  return queryOptions({ queryKey: queryKey as readonly unknown[], queryFn: () => answerTo(question) })
}

export const questionKey = (question: Question) => JSON.stringify(question)

function optionsOf({ about, input }: Question) {
  if (about === 'hours') return salus.rota.previewHours.queryOptions({ input })
  if (about === 'terms') return salus.rota.previewTerms.queryOptions({ input })
  if (about === 'prices') return salus.reporting.previewPrices.queryOptions({ input })
  return salus.rota.previewOutOfUse.queryOptions({ input })
}

function answerTo({ about, input }: Question): Promise<{ hits: InTheWay[] }> {
  if (about === 'hours') return salus.rota.previewHours.call(input)
  if (about === 'terms') return salus.rota.previewTerms.call(input)
  if (about === 'prices') return salus.reporting.previewPrices.call(input)
  return salus.rota.previewOutOfUse.call(input)
}
