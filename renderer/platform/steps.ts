type Entry = { undo?: () => void; answered: boolean; wanted: boolean }

/** One thing a person did, from the press until nobody offers to take it back any more. */
export type Step = {
  /** What the answer leads to; a way back that is offered in there is this step's. */
  readonly answer: (then: () => void) => void
  /** It came to nothing: never asked, or refused. */
  readonly drop: () => void
}

/**
 * What can be taken back, in the order it was pressed and not in that of the answers. Who takes back before the answer
 * is here is waited for; what was done before is never meant instead.
 */
export class Steps {
  readonly #entries: Entry[] = []
  #answering: Entry | undefined
  #takingBack = false

  /** Nothing while something is taken back: that is no step of its own. */
  begin(): Step | undefined {
    if (this.#takingBack) return undefined
    const entry: Entry = { answered: false, wanted: false }
    this.#entries.push(entry)
    return { answer: (then) => this.#answer(entry, then), drop: () => this.#remove(entry) }
  }

  /** Offers a way back; what comes back ends the offer. */
  offer(undo: () => void): () => void {
    const entry = this.#answering ?? { answered: true, wanted: false }
    if (!this.#answering) this.#entries.push(entry)
    entry.undo = undo
    return () => this.#remove(entry)
  }

  /** One press takes back one thing, the last. False when there is none. */
  takeBack(): boolean {
    const last = this.#entries.at(-1)
    if (!last) return false
    if (last.answered) this.#undo(last)
    else last.wanted = true
    return true
  }

  /** For whatever takes something back, by key or by button. */
  quietly(undo: () => void): void {
    this.#takingBack = true
    try {
      undo()
    } finally {
      this.#takingBack = false
    }
  }

  #answer(entry: Entry, then: () => void): void {
    this.#answering = entry
    try {
      then()
    } finally {
      this.#answering = undefined
      entry.answered = true
      if (!entry.undo) this.#remove(entry)
      else if (entry.wanted) this.#undo(entry)
    }
  }

  #undo(entry: Entry): void {
    this.#remove(entry)
    this.quietly(() => entry.undo?.())
  }

  #remove(entry: Entry): void {
    const at = this.#entries.indexOf(entry)
    if (at >= 0) this.#entries.splice(at, 1)
  }
}

/** Those of this window. */
export const steps = new Steps()
