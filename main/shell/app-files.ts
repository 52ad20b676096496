import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentPolicy, noPowers } from '../platform/content-policy.ts'

export const appOrigin = 'app://salus'

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const headers = {
  'content-security-policy': contentPolicy,
  'permissions-policy': noPowers,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

type Asked = { readonly method: string; readonly url: string }

/** The built screens under app://salus, and nothing else of this computer. */
export function appFiles(folder: string): (asked: Asked) => Promise<Response> {
  const root = realpath(folder)
  return async ({ method, url }) => {
    const path = method === 'GET' || method === 'HEAD' ? pathIn(url) : undefined
    const file = path && (await fileBelow(await root, path))
    const content = file && (await readFile(file).catch(() => undefined))
    if (!content) return new Response(null, { status: 404, headers })
    const type = types[extname(file)] ?? 'application/octet-stream'
    const body = method === 'HEAD' ? null : new Uint8Array(content)
    return new Response(body, { headers: { ...headers, 'content-type': type } })
  }
}

/** A path of plain names only: no steps up, no other spelling of a slash, nothing a file system reads in its own way. */
function pathIn(url: string): string | undefined {
  const [, rest = ''] = /^app:\/\/salus(\/[^?#]*)?(?:[?#].*)?$/is.exec(url) ?? [undefined, '//']
  if (rest === '' || rest === '/') return 'index.html'
  return /^(\/(?!\.)[\w.-]{1,100})+$/.test(rest) ? rest.slice(1) : undefined
}

/** Links are followed before it is asked where the file is. */
async function fileBelow(root: string, path: string): Promise<string | undefined> {
  const file = await realpath(join(root, path)).catch(() => undefined)
  return file?.startsWith(root + sep) ? file : undefined
}
