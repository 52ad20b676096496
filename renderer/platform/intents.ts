import { v7 } from 'uuid'

/**
 * One operation id per thing a person wants. The same wish keeps its id until somebody answers, so that
 * asking again after a lost connection does nothing twice; after an answer, the same wish is a new one.
 */
export class Intents {
  readonly #ids = new Map<string, string>()
  readonly #onTheirWay = new Set<string>()

  /** False while the very same wish is on its way: a nervous second click. */
  begin(input: unknown): boolean {
    const wish = JSON.stringify(input)
    if (this.#onTheirWay.has(wish)) return false
    this.#onTheirWay.add(wish)
    return true
  }

  idFor(input: unknown): string {
    const wish = JSON.stringify(input)
    const id = this.#ids.get(wish) ?? v7()
    this.#ids.set(wish, id)
    return id
  }

  answered(input: unknown): void {
    this.unanswered(input)
    this.#ids.delete(JSON.stringify(input))
  }

  unanswered(input: unknown): void {
    this.#onTheirWay.delete(JSON.stringify(input))
  }
}
