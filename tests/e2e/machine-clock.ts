/** Imported before anything else of a host, as `machine-clock.ts?now=2027-03-01T07:00:00Z`: its machine begins then. */
const begins = new URL(import.meta.url).searchParams.get('now') ?? ''
const RealDate = Date
const ahead = RealDate.parse(begins) - RealDate.now()

globalThis.Date = class extends RealDate {
  constructor(...given: [] | [value: number | string | Date]) {
    super(...((given.length === 0 ? [RealDate.now() + ahead] : given) as [number]))
  }
  static override now(): number {
    return RealDate.now() + ahead
  }
} as DateConstructor
