import { join } from 'node:path'
import { createServer, type ProxyOptions } from 'vite'
import { root } from './build-parts.ts'
import { endWith, freePort, spawnHost } from './run-host.ts'

const port = await freePort(5734)
const host = `http://127.0.0.1:${port}`

/** The host answers its own address only, so the proxy speaks as a page that came from there. */
const proxy: ProxyOptions = {
  target: host,
  changeOrigin: true,
  configure: (server) => server.on('proxyReq', (request) => request.setHeader('origin', host)),
}

const vite = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: { host: '127.0.0.1', proxy: { '/rpc': proxy, '/api': proxy } },
})
await vite.listen()
vite.printUrls()

// Node restarts the host itself when a file that it loaded changes.
const seeded = ['--data', join(root, '.data/dev'), '--demo']
endWith(spawnHost([...seeded, '--port', String(port)], 'inherit', ['--watch', '--watch-preserve-output']))
