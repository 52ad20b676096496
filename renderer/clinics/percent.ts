/** 2100 → '21', 550 → '5.5' or '5,5', as it is written there. */
export function percentText(basisPoints: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(basisPoints / 100)
}

/** '21', '5,5', '5.5 %' → basis points; nothing when it is no percentage from 0 to 100. */
export function readPercent(text: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim())
  if (!match) return undefined
  const [, whole = '', part = ''] = match
  const basisPoints = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return basisPoints <= 10_000 ? basisPoints : undefined
}
