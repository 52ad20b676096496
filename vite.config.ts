import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
import { partsToBuild, stamp } from './scripts/build-parts.ts'
import { imagesAsFiles } from './scripts/images-as-files.ts'

const here = import.meta.dirname

/** A worker thread is a file of its own, beside the bundle that starts it. */
const workers = globSync('main/**/*-worker.ts', { cwd: here }).map((file) => [
  basename(file, '.ts'),
  resolve(here, file),
])

/** Runtime packages stay in node_modules: several read files beside themselves (fonts, native code, workers). */
const external = ['electron', ...Object.keys(packageJson.dependencies)]

const forNode = { consumer: 'server', resolve: { external, noExternal: true as const } } as const
const nodeBuild = { ssr: true, emptyOutDir: true, target: 'esnext', minify: false, assetsInlineLimit: 0 } as const

export default defineConfig({
  root: resolve(here, 'renderer'),
  plugins: [react(), imagesAsFiles()],
  // The page's policy forbids inline scripts, inline styles and data: images.
  build: {
    outDir: resolve(here, 'dist/renderer'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000, // read from the disk beside it, not over a network
  },
  environments: {
    main: {
      ...forNode,
      build: {
        ...nodeBuild,
        outDir: resolve(here, 'dist/main'),
        rolldownOptions: {
          input: { index: resolve(here, 'main/index.ts'), ...Object.fromEntries(workers) },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      ...forNode,
      build: {
        ...nodeBuild,
        outDir: resolve(here, 'dist/preload'),
        rolldownOptions: {
          input: { index: resolve(here, 'preload/index.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' }, // a sandboxed preload cannot be a module
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const part of partsToBuild()) {
        const finished = stamp(part)
        const environment = builder.environments[part === 'renderer' ? 'client' : part]
        if (environment) await builder.build(environment)
        finished()
      }
    },
  },
  test: {
    root: here,
    include: ['{main,shared,renderer,preload,tests,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    globalSetup: 'tests/temporary-folder.ts',
    testTimeout: 120_000, // a slow machine is not a failure
    hookTimeout: 120_000,
  },
})
