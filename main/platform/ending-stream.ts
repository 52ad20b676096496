type Result<T> = IteratorResult<T, undefined>
const over: Result<never> = { done: true, value: undefined }

/**
 * The same events, but leaving is never waited for: not by a caller who is gone, nor by an entrance that closes.
 * (A generator that waits for its next event answers `return` only after that event.)
 */
export function endingWith<T>(
  closing: AbortSignal | undefined,
  events: AsyncIterable<T>,
  toError: (error: unknown) => Error,
): AsyncIterableIterator<T, undefined> {
  const source = events[Symbol.asyncIterator]()
  let ended = false
  let release = () => {}

  function end(): void {
    if (ended) return
    ended = true
    closing?.removeEventListener('abort', end)
    release()
    source.return?.().catch(() => {}) // nobody is left to hear of it
  }

  function next(): Promise<Result<T>> {
    if (ended) return Promise.resolve(over)
    return new Promise((resolve, reject) => {
      release = () => resolve(over)
      source.next().then(
        (result) => {
          if (result.done) end()
          resolve(result.done ? over : result)
        },
        (error: unknown) => {
          reject(toError(error))
          end()
        },
      )
    })
  }

  if (closing?.aborted) end()
  closing?.addEventListener('abort', end)
  const iterator = {
    next,
    return: async () => {
      end()
      return over
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}
