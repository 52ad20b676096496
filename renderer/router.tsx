import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { AppFrame } from './app-frame.tsx'
import { BillingScreen } from './billing/billing-screen.tsx'
import { InvoiceScreen } from './billing/invoice-screen.tsx'
import { ClinicSettings } from './clinics/clinic-settings.tsx'
import { PractitionersSettings } from './clinics/practitioners-settings.tsx'
import { ServicesSettings } from './clinics/services-settings.tsx'
import { NotFound } from './components/not-found.tsx'
import { PatientScreen } from './patients/patient-screen.tsx'
import { PatientsScreen } from './patients/patients-screen.tsx'
import { BillingAddress, DayAddress, PatientAddress, PatientsAddress, SettingsAddress } from './platform/addresses.ts'
import { NoteScreen } from './records/note-screen.tsx'
import { DayScreen } from './scheduling/day-screen.tsx'
import { AccountSettings } from './staff/account-settings.tsx'
import { StaffSettings } from './staff/staff-settings.tsx'

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFound })
const under = { getParentRoute: () => root }

const home = createRoute({
  ...under,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/day', replace: true })
  },
})
const day = createRoute({ ...under, path: '/day', validateSearch: DayAddress, component: DayScreen })
const patients = createRoute({
  ...under,
  path: '/patients',
  validateSearch: PatientsAddress,
  component: PatientsScreen,
})
const patient = createRoute({
  ...under,
  path: '/patients/$patientId',
  validateSearch: PatientAddress,
  component: PatientScreen,
})
const note = createRoute({ ...under, path: '/notes/$noteId', component: NoteScreen })
const billing = createRoute({ ...under, path: '/billing', validateSearch: BillingAddress, component: BillingScreen })
const invoice = createRoute({ ...under, path: '/invoices/$invoiceId', component: InvoiceScreen })

const settings = { ...under, validateSearch: SettingsAddress }
const settingsRoutes = [
  createRoute({ ...settings, path: '/settings/clinic', component: ClinicSettings }),
  createRoute({ ...settings, path: '/settings/practitioners', component: PractitionersSettings }),
  createRoute({ ...settings, path: '/settings/services', component: ServicesSettings }),
  createRoute({ ...settings, path: '/settings/staff', component: StaffSettings }),
  createRoute({ ...settings, path: '/settings/account', component: AccountSettings }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([home, day, patients, patient, note, billing, invoice, ...settingsRoutes]),
  history: createHashHistory(),
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
