import { z } from 'zod'
import { InvoiceFilter } from '../../shared/billing.ts'
import { Minutes, PractitionerId, ResourceId, resourceFamilies, ServiceId } from '../../shared/clinics.ts'
import { PatientId } from '../../shared/patients.ts'
import { LocalDate } from '../../shared/platform/local-time.ts'
import { AppointmentId } from '../../shared/scheduling.ts'
import { WishId } from '../../shared/waiting-list.ts'

/** What an address may say of a screen. What it says wrongly is left out, so that an old link still opens. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined) as unknown as z.ZodOptional<T>

export const DayAddress = z.object({
  date: lenient(LocalDate),
  view: lenient(z.enum(['day', 'week'])),
  /** Columns of rooms or machines instead of people. */
  by: lenient(z.enum(resourceFamilies)),
  practitioner: lenient(PractitionerId),
  /** Selected, and shown in the side panel. */
  visit: lenient(AppointmentId),
  /** The visits that follow it in its series shall be moved like it. */
  alike: lenient(z.boolean()),
  /** Somebody a time is kept for, in the side panel. */
  wish: lenient(WishId),
  /** The booking panel is open: at a time of the clinic's clock, or 'new' for the next free one. */
  book: lenient(z.string().regex(/^(new|\d{4}-\d{2}-\d{2}T\d{2}:\d{2})$/)),
  patient: lenient(PatientId),
  service: lenient(ServiceId),
  /** The room whose free time was touched. */
  room: lenient(ResourceId),
  /** A length drawn on the board for what is being booked. */
  minutes: lenient(Minutes),
  /** One of the figures above the day, opened as a list. */
  list: lenient(z.enum(['waiting', 'to-bill', 'unconfirmed'])),
  /** Somebody will be away: from this day on, unless it is said otherwise. */
  absence: lenient(z.boolean()),
  cancelled: lenient(z.boolean()),
})
export type DayAddress = z.infer<typeof DayAddress>

/** The day or the week as a list, or on paper. */
export const AgendaAddress = z.object({
  date: lenient(LocalDate),
  span: lenient(z.enum(['day', 'week'])),
  by: lenient(z.enum(['time', 'practitioner', 'board'])),
})
export type AgendaAddress = z.infer<typeof AgendaAddress>
/** A screen that strangers can see shows initials. */
export const WaitingRoomAddress = z.object({ names: lenient(z.literal('initials')) })

/** A wish that is looked at, or a new one. */
export const WaitingListAddress = z.object({
  open: lenient(z.union([z.literal('new'), z.uuid()])),
  show: lenient(z.enum(['booked', 'past'])),
})

/** What is typed into a search box is a name: it is kept with the history entry, never in the address. */
export const PatientsAddress = z.object({ new: lenient(z.boolean()) })
export const PatientAddress = z.object({ tab: lenient(z.string().regex(/^[a-z]{1,20}$/)) })
export const BillingAddress = z.object({
  filter: lenient(InvoiceFilter),
  from: lenient(LocalDate),
  to: lenient(LocalDate),
})
export const SettingsAddress = z.object({ open: lenient(z.union([z.literal('new'), z.uuid()])) })
/** Whose, and from when on: what is past is only looked up. */
export const AbsencesAddress = SettingsAddress.extend({
  practitioner: lenient(PractitionerId),
  past: lenient(z.boolean()),
})
export type AbsencesAddress = z.infer<typeof AbsencesAddress>
export const ClosuresAddress = SettingsAddress.extend({ year: lenient(z.int().min(1900).max(2199)) })
/** `ask`: what does it cost, beside the lists. */
export const PricesAddress = SettingsAddress.extend({ ask: lenient(z.boolean()) })
