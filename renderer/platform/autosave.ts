/** Where the text of a document stands, for the words beside it. */
export type Standing =
  | { readonly is: 'saved' | 'typing' | 'saving' | 'incomplete' | 'kept' }
  /** The host will not take it, for good: somebody else changed the document, signed it, or it is not ours. */
  | { readonly is: 'refused'; readonly error: Error }

/** One state of a document, as the host last answered or as it was opened. */
export type Edition<Content> = { readonly content: Content; readonly version: number; readonly at: string }

export type Hands<Content> = {
  /** Asked again with the same `operationId` until an answer comes, so that a lost answer never clashes with itself. */
  readonly save: (content: Content, version: number, operationId: string) => Promise<Edition<Content>>
  /** Half-finished content is kept as a draft and not sent. */
  readonly ready: (content: Content) => boolean
  /** Somewhere that outlives this window. */
  readonly keep: (content: Content, version: number) => void
  readonly drop: () => void
  readonly isFinal: (error: Error) => boolean
  readonly newId: () => string
}
type Attempt<Content> = { readonly content: Content; readonly version: number; readonly operationId: string }

const pause = 1_000
const retries = [2_000, 4_000, 8_000, 15_000]

/** A document that saves itself while it is typed, one save at a time, and keeps what could not be saved. */
export class Autosave<Content> {
  readonly #hands: Hands<Content>
  readonly #listeners = new Set<() => void>()
  #content: Content
  #saved: Content
  #version: number
  #at: string
  #standing: Standing = { is: 'saved' }
  #attempt: Attempt<Content> | undefined
  #running: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #revision = 0
  #kept = false
  #closed = false

  constructor(start: Edition<Content>, hands: Hands<Content>) {
    this.#hands = hands
    this.#content = this.#saved = start.content
    this.#version = start.version
    this.#at = start.at
  }

  get content(): Content {
    return this.#content
  }
  get version(): number {
    return this.#version
  }
  get savedAt(): string {
    return this.#at
  }
  get isSaved(): boolean {
    return this.#content === this.#saved
  }
  get standing(): Standing {
    return this.#standing
  }
  /** Another number whenever anything above has changed. */
  readonly revision = (): number => this.#revision
  readonly watch = (tell: () => void): (() => void) => {
    this.#listeners.add(tell)
    return () => this.#listeners.delete(tell)
  }

  typed(content: Content): void {
    this.#content = content
    const { is } = this.#standing
    this.#tell(is === 'saved' || is === 'incomplete' ? { is: 'typing' } : this.#standing)
    if (is === 'refused') this.#keep()
    else if (is !== 'kept') this.#wake(pause) // else a retry is already on its way and will bring this along
  }

  /** Sends what is there now; resolves when it is saved, kept or refused. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  /** The window is going away: send it, and keep it in case the sending is cut off. */
  leave(): void {
    if (this.isSaved) return
    this.#keep()
    void this.flush()
  }

  open(): void {
    this.#closed = false
    if (!this.isSaved) this.#wake(pause)
  }

  /** Nobody looks at it any more, and perhaps somebody else sits here soon: one last try, no retries. */
  close(): void {
    this.leave()
    this.#closed = true
    clearTimeout(this.#timer)
  }

  /** Goes on from another edition; `content` is what the person chose, which may not be saved yet. */
  resume(from: Edition<Content>, content: Content = from.content): void {
    this.#attempt = undefined
    this.#accept(from.content, from)
    this.#content = content
    this.#tell({ is: this.isSaved ? 'saved' : 'typing' })
    if (this.isSaved) this.#settle()
    else {
      this.#kept = true // what came back from a draft is dropped once it is saved
      this.#wake(0)
    }
  }

  async #work(): Promise<void> {
    while (this.#standing.is !== 'refused' && (this.#attempt || !this.isSaved)) {
      if (!this.#attempt && !this.#hands.ready(this.#content)) {
        this.#tell({ is: 'incomplete' })
        this.#keep()
        return
      }
      await this.#send()
      if (this.#attempt) return // no answer: a timer tries again
    }
    if (this.#standing.is === 'refused') return
    this.#tell({ is: 'saved' })
    this.#settle()
  }

  async #send(): Promise<void> {
    this.#attempt ??= { content: this.#content, version: this.#version, operationId: this.#hands.newId() }
    const { content, version, operationId } = this.#attempt
    this.#tell({ is: 'saving' })
    try {
      this.#accept(content, await this.#hands.save(content, version, operationId))
      this.#attempt = undefined
    } catch (error) {
      this.#failed(error as Error)
    }
  }

  #accept(content: Content, { version, at }: Edition<Content>): void {
    this.#saved = content
    this.#version = version
    this.#at = at
    this.#failures = 0
  }

  #failed(error: Error): void {
    if (this.#hands.isFinal(error)) {
      this.#attempt = undefined
      this.#tell({ is: 'refused', error })
    } else {
      this.#tell({ is: 'kept' })
      this.#wake(retries[Math.min(this.#failures++, retries.length - 1)] ?? pause)
    }
    this.#keep()
  }

  #keep(): void {
    this.#kept = true
    this.#hands.keep(this.#content, this.#version)
  }

  #settle(): void {
    if (!this.#kept) return
    this.#kept = false
    this.#hands.drop()
  }

  #wake(after: number): void {
    clearTimeout(this.#timer)
    if (!this.#closed) this.#timer = setTimeout(() => void this.flush(), after)
  }

  #tell(standing: Standing): void {
    this.#standing = standing
    this.#revision += 1
    for (const tell of this.#listeners) tell()
  }
}
