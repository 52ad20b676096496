import { spawn } from 'node:child_process'
import { buildIfStale } from './build-if-stale.ts'
import { root } from './build-parts.ts'
import { findDesktop } from './electron-binary.ts'
import { endWith, freePort, spawnHost, userDataFolder } from './run-host.ts'

const args = process.argv.slice(2)
const { platform, env } = process
const desktop = findDesktop({ root, platform, env, userId: process.getuid?.() })

if ('binary' in desktop) openWindow(desktop.binary)
else {
  console.log(`${desktop.missing}: the same application is served in the browser.`)
  await serveBrowser()
}

function openWindow(binary: string): void {
  if (!buildIfStale()) process.exit(1)
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env
  endWith(spawn(binary, [root, ...args], { cwd: root, env: clean, stdio: ['ignore', 'inherit', 'inherit'] }))
}

async function serveBrowser(): Promise<void> {
  if (!buildIfStale(['renderer'])) process.exit(1)
  const data = args.includes('--data') ? [] : ['--data', userDataFolder()]
  const port = args.includes('--port') ? [] : ['--port', String(await freePort(5733))]
  endWith(spawnHost([...data, ...port, ...args], 'inherit'))
}
