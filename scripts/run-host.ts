import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './build-parts.ts'

type Output = 'inherit' | 'pipe'

/** The headless host as a process of its own, out of the terminal's reach: a Ctrl+C reaches it once, through us. */
export function spawnHost(args: readonly string[], output: Output, nodeArgs: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [...nodeArgs, '--import', './scripts/end-with-parent.ts', 'main/serve.ts', ...args], {
    cwd: root,
    stdio: ['ignore', output, output],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

/** Where the host says it is. Rejects with what it printed when it ends before that, or says nothing for long. */
export async function addressOf(host: ChildProcess, patience = 60_000): Promise<string> {
  const printed: string[] = []
  const late = AbortSignal.timeout(patience)
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The host ${why}.\n${printed.join('\n')}`))
    late.addEventListener('abort', () => fail('did not become ready'))
    host.once('exit', (code, signal) => fail(`ended with ${code ?? signal}`))
    for (const stream of [host.stdout, host.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', (line) => {
          printed.push(line)
          const address = /^Salus is ready at (http:\/\/\S+)$/.exec(line)?.[1]
          if (address) resolve(address)
        })
  })
}

/** Asks the host to stop and waits; returns its exit code, or null where it had to be killed. */
export async function stopHost(host: ChildProcess): Promise<number | null> {
  if (host.exitCode !== null || host.signalCode !== null) return host.exitCode
  const ended = once(host, 'exit')
  host.kill('SIGTERM')
  const lastResort = setTimeout(() => host.kill('SIGKILL'), 10_000)
  const [code] = await ended
  clearTimeout(lastResort)
  return code
}

/** Passes on the wish to stop, and ends as the other process ends. */
export function endWith(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(error.message)
    process.exitCode = 1
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}

/** The wanted port, or the one the system picks where it is taken. */
export async function freePort(wanted: number): Promise<number> {
  const probe = createServer()
  const listening = once(probe, 'listening')
  probe.listen(wanted, '127.0.0.1')
  try {
    await listening
  } catch {
    return freePort(0)
  }
  const address = probe.address()
  probe.close()
  return address && typeof address === 'object' ? address.port : wanted
}

type Machine = { readonly platform: string; readonly env: NodeJS.ProcessEnv; readonly home: string }

/** Where this system keeps a program's data for one user. */
export function userDataFolder(
  machine: Machine = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const { platform, env, home } = machine
  if (platform === 'win32') return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'Salus')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Salus')
  return posix.join(env['XDG_DATA_HOME'] || posix.join(home, '.local', 'share'), 'Salus')
}
