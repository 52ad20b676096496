import { existsSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sayNo } from './errors.ts'

/** The built screens. What has a hash of itself in its name never changes; the rest is asked for every time. */
export async function serveScreens(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return explain(app)
  await app.register(files, {
    root: folder,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      const lasting = path.startsWith(join(folder, 'assets'))
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

function explain(app: FastifyInstance): void {
  app.get('/', (request, reply) => sayNo(request, reply, { status: 404, code: 'not-built' }))
}
