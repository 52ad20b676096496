import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readCommandLine, WrongOption } from './command-line.ts'

test('reads where, on which port, and whether it is a demo', () => {
  expect(readCommandLine(['--data', 'x', '--port', '5733', '--demo'])).toEqual({
    data: resolve('x'),
    port: 5733,
    demo: true,
  })
  expect(readCommandLine(['--data=/y'])).toEqual({ data: '/y', port: 0, demo: false })
  expect(readCommandLine(['--help'])).toBeUndefined()
})

test.each([
  [[], '--data'],
  [['--data', ''], '--data'],
  [['--data'], '--data'],
  [['--data', 'x', '--port', 'abc'], '--port'],
  [['--data', 'x', '--port', '65536'], '--port'],
  [['--data', 'x', '--port=-1'], '--port'],
  [['--data', 'x', '--port', '1.5'], '--port'],
  [['--data', 'x', '--prot', '1'], '--prot'],
  [['--data', 'x', '--demo=yes'], '--demo'],
  [['--data', 'x', 'y'], "'y'"],
])('%j is refused in one line that names what is wrong', (args, named) => {
  expect(() => readCommandLine(args)).toThrow(WrongOption)
  expect(() => readCommandLine(args)).toThrow(expect.objectContaining({ message: expect.stringContaining(named) }))
  expect(() => readCommandLine(args)).not.toThrow(/\n/)
})
