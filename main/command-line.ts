import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type Wanted = { readonly data: string; readonly port: number; readonly demo: boolean }

export class WrongOption extends Error {
  override readonly name = 'WrongOption'
}

export const usage = `npm run serve -- --data DIR --port N [--demo]

  --data DIR   the folder of the clinic; made when it is missing
  --port N     0 to 65535; 0, or none, lets the system pick one
  --demo       fills an empty clinic with invented people
  --help       this text`

/** What was asked for on the command line, or nothing when only the usage was. */
export function readCommandLine(args: readonly string[]): Wanted | undefined {
  const { data, port = '0', demo = false, help } = parse(args)
  if (help) return undefined
  if (!data) throw new WrongOption('--data is missing: the folder of the clinic, as in --data ./clinic')
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new WrongOption(`--port must be a number from 0 to 65535, not ${JSON.stringify(port)}`)
  return { data: resolve(data), port: Number(port), demo }
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return values
  } catch (error) {
    throw new WrongOption((error as Error).message)
  }
}
