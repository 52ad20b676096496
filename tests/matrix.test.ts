import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { salus } from '../shared/salus.ts'
import { type Entrances, entranceNames, openEntrances, type Reply, type Who } from './open-entrances.ts'
import { type Clinic, inMemory, openClinic } from './test-clinic.ts'

/**
 * Who may ask what, written down a second time on purpose: a change of roles, or a new operation, has to be made here
 * too, by somebody who thinks about it. R receptionist, P practitioner, M manager, A administrator, I inspector, N nobody.
 */
const expected = {
  'staff.signIn': 'RPMAIN',
  'staff.whoAmI': 'RPMAI-',
  'staff.changeOwnPassword': 'RPMAI-',
  'staff.chooseLanguage': 'RPMAI-',
  'staff.listStaff': '---A--',
  'staff.addStaffMember': '---A--',
  'staff.changeStaffMember': '---A--',
  'clinics.setUpState': 'RPMAIN',
  'clinics.setUp': 'RPMAIN',
  'clinics.listClinics': 'RPMAI-',
  'clinics.addClinic': '--MA--',
  'clinics.changeClinic': '--MA--',
  'clinics.listPractitioners': 'RPMAI-',
  'clinics.addPractitioner': '--MA--',
  'clinics.changePractitioner': '--MA--',
  'clinics.listServices': 'RPMAI-',
  'clinics.addService': '--MA--',
  'clinics.changeService': '--MA--',
  'clinics.listResourceKinds': 'RPMAI-',
  'clinics.addResourceKind': '--MA--',
  'clinics.changeResourceKind': '--MA--',
  'clinics.listResources': 'RPMAI-',
  'clinics.addResource': '--MA--',
  'clinics.changeResource': '--MA--',
  'clinics.listInsurers': 'RPMAI-',
  'clinics.addInsurer': '--MA--',
  'clinics.changeInsurer': '--MA--',
  'clinics.listPriceLists': 'RPMAI-',
  'clinics.addPriceList': '--MA--',
  'clinics.changePriceList': '--MA--',
  'clinics.quotePrice': 'RPMAI-',
  'clinics.takeBack': '--MA--',
  'patients.findPatients': 'RPMA--',
  'patients.findNamesakes': 'RPMA--',
  'patients.registerPatient': 'RPMA--',
  'patients.getPatient': 'RPMA--',
  'patients.changePatient': 'RPMA--',
  'patients.quotePrice': 'RPMA--',
  'scheduling.listAppointments': 'RPMA--',
  'scheduling.getAppointment': 'RPMA--',
  'scheduling.listPatientAppointments': 'RPMA--',
  'scheduling.bookAppointment': 'RPMA--',
  'scheduling.rescheduleAppointment': 'RPMA--',
  'scheduling.bookOverlapping': '-PMA--',
  'scheduling.rescheduleOverlapping': '-PMA--',
  'scheduling.moveResources': 'RPMA--',
  'scheduling.cancelAppointment': 'RPMA--',
  'scheduling.reinstateAppointment': 'RPMA--',
  'scheduling.confirmAppointment': 'RPMA--',
  'scheduling.checkIn': 'RPMA--',
  'scheduling.startTreatment': 'RPMA--',
  'scheduling.finishAppointment': 'RPMA--',
  'scheduling.markNoShow': 'RPMA--',
  'scheduling.takeBack': 'RPMA--',
  'scheduling.freeSlots': 'RPMA--',
  'scheduling.nextFree': 'RPMA--',
  'scheduling.weekGrid': 'RPMA--',
  'rota.listAbsences': 'RPMAI-',
  'rota.addAbsence': 'RPMA--',
  'rota.changeAbsence': 'RPMA--',
  'rota.removeAbsence': 'RPMA--',
  'rota.listClosures': 'RPMAI-',
  'rota.addClosure': '--MA--',
  'rota.changeClosure': '--MA--',
  'rota.removeClosure': '--MA--',
  'rota.previewHours': '--MA--',
  'rota.previewOutOfUse': '--MA--',
  'rota.previewTerms': '--MA--',
  'rota.vacate': '--MA--',
  'series.createSeries': 'RPMA--',
  'series.getSeries': 'RPMA--',
  'series.changeSeries': 'RPMA--',
  'series.cancelSeries': 'RPMA--',
  'waitingList.listWishes': 'RPMA--',
  'waitingList.addWish': 'RPMA--',
  'waitingList.changeWish': 'RPMA--',
  'waitingList.withdrawWish': 'RPMA--',
  'waitingList.matches': 'RPMA--',
  'waitingList.offer': 'RPMA--',
  'waitingList.accept': 'RPMA--',
  'waitingList.decline': 'RPMA--',
  'calendars.appointmentFile': 'RPMA--',
  'calendars.listFeeds': '-PMA--',
  'calendars.openFeed': '-PMA--',
  'calendars.revokeFeed': '-PMA--',
  'calendars.practitionerFeed': 'RPMAIN',
  'records.startNote': '-P----',
  'records.getNote': '-P----',
  'records.listPatientNotes': '-P----',
  'records.saveDraft': '-P----',
  'records.signNote': '-P----',
  'records.addAddendum': '-P----',
  'billing.listInvoices': 'RPMAI-',
  'billing.getInvoice': 'RPMAI-',
  'billing.draftInvoice': 'RPMA--',
  'billing.changeDraft': 'RPMA--',
  'billing.discardDraft': 'RPMA--',
  'billing.issueInvoice': 'RPMA--',
  'billing.recordPayment': 'RPMA--',
  'billing.invoicePdf': 'RPMAI-',
  'billing.numberGaps': 'RPMAI-',
  'reporting.today': 'RPMA--',
  'reporting.previewPrices': '--MA--',
  'journal.undoBatch': '--MA--',
  'journal.watchChanges': 'RPMAI-',
  'drafts.keepDraft': 'RPMA--',
  'drafts.dropDraft': 'RPMA--',
  'drafts.findDraft': 'RPMA--',
  'demo.openDemoClinic': 'RPMAIN',
  'demo.addPeople': '------',
  'staff.signOut': 'RPMAI-', // the last one: nobody is signed in after it
}
const people: readonly Who[] = ['receptionist', 'practitioner', 'manager', 'administrator', 'inspector', 'nobody']

let clinic: Clinic
let entrances: Entrances
let before: unknown

beforeAll(async () => {
  clinic = await openClinic(inMemory())
  entrances = await openEntrances(clinic.host)
  before = await journalLength()
})
afterAll(async () => {
  await entrances.close()
  await clinic.host.close()
})

test('every operation is in the table, and nothing else', () => {
  const operations = Object.entries(salus).flatMap(([capability, group]) =>
    Object.keys(group).map((key) => `${capability}.${key}`),
  )
  expect(Object.keys(expected).sort()).toEqual(operations.sort())
})

describe.each(Object.entries(expected))('%s', (operation, letters) => {
  test.each(entranceNames)('over %s', async (entrance) => {
    const cells: { [who: string]: string } = {}
    for (const who of people) cells[who] = await doorFor(await entrances.send[entrance](who, operation, {}))
    const wanted = people.map((who, n) => {
      const closed = who === 'nobody' ? '401 no-session' : '403 not-allowed'
      return [who, letters[n] === '-' ? closed : 'open']
    })
    expect(cells).toEqual(Object.fromEntries(wanted))
  })
})

test('knocking changed nothing but who is signed in, and met no bug', async () => {
  expect(entrances.failures).toEqual([])
  const [ended, after] = [await sessionsEnded(), await journalLength()]
  expect(ended).toBe(15)
  expect(Number(after) - Number(before)).toBe(15)
})

/** What is asked for is nonsense, so whoever is let in learns that instead. */
async function doorFor({ status, code, value }: Reply): Promise<string> {
  if (value && typeof value === 'object') {
    if ('cancel' in value) await (value as ReadableStream).cancel()
    else if ('return' in value) await (value as AsyncIterator<unknown>).return?.()
  }
  const shut = ['no-session', 'not-allowed', 'unknown-operation', 'unexpected'].includes(code ?? '')
  return shut ? `${status} ${code}` : 'open'
}

async function sessionsEnded(): Promise<number> {
  return (await clinic.database.reads.selectFrom('session').select('id').where('ended_at', 'is not', null).execute())
    .length
}

async function journalLength(): Promise<unknown> {
  return (
    await clinic.database.reads
      .selectFrom('journal')
      .select((e) => e.fn.countAll().as('n'))
      .executeTakeFirst()
  )?.n
}
