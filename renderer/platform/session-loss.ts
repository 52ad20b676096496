type Listener = () => void

let listener: Listener = () => undefined

/** One place hears it: whoever keeps the seat of the person at the desk. */
export function whenSessionIsLost(next: Listener): void {
  listener = next
}

export function sessionLost(): void {
  listener()
}
