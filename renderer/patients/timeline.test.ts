import { describe, expect, it } from 'vitest'
import { nextVisitOf, type Reads, timelineOf, visitOfNow } from './timeline.ts'

const visit = (startsAt: string, status = 'finished') => ({ id: startsAt, startsAt, status }) as never
const note = (visitDate: string) => ({ id: visitDate, visitDate }) as never
const invoice = (issuedOn: string | null, createdAt = '') => ({ id: createdAt, issuedOn, createdAt }) as never
const whole = (...items: never[]) => ({ items, more: false })
const nothing: Reads = { visits: whole(), notes: whole(), invoices: whole() }
const shapeOf = (reads: Reads) =>
  timelineOf(reads, 'Europe/Madrid').map(({ on, happenings }) => [on, happenings.map(({ kind }) => kind).join(' ')])

describe('the timeline of a patient', () => {
  it('puts what happened on one day together, newest day first', () => {
    const reads = {
      visits: whole(visit('2027-03-04T09:30'), visit('2027-01-10T10:00')),
      notes: whole(note('2027-03-04')),
      invoices: whole(invoice('2027-03-04'), invoice('2027-02-01')),
    }
    expect(shapeOf(reads)).toEqual([
      ['2027-03-04', 'visit note invoice'],
      ['2027-02-01', 'invoice'],
      ['2027-01-10', 'visit'],
    ])
  })

  it('dates a draft by the clinic day it was begun', () => {
    expect(shapeOf({ ...nothing, invoices: whole(invoice(null, '2027-03-03T23:30:00.000Z')) })).toEqual([
      ['2027-03-04', 'invoice'],
    ])
  })

  it('goes no further back than every list was read, so that nothing appears above what was seen', () => {
    const visits = { items: [visit('2027-03-04T09:30'), visit('2027-02-01T09:30')], more: true }
    expect(shapeOf({ ...nothing, visits, invoices: whole(invoice('2027-02-15'), invoice('2026-12-01')) })).toEqual([
      ['2027-03-04', 'visit'],
      ['2027-02-15', 'invoice'],
      ['2027-02-01', 'visit'],
    ])
  })
})

describe('which visit matters now', () => {
  const now = '2027-03-04T10:00'

  it('names the next visit that will take place', () => {
    const visits = [
      visit('2027-03-20T09:00', 'booked'),
      visit('2027-03-10T09:00', 'cancelled'),
      visit('2027-03-12T09:00', 'confirmed'),
    ]
    expect(nextVisitOf(visits, now)).toMatchObject({ startsAt: '2027-03-12T09:00' })
    expect(nextVisitOf([visit('2027-03-04T09:00', 'booked')], now)).toBeUndefined()
  })
  it('writes about who is in the room, then who waits, then the last one begun', () => {
    const morning = visit('2027-03-04T08:00')
    const waiting = visit('2027-03-04T10:30', 'checked-in')
    const inRoom = visit('2027-03-04T09:30', 'in-treatment')
    expect(visitOfNow([morning, waiting, inRoom], now)).toBe(inRoom)
    expect(visitOfNow([morning, waiting], now)).toBe(waiting)
    expect(visitOfNow([morning, visit('2027-03-04T12:00', 'booked')], now)).toBe(morning)
    expect(visitOfNow([visit('2027-03-04T08:00', 'no-show'), visit('2027-03-03T08:00')], now)).toBeUndefined()
  })
})
