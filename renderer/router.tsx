import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { AgendaScreen } from './agenda/agenda-screen.tsx'
import { WaitingRoomScreen } from './agenda/waiting-room-screen.tsx'
import { AppFrame } from './app-frame.tsx'
import { BillingScreen } from './billing/billing-screen.tsx'
import { InvoiceScreen } from './billing/invoice-screen.tsx'
import { FeedsSettings } from './calendars/feeds-settings.tsx'
import { ClinicSettings } from './clinics/clinic-settings.tsx'
import { InsurersSettings } from './clinics/insurers-settings.tsx'
import { PractitionersSettings } from './clinics/practitioners-settings.tsx'
import { PricesSettings } from './clinics/prices-settings.tsx'
import { ResourcesSettings } from './clinics/resources-settings.tsx'
import { ServicesSettings } from './clinics/services-settings.tsx'
import { NotFound } from './components/not-found.tsx'
import { Home } from './home.tsx'
import { PatientScreen } from './patients/patient-screen.tsx'
import { PatientsScreen } from './patients/patients-screen.tsx'
import {
  AbsencesAddress,
  AgendaAddress,
  BillingAddress,
  ClosuresAddress,
  DayAddress,
  PatientAddress,
  PatientsAddress,
  PricesAddress,
  SettingsAddress,
  WaitingListAddress,
  WaitingRoomAddress,
} from './platform/addresses.ts'
import { NoteScreen } from './records/note-screen.tsx'
import { AbsencesSettings } from './rota/absences-settings.tsx'
import { ClosuresSettings } from './rota/closures-settings.tsx'
import { DayScreen } from './scheduling/day-screen.tsx'
import { SeriesScreen } from './series/series-screen.tsx'
import { AccountSettings } from './staff/account-settings.tsx'
import { StaffSettings } from './staff/staff-settings.tsx'
import { WaitingListScreen } from './waiting-list/waiting-list-screen.tsx'

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFound })
const under = { getParentRoute: () => root }

const home = createRoute({ ...under, path: '/', component: Home })
const day = createRoute({ ...under, path: '/day', validateSearch: DayAddress, component: DayScreen })
const agenda = createRoute({ ...under, path: '/agenda', validateSearch: AgendaAddress, component: AgendaScreen })
const waitingRoom = createRoute({
  ...under,
  path: '/waiting-room',
  validateSearch: WaitingRoomAddress,
  component: WaitingRoomScreen,
})
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
const series = createRoute({ ...under, path: '/series/$seriesId', component: SeriesScreen })
const waitingList = createRoute({
  ...under,
  path: '/waiting-list',
  validateSearch: WaitingListAddress,
  component: WaitingListScreen,
})
const billing = createRoute({ ...under, path: '/billing', validateSearch: BillingAddress, component: BillingScreen })
const invoice = createRoute({ ...under, path: '/invoices/$invoiceId', component: InvoiceScreen })

const settings = { ...under, validateSearch: SettingsAddress }
const settingsRoutes = [
  createRoute({ ...settings, path: '/settings/clinic', component: ClinicSettings }),
  createRoute({ ...settings, path: '/settings/practitioners', component: PractitionersSettings }),
  createRoute({ ...settings, path: '/settings/services', component: ServicesSettings }),
  createRoute({ ...under, path: '/settings/closures', validateSearch: ClosuresAddress, component: ClosuresSettings }),
  createRoute({ ...under, path: '/settings/absences', validateSearch: AbsencesAddress, component: AbsencesSettings }),
  createRoute({ ...settings, path: '/settings/feeds', component: FeedsSettings }),
  createRoute({ ...settings, path: '/settings/resources', component: ResourcesSettings }),
  createRoute({ ...settings, path: '/settings/insurers', component: InsurersSettings }),
  createRoute({ ...under, path: '/settings/prices', validateSearch: PricesAddress, component: PricesSettings }),
  createRoute({ ...settings, path: '/settings/staff', component: StaffSettings }),
  createRoute({ ...settings, path: '/settings/account', component: AccountSettings }),
] as const

const routeTree = root.addChildren([
  home,
  day,
  agenda,
  waitingRoom,
  series,
  waitingList,
  patients,
  patient,
  note,
  billing,
  invoice,
  ...settingsRoutes,
])

/** One for each person who sits down: nothing of where the last one was is left. */
export function openRouter() {
  return createRouter({ routeTree, history: createHashHistory(), defaultNotFoundComponent: NotFound })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
