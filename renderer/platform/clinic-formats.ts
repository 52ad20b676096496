import { type LocalDate, type LocalDateTime, localOf } from '../../shared/platform/local-time.ts'
import { decimalOf, formatMoney, minorDigits, parseMoney } from '../../shared/platform/money.ts'

export type Formats = ReturnType<typeof formatsFor>

/** English has no month names of its own in Spain: countries without an own English get the European one. */
const ownEnglish = new Set(['US', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'IN', 'SG'])

export function localeOf(language: string, country = language === 'es' ? 'ES' : 'GB'): string {
  if (language === 'en') return `en-${ownEnglish.has(country) ? country : 'GB'}`
  return `${language}-${country}`
}

/** `zone` is where UTC instants are told; wall-clock times need none. */
export function formatsFor(language: string, country?: string, zone = Temporal.Now.timeZoneId()) {
  const locale = localeOf(language, country)
  const day = formatter(locale, { weekday: 'short', day: 'numeric', month: 'short' })
  const dayOfYear = formatter(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const long = formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const short = formatter(locale, { day: '2-digit', month: '2-digit', year: 'numeric' })
  const month = formatter(locale, { month: 'long', year: 'numeric' })
  const weekday = formatter(locale, { weekday: 'long' })
  const shortWeekday = formatter(locale, { weekday: 'short' })
  const count = new Intl.NumberFormat(locale)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const duration = lengthIn(locale, 'short')
  const tightDuration = lengthIn(locale, 'narrow')

  const today = () => Temporal.Now.plainDateISO(zone).toString()
  const date = (at: LocalDate) => (at.slice(0, 4) === today().slice(0, 4) ? day : dayOfYear)(at)
  const time = (at: LocalDateTime | string) => at.slice(-5)
  const dayTime = (at: LocalDateTime) => `${date(at.slice(0, 10))}, ${time(at)}`

  return {
    locale,
    zone,
    today,
    /** 'Thu 4 Mar'; the year only when it is another one. */
    date,
    /** 'Thursday, 4 March 2027' */
    longDate: long,
    /** '04/03/2027', for birth dates and papers. */
    shortDate: short,
    /** 'March 2027' */
    month,
    /** 1 → 'Monday' */
    weekday: (number: number) => weekday(`2024-01-0${number}`),
    /** 1 → 'Mon' */
    shortWeekday: (number: number) => shortWeekday(`2024-01-0${number}`),
    /** '09:30', of a wall-clock time. */
    time,
    /** 'Thu 4 Mar, 09:30' */
    dayTime,
    /** '09:30:12' or '09:30', of a UTC instant, on the clinic's clock. */
    clock: (instant: string, seconds = false) => clockOf(instant, zone, seconds),
    /** 'Thu 4 Mar, 09:30', of a UTC instant. */
    moment: (instant: string) => dayTime(localOf(instant, zone)),
    /** 41, in whole years on the clinic's day. */
    age: (birthDate: LocalDate) => ageOn(birthDate, today()),
    /** '12 min', '1 hr 20 min' */
    duration,
    /** '10h 30m', where there is no room for more. */
    tightDuration,
    /** Whole minutes from that instant to now; negative while it lies ahead. */
    minutesSince: (instant: string) => Math.floor((Date.now() - Date.parse(instant)) / 60_000),
    /** 'in 5 minutes', '12 minutes ago' */
    relativeMinutes: (instant: string) => {
      const minutes = Math.round((Date.parse(instant) - Date.now()) / 60_000)
      return Math.abs(minutes) < 90
        ? relative.format(minutes, 'minute')
        : relative.format(Math.round(minutes / 60), 'hour')
    },
    /** 'today', 'tomorrow', 'yesterday', else the date. */
    nearDay: (at: LocalDate) => {
      const days = Temporal.PlainDate.from(today()).until(at).days
      return Math.abs(days) <= 1 ? relative.format(days, 'day') : date(at)
    },
    count: (number: number) => count.format(number),
    money: (amount: number, currency: string) => formatMoney(amount, currency, locale),
    /** 4550 → '45,50', to be typed over. */
    moneyInput: (amount: number, currency: string) => withComma(decimalOf(amount, minorDigits(currency)), locale),
    /** '45,5' → 4550; nothing when it is no amount. */
    parseMoney: (text: string, currency: string) => parseMoney(text.replace(/[^\d.,\s-]/g, ''), currency),
  }
}

export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  return Temporal.PlainDate.from(birthDate).until(today, { largestUnit: 'year' }).years
}

function clockOf(instant: string, zone: string, seconds: boolean): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime()
  return at.toString({ smallestUnit: seconds ? 'second' : 'minute' })
}

/** 'mins' and 'min' beside each other look like two things: the unit is written as it is of one. */
function lengthIn(locale: string, unitDisplay: 'short' | 'narrow'): (minutes: number) => string {
  const [minute, hour] = (['minute', 'hour'] as const).map((unit) => {
    const parts = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).formatToParts(1)
    const around = parts.map(({ type, value }) => (type === 'integer' ? undefined : value))
    return (count: number) => around.map((part) => part ?? count).join('')
  }) as [(count: number) => string, (count: number) => string]
  return (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    return [hours > 0 && hour(hours), (rest > 0 || hours === 0) && minute(rest)].filter(Boolean).join(' ')
  }
}

function withComma(decimal: string, locale: string): string {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? decimal.replace('.', ',') : decimal
}

/** Wall-clock dates are told as UTC, so that no zone can move them to the day before. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): (date: LocalDate) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (date) => format.format(Date.parse(date)).replace(/^(\S+), (?=\d+ \S+( \d+)?$)/, '$1 ')
}
