import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { palette } from '../../shared/clinics.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const tones = ['neutral', 'info', 'waiting', 'active', 'done', 'warning', 'danger'].map((tone) => `tone-${tone}`)
const pairs = [...tones, ...palette.map((hue) => `hue-${hue}`), 'accent']

function coloursOf(light: string): ReadonlyMap<string, string> {
  const [, block = ''] = css.split(`:root[data-mantine-color-scheme="${light}"] {`)
  return new Map(
    Array.from(block.split('\n}')[0]?.matchAll(/--salus-([a-z-]+): (#[0-9a-f]{6});/g) ?? [], ([, name, hex]) => [
      name!,
      hex!,
    ]),
  )
}

/** WCAG 2.1, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

for (const light of ['light', 'dark']) {
  const colours = coloursOf(light)
  const ratio = (text: string, back: string) => contrast(colours.get(text)!, colours.get(back)!)

  test(`${light}: every word can be read on what it stands on`, () => {
    for (const pair of pairs) expect(ratio(`${pair}-ink`, `${pair}-soft`), pair).toBeGreaterThanOrEqual(4.5)
    for (const pair of pairs) expect(ratio(`${pair}-ink`, 'surface'), pair).toBeGreaterThanOrEqual(4.5)
    for (const back of ['surface', 'backdrop', 'raised', 'hover', 'selected']) {
      expect(ratio('ink', back), back).toBeGreaterThanOrEqual(7)
      expect(ratio('ink-soft', back), back).toBeGreaterThanOrEqual(4.5)
    }
    for (const back of ['rail-back', 'rail-active']) expect(ratio('rail-ink', back), back).toBeGreaterThanOrEqual(4.5)
  })

  test(`${light}: edges that carry meaning can be seen`, () => {
    for (const edge of ['line-field', 'focus']) expect(ratio(edge, 'surface'), edge).toBeGreaterThanOrEqual(3)
    for (const hue of palette) expect(ratio(`hue-${hue}-line`, 'surface'), hue).toBeGreaterThanOrEqual(3)
  })
}
