import { describe, expect, it } from 'vitest'
import { dateAsTyped, typedDate } from './typed-date.ts'

const today = '2027-03-04'

describe('a birth date typed at the desk', () => {
  it.each(['3/4/1985', '03-04-1985', '3.4.85', '3 4 85', '03041985', '030485', '1985-04-03'])(
    'reads %s in Spain',
    (text) => {
      expect(typedDate(text, 'es-ES', today)).toBe('1985-04-03')
    },
  )
  it('reads the month first where people write it first', () => {
    expect(typedDate('4/3/1985', 'en-US', today)).toBe('1985-04-03')
    expect(typedDate('3/4/1985', 'en-GB', today)).toBe('1985-04-03')
  })
  it('takes two digits for the latest year that has come', () => {
    expect(typedDate('1/1/27', 'es', today)).toBe('2027-01-01')
    expect(typedDate('1/1/28', 'es', today)).toBe('1928-01-01')
  })
  it.each(['31/2/1990', '3/4', 'April', '3/13/1990', '', '1/1/1850'])('refuses %s', (text) => {
    expect(typedDate(text, 'es', today)).toBeUndefined()
  })
  it('writes what it reads', () => {
    expect(dateAsTyped('1985-04-03', 'es')).toBe('03/04/1985')
    expect(typedDate(dateAsTyped('1985-04-03', 'en-US'), 'en-US', today)).toBe('1985-04-03')
  })
})
