const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)'
const dayOfMonth = '-?(?:[1-9]|[12]\\d|3[01])'
const listOf = (item: string) => new RegExp(`^${item}(?:,${item})*$`)
const known: { readonly [name: string]: RegExp } = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  WKST: new RegExp(`^${weekday}$`),
  BYDAY: listOf(`[+-]?[1-5]?${weekday}`),
  BYMONTHDAY: listOf(dayOfMonth),
  BYSETPOS: listOf(dayOfMonth),
  COUNT: /^[1-9]\d{0,8}$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
}

export type Parts = ReadonlyMap<string, string>

/** What a rule says, part by part; nothing when one of them cannot be read. */
export function partsOf(text: string): Parts | undefined {
  const said = split(text)
  return said.every(isKnown) && new Map(said).size === said.length ? new Map(said) : undefined
}

/** Why a rule cannot be read, for whoever wrote it. */
export function faultOf(text: string): string {
  const said = split(text)
  const names = said.map(([name]) => name)
  const [name, value] = said.find((part) => !isKnown(part)) ?? []
  if (name !== undefined && !Object.hasOwn(known, name))
    return `${name.slice(0, 40) || 'an empty part'} is not one of ${Object.keys(known).join(', ')}`
  if (name === 'FREQ') return 'FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY'
  if (name !== undefined) return `${name}=${value?.slice(0, 40)} cannot be used`
  const twice = names.find((one, i) => names.indexOf(one) < i)
  if (twice) return `${twice} is said twice`
  return names.includes('FREQ') ? 'these parts do not go together, or a day of it does not exist' : 'FREQ is missing'
}

type Part = readonly [name: string, value: string]

function split(text: string): Part[] {
  return text.split(';').map((part) => {
    const [name = '', ...value] = part.split('=')
    return [name, value.join('=')] as const
  })
}

function isKnown([name, value]: Part): boolean {
  return Object.hasOwn(known, name) && (known[name] as RegExp).test(value)
}
