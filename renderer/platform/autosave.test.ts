import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, type Edition, type Hands } from './autosave.ts'

const refusal = Object.assign(new Error('refused'), { final: true })

/** A host that answers as the test says, and remembers what it was asked. */
function desk(overrides: Partial<Hands<string>> = {}) {
  const saves: [content: string, version: number, operationId: string][] = []
  const kept: (string | undefined)[] = []
  let ids = 0
  let host: (content: string, version: number) => Promise<Edition<string>> = async (content, version) => ({
    content,
    version: version + 1,
    at: '10:42',
  })
  const document = new Autosave<string>(
    { content: '', version: 1, at: '10:00' },
    {
      save: (content, version, operationId) => {
        saves.push([content, version, operationId])
        return host(content, version)
      },
      ready: () => true,
      keep: (content) => void kept.push(content),
      drop: () => void kept.push(undefined),
      isFinal: (error) => error === refusal,
      newId: () => `op-${++ids}`,
      ...overrides,
    },
  )
  return { document, saves, kept, answers: (next: typeof host) => void (host = next) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a document that saves itself', () => {
  it('saves once, a second after the last key', async () => {
    const { document, saves } = desk()
    document.typed('a')
    await vi.advanceTimersByTimeAsync(900)
    document.typed('ab')
    await vi.advanceTimersByTimeAsync(900)
    expect(saves).toEqual([])
    expect(document.standing.is).toBe('typing')
    await vi.advanceTimersByTimeAsync(200)
    expect(saves).toEqual([['ab', 1, 'op-1']])
    expect(document.standing.is).toBe('saved')
    expect([document.version, document.savedAt]).toEqual([2, '10:42'])
  })

  it('sends what was typed during a save after it, on the version that save gave', async () => {
    const { document, saves, answers } = desk()
    let answer = (_edition: Edition<string>) => {}
    answers(() => new Promise((resolve) => void (answer = resolve)))
    document.typed('a')
    const flushed = document.flush()
    document.typed('ab')
    answers(async (content, version) => ({ content, version: version + 1, at: '10:43' }))
    answer({ content: 'a', version: 2, at: '10:42' })
    await flushed
    expect(saves.map(([content, version]) => [content, version])).toEqual([
      ['a', 1],
      ['ab', 2],
    ])
    expect(document.isSaved).toBe(true)
  })

  it('asks again with the same operation when no answer came, then brings the newer text', async () => {
    const { document, saves, kept, answers } = desk()
    answers(() => Promise.reject(new TypeError('Failed to fetch')))
    document.typed('a')
    await document.flush()
    expect(document.standing.is).toBe('kept')
    expect(kept).toEqual(['a'])
    document.typed('ab')
    answers(async (content, version) => ({ content, version: version + 1, at: '10:44' }))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(saves).toEqual([
      ['a', 1, 'op-1'],
      ['a', 1, 'op-1'],
      ['ab', 2, 'op-2'],
    ])
    expect(document.standing.is).toBe('saved')
    expect(kept.at(-1)).toBeUndefined()
  })

  it('stops at a refusal, keeps the text and every later key, and goes on from what the person chose', async () => {
    const { document, saves, kept, answers } = desk()
    answers(() => Promise.reject(refusal))
    document.typed('mine')
    await document.flush()
    expect(document.standing).toEqual({ is: 'refused', error: refusal })
    document.typed('mine too')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saves).toHaveLength(1)
    expect(kept).toEqual(['mine', 'mine too'])
    answers(async (content, version) => ({ content, version: version + 1, at: '10:45' }))
    document.resume({ content: 'theirs', version: 7, at: '10:44' }, 'mine too')
    await vi.advanceTimersByTimeAsync(0)
    expect(saves.at(-1)).toEqual(['mine too', 7, 'op-2'])
    expect(kept.at(-1)).toBeUndefined()
  })

  it('does not send half-finished content, and keeps it', async () => {
    const { document, saves, kept } = desk({ ready: (content) => content.endsWith('.') })
    document.typed('half')
    await document.flush()
    expect([document.standing.is, saves, kept]).toEqual(['incomplete', [], ['half']])
    document.typed('half.')
    await document.flush()
    expect(saves).toEqual([['half.', 1, 'op-1']])
  })

  it('keeps and sends at once when the window goes away, and nothing when all is saved', async () => {
    const { document, saves, kept } = desk()
    document.leave()
    expect([saves, kept]).toEqual([[], []])
    document.typed('last words')
    document.leave()
    expect(saves).toEqual([['last words', 1, 'op-1']])
    expect(kept).toEqual(['last words'])
  })

  it('tries no more once it is closed, and again when it is opened', async () => {
    const { document, saves, kept, answers } = desk()
    answers(() => Promise.reject(new TypeError('Failed to fetch')))
    document.typed('a')
    document.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([saves.length, kept]).toEqual([1, ['a', 'a']])
    document.open()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saves).toHaveLength(2)
  })
})
