import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Patient, PatientHit } from '../../shared/patients.ts'
import type { Page } from '../../shared/platform/page.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { type Clinic, openClinic } from '../../tests/test-clinic.ts'

const people: readonly [first: string, last: string, more?: object][] = [
  ['María', 'García López', { phone: '+34 612 345 678', birthDate: '1985-04-01', nationalId: '12.345.678-Z' }],
  ['María del Carmen', 'Gallardo Ruiz', { birthDate: '1985-01-04', phone: '93 555 12 12' }],
  ['Ana', 'García García', { birthDate: '1985-04-20', nationalId: 'X1234567L' }],
  ['Łukasz', 'Wójcik', { birthDate: '1990-12-31' }],
  ['Søren', 'Østergaard', { phone: '0045 31 22 33 44' }],
  ['Jürgen', 'Weiß'],
  ['Đorđe', 'Æbelø-Œuvré'],
  ['Işıl', 'Yılmaz'],
  ["Sinéad O'Neill", 'D’Angelo'],
  ['Gal·la', 'Puigdellívol'],
  ['Олена', 'Шевченко'],
  ['明', '李'],
  ['Room', 'Patient 123', { phone: '700 100 200' }],
  ['Xu', 'Li'],
]

describe.each(engines)('search on %s', (_, start) => {
  let engine: Engine
  let clinic: Clinic
  beforeAll(async () => {
    engine = await start()
    clinic = await openClinic(await engine.open())
    await clinic.call('patients.changePatient', { id: clinic.patientId, version: 1, firstName: 'Bo', lastName: 'Bo' })
    for (const [firstName, lastName, more] of people) await register(firstName, lastName, more)
  }, 60_000)
  afterAll(async () => {
    await clinic.host.close()
    await engine.stop()
  })

  const register = (firstName: string, lastName: string, more: object = {}) =>
    clinic.call('patients.registerPatient', { firstName, lastName, ...more }) as Promise<Patient>
  const find = async (query: string, limit = 20) =>
    ((await clinic.call('patients.findPatients', { query, limit })) as Page<PatientHit>).items
  const firstNames = async (query: string) => (await find(query)).map((hit) => hit.firstName)

  test.each([
    ['garcía maría', 'María'],
    ['MARIA GARCIA', 'María'],
    ['lópez mar', 'María'],
    ['mar gar lop', 'María'],
    ['m lopez', 'María'],
    ['lopez m', 'María'],
    ['carmen gallardo', 'María del Carmen'],
    ['ruiz del', 'María del Carmen'],
    ['garcia garcia', 'Ana'],
    ['a garcia g', 'Ana'],
    ['lukasz', 'Łukasz'],
    ['wojcik lu', 'Łukasz'],
    ['soren ostergaard', 'Søren'],
    ['weiss', 'Jürgen'],
    ['weiß j', 'Jürgen'],
    ['dorde oeuvre', 'Đorđe'],
    ['aebelo', 'Đorđe'],
    ['isil yilmaz', 'Işıl'],
    ['oneill', "Sinéad O'Neill"],
    ["o'neill", "Sinéad O'Neill"],
    ['o’neill dangelo', "Sinéad O'Neill"],
    ['neill angelo', "Sinéad O'Neill"],
    ['galla', 'Gal·la'],
    ['gal·la puig', 'Gal·la'],
    ['шевч олена', 'Олена'],
    ['李', '明'],
    ['明 李', '明'],
    ['patient 123', 'Room'],
    ['xu li', 'Xu'],
  ])('by names: %s', async (query, expected) => {
    expect(await firstNames(query)).toContain(expected)
  })

  test.each([
    ['345 678', ['María']],
    ['+34 612', ['María']],
    ['0034612345678', ['María']],
    ['612-345-678', ['María']],
    ['garcia 612', ['María']],
    ['555', ['María del Carmen']],
    ['45 31 22', ['Søren']],
    ['700100200', ['Room']],
  ])('by any part of the telephone: %s', async (query, expected) => {
    expect(await firstNames(query)).toEqual(expected)
  })

  test.each([
    ['12345678z', ['María']],
    ['12.345.678-Z', ['María']],
    ['5678Z', ['María']],
    ['x1234567', ['Ana']],
    ['4567l', ['Ana']],
    ['ana x123', ['Ana']],
  ])('by any part of the national id: %s', async (query, expected) => {
    expect(await firstNames(query)).toEqual(expected)
  })

  test.each([
    ['1985', ['María del Carmen', 'María', 'Ana']],
    ['04/1985', ['María', 'Ana']],
    ['4/1985', ['María', 'Ana']],
    ['1985-04', ['María', 'Ana']],
    ['1985-04-2', ['Ana']],
    ['1985-04-01', ['María']],
    ['1.4.1985', ['María', 'María del Carmen']],
    ['4/1/1985', ['María del Carmen', 'María']],
    ['01-04-85', ['María', 'María del Carmen']],
    ['31.12.1990', ['Łukasz']],
    ['maria 1985', ['María del Carmen', 'María']],
    ['garcia 1.4.1985', ['María']],
  ])('by birth date: %s', async (query, expected) => {
    expect(await firstNames(query)).toEqual(expected)
  })

  test.each([
    ['gallrado', 'María del Carmen'],
    ['galardo', 'María del Carmen'],
    ['gallardoo', 'María del Carmen'],
    ['kallardo', 'María del Carmen'],
    ['ostergard soren', 'Søren'],
    ['lucasz wojcik', 'Łukasz'],
    ['шевчэнко', 'Олена'],
  ])('with one typo: %s', async (query, expected) => {
    expect((await firstNames(query))[0]).toBe(expected)
  })

  test('what fits nobody finds nobody', async () => {
    for (const query of ['zzzz', 'garcia wojcik', '999999', '1.1.1901', '99.99.9999', '?', "'", '%', '_', 'qq%'])
      expect(await find(query), query).toEqual([])
  })

  test('a number that has just been begun does not hide who the name means', async () => {
    expect(await firstNames('wojcik 6')).toEqual(['Łukasz'])
  })

  test('the same beginning twice means two names', async () => {
    const all = await firstNames('gar gar')
    expect(all).toEqual(['Ana'])
  })

  test('the same name twice is not one name and another', async () => {
    await register('Eva', 'Gómez Gordillo')
    await register('Iris', 'Gómez Gómez')
    expect(await firstNames('gomez gomez')).toEqual(['Iris'])
    expect(await firstNames('gomez go')).toEqual(['Iris', 'Eva'])
  })

  test('names whose words begin alike take no place from other people', async () => {
    for (const n of 'abcde') await register(`Qua Qub ${n}`, 'Quc Qud Que')
    for (const n of 'abcde') await register(`Quz ${n}`, 'Other')
    expect(await find('qu', 8)).toHaveLength(8)
  })

  test('a new name is found in spite of a typo as soon as it is committed', async () => {
    expect(await find('quintinilla')).toEqual([])
    const { id } = await register('Rosa', 'Quintanilla')
    await expect.poll(async () => (await find('quintinilla')).map((hit) => hit.id)).toEqual([id])
  })

  test('the typo may be in the second word although the first has many neighbours', async () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') await register('Neighbour', `Mar${letter}el`)
    const { id } = await register('Marcel', 'Etxeberria')
    expect((await find('marcel etxebeeria')).map((hit) => hit.id)).toEqual([id])
  })

  test('the one called exactly so comes before those whose names only begin so, and last names before others', async () => {
    await register('Zoe', 'Mont')
    await register('Ana', 'Montero')
    await register('Mont', 'Zafra')
    await register('Bea', 'Abad Mont')
    expect((await find('mont')).map((hit) => hit.lastName)).toEqual(['Mont', 'Zafra', 'Abad Mont', 'Montero'])
  })

  test('never more than asked for, and each person once', async () => {
    for (let n = 0; n < 60; n++) await register('Martín', `Martínez Marín Marc ${'abcdefghij'[n % 10]}`)
    const hits = await find('mar', 50)
    expect(hits).toHaveLength(50)
    expect(new Set(hits.map((hit) => hit.id)).size).toBe(50)
    expect(await find('mar', 500)).toHaveLength(50)
    expect(await find('mar', 3)).toHaveLength(3)
  })
})
