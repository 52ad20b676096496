const day = '(\\d{1,2})'
const year = '(\\d{4}|\\d{2})'
const written = new RegExp(
  `(?<![\\d])(?:${day}[./-]${day}[./-]${year}|${day}[./-](\\d{4})|(\\d{4})-(\\d{0,2}(?:-\\d{0,2})?))(?![\\d])`,
)

/** A birth date somebody typed, and the text around it. */
export type TypedDate = { readonly dates: readonly string[]; readonly rest: string }

/**
 * '1.4.1985' → ['1985-04-01', '1985-01-04']: day first, and the other way if that is a date too. '04/1985' and
 * '1985-04' are months. What is not a date stays in the rest.
 */
export function readBirthDate(text: string, today: string): TypedDate {
  const match = written.exec(text)
  if (!match) return { dates: [], rest: text }
  const [all, first = '', second = '', ofYear = '', month = '', yearOfMonth = '', isoYear, iso = ''] = match
  const dates = isoYear
    ? [`${isoYear}-${iso}`]
    : ofYear
      ? dayAndMonth(first, second, ofYear, today)
      : [monthOf(month, yearOfMonth)]
  const real = dates.filter(isBeginningOfDate)
  return real.length > 0 ? { dates: real, rest: text.replace(all, ' ') } : { dates: [], rest: text }
}

/** '1985', but not '6123': a year in which somebody alive may be born. */
export function isBirthYear(text: string, today: string): boolean {
  return /^(19|20)\d\d$/.test(text) && text <= today.slice(0, 4)
}

function dayAndMonth(first: string, second: string, ofYear: string, today: string): string[] {
  const years =
    ofYear.length === 4 ? [ofYear] : [`20${ofYear}`, `19${ofYear}`].filter((full) => isBirthYear(full, today))
  const ways =
    first === second
      ? [[first, second]]
      : [
          [first, second],
          [second, first],
        ]
  return ways.flatMap(([d = '', m = '']) => years.map((full) => `${monthOf(m, full)}-${d.padStart(2, '0')}`))
}

function monthOf(month: string, ofYear: string): string {
  return `${ofYear}-${month.padStart(2, '0')}`
}

/** Also of one that is still being typed: '1985-0'. */
function isBeginningOfDate(text: string): boolean {
  return /^(19|20)\d\d-((0[1-9]?|1[0-2]?)?|(0[1-9]|1[0-2])-([0-2]\d?|3[01]?)?)$/.test(text)
}
