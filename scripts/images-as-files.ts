import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Style sheets of packages carry small pictures as data: addresses, which the page's policy refuses. */
export function imagesAsFiles(): Plugin {
  return {
    name: 'images-as-files',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue
        file.source = String(file.source).replace(/url\("data:image\/svg\+xml,([^"]+)"\)/g, (_all, encoded: string) => {
          const source = decodeURIComponent(encoded)
          const fileName = `assets/${createHash('sha256').update(source).digest('hex').slice(0, 8)}.svg`
          this.emitFile({ type: 'asset', fileName, source })
          return `url("/${fileName}")`
        })
      }
    },
  }
}
