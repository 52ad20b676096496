import { type Amount, type Currency, decimalOf, minorDigits } from '../../shared/platform/money.ts'

/** How amounts and dates are written on paper in one language. */
export type Figures = {
  /** 1.234,50: under a heading that says what it is. */
  readonly amount: (amount: Amount) => string
  /** 1.234,50 €: standing alone. */
  readonly money: (amount: Amount) => string
  readonly count: (count: number) => string
  readonly date: (date: string) => string
}

export type PaperLanguage = { readonly words: 'en' | 'es'; readonly locale: string }

/** Where nobody has translated the words yet, all of the paper is in English: half a language reads worse. */
export function paperLanguage(asked: string | undefined, usual: string): PaperLanguage {
  const wanted = asked ?? usual
  const words = wanted.slice(0, 2) === 'es' ? 'es' : 'en'
  return { words, locale: usual.slice(0, 2) === words ? usual : words }
}

export function figuresIn(locale: string, currency: Currency): Figures {
  const digits = minorDigits(currency)
  const always = { useGrouping: 'always' } as const
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const amounts = new Intl.NumberFormat(locale, { ...always, ...places })
  const money = new Intl.NumberFormat(locale, { ...always, style: 'currency', currency })
  const counts = new Intl.NumberFormat(locale, always)
  // Plain 'en' means no country in particular: 1 March 2027 is read alike in all of them.
  const dates = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    amount: (amount) => amounts.format(decimalOf(amount, digits) as never),
    money: (amount) => money.format(decimalOf(amount, digits) as never),
    count: (count) => counts.format(count),
    date: (date) => dates.format(new Date(`${date}T00:00:00Z`)),
  }
}
