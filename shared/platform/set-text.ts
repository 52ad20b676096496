import { type Run, type Style, styles, type WidthOf } from './paper.ts'

/** Where text may go: from `x`, `y` down, as many lines as it needs. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly align?: 'left' | 'right' }
export type Block = { readonly runs: readonly Run[]; readonly bottom: number }

const capHeight = 0.727 // of Inter, in ems

export function setText(text: string, style: Style, box: Box, widthOf: WidthOf): Block {
  const { leading, size } = styles[style]
  const lines = wrap(text, box.width, (part) => widthOf(part, style))
  const runs = lines.map((line, i): Run => {
    const x = box.align === 'right' ? box.x + box.width - widthOf(line, style) : box.x
    return { text: line, x, y: box.y + i * leading + (leading + capHeight * size) / 2, style }
  })
  return { runs, bottom: box.y + lines.length * leading }
}

/** Paragraphs under each other; those with nothing to say take no room. */
export function stack(
  paragraphs: readonly (readonly [text: string | null, style: Style])[],
  box: Box,
  widthOf: WidthOf,
): Block {
  return paragraphs.reduce<Block>(
    ({ runs, bottom }, [text, style]) => {
      if (!text) return { runs, bottom }
      const block = setText(text, style, { ...box, y: bottom }, widthOf)
      return { runs: [...runs, ...block.runs], bottom: block.bottom }
    },
    { runs: [], bottom: box.y },
  )
}

/** Words are measured one by one: most of them come back, and a measure is remembered. */
function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const space = measure(' ')
  const lines: string[] = []
  let line: string[] = []
  let used = 0
  for (const word of text.split(' ').flatMap((word) => pieces(word, width, measure))) {
    const length = measure(word)
    if (line.length > 0 && used + space + length > width) {
      lines.push(line.join(' '))
      line = []
      used = 0
    }
    used += (line.length > 0 ? space : 0) + length
    line.push(word)
  }
  return [...lines, line.join(' ')]
}

/** A word too long for any line is cut, between characters a person sees as one. */
function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (part && measure(part + segment) > width) {
      parts.push(part)
      part = segment
    } else part += segment
  }
  return [...parts, part]
}
