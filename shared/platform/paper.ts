/** What a file says about itself. `date` stands for the moment of printing: the same paper is the same file. */
export type Heading = {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly date: string
}

/**
 * A page decided to the point before anything is drawn, so that looking at it needs no printer. `parts` are read
 * aloud in this order; `marks` are furniture that a screen reader passes over.
 */
export type Page = { readonly parts: readonly Part[]; readonly marks: readonly Mark[] }
export type Part = Passage | Row
export type Passage = { readonly tag: 'H1' | 'P'; readonly runs: readonly Run[] }
/** Rows that follow each other, page breaks or not, are one table. */
export type Row = { readonly tag: 'TR'; readonly cells: readonly Cell[] }
export type Cell = { readonly tag: 'TH' | 'TD'; readonly runs: readonly Run[] }
export type Mark = Run | Rule

/** One line of text; `y` is where it stands. */
export type Run = { readonly text: string; readonly x: number; readonly y: number; readonly style: Style }
export type Rule = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly weight: number
  readonly tone: Tone
}

/** A4 in points. */
export const a4 = { width: 595.28, height: 841.89 } as const

export const tones = {
  ink: '#0f172a',
  quiet: '#56637a',
  line: '#dbe1e9',
  strong: '#334155',
  accent: '#0f766e',
} as const
export type Tone = keyof typeof tones

export type Face = 'regular' | 'medium' | 'semibold'
type Typography = {
  readonly face: Face
  readonly size: number
  readonly leading: number
  readonly tone: Tone
  /** Figures of one width, so that columns of money stand straight. */
  readonly tabular?: true
}

/** No other size, weight or colour is printed. */
export const styles = {
  name: { face: 'semibold', size: 14, leading: 21, tone: 'ink' },
  title: { face: 'semibold', size: 21, leading: 28, tone: 'ink' },
  total: { face: 'semibold', size: 15, leading: 20, tone: 'ink', tabular: true },
  strong: { face: 'semibold', size: 9.5, leading: 14, tone: 'ink' },
  body: { face: 'regular', size: 9.5, leading: 14, tone: 'ink' },
  figure: { face: 'regular', size: 9.5, leading: 14, tone: 'ink', tabular: true },
  detail: { face: 'regular', size: 8.5, leading: 13, tone: 'quiet' },
  label: { face: 'medium', size: 8, leading: 15, tone: 'quiet' },
  running: { face: 'medium', size: 8, leading: 12, tone: 'strong' },
  foot: { face: 'regular', size: 7.5, leading: 11, tone: 'quiet' },
} as const satisfies { readonly [name: string]: Typography }
export type Style = keyof typeof styles

/** How wide a text will be: known by whoever has the fonts. */
export type WidthOf = (text: string, style: Style) => number
