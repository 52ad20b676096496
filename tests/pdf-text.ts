import { inflateSync } from 'node:zlib'

export type Printed = { readonly page: number; readonly text: string; readonly x: number; readonly y: number }

/** What stands in a PDF file and where, read as a viewer would: from its page streams and its fonts' character maps. */
export function readPdf(bytes: Uint8Array): {
  readonly source: string
  readonly printed: Printed[]
  readonly pages: number
} {
  const source = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id, body ?? '']),
  )
  const get = (reference: string | undefined) => objects.get(reference) ?? ''
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  const printed = pages.flatMap((body, index) => {
    const fonts = get(/\/Resources (\d+) 0 R/.exec(body)?.[1])
    const maps = new Map(
      [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => {
        const map = /\/ToUnicode (\d+) 0 R/.exec(get(font))?.[1]
        return [name ?? '', characterMap(streamOf(get(map)))] as const
      }),
    )
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(body)?.[1])
    const content = streamOf(get(/\/Contents (\d+) 0 R/.exec(body)?.[1]))
    return textsOf(content, maps).map(({ text, x, y }) => ({ page: index + 1, text, x, y: height - y }))
  })
  return { source, printed, pages: pages.length }
}

function textsOf(content: string, maps: Map<string, string[]>) {
  return [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, block = '']) => {
    const [, x, y] = /1 0 0 1 (\S+) (\S+) Tm/.exec(block) ?? []
    const map = maps.get(/\/(F\d+) \S+ Tf/.exec(block)?.[1] ?? '') ?? []
    const glyphs = [...block.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    return { x: Number(x), y: Number(y), text: glyphs.map((glyph) => map[Number.parseInt(glyph, 16)] ?? '?').join('') }
  })
}

function characterMap(map: string): string[] {
  const characters: string[] = []
  for (const [, first = '', texts = ''] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g))
    for (const [i, [, hex = '']] of [...texts.matchAll(/<([\w ]*)>/g)].entries())
      characters[Number.parseInt(first, 16) + i] = Buffer.from(hex.replaceAll(' ', ''), 'hex')
        .swap16()
        .toString('utf16le')
  return characters
}

function streamOf(body: string): string {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? ''
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data
}
