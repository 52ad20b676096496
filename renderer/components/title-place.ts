/** Where the frame's bar lets screens put their title. */
let place: HTMLElement | null = null
const listeners = new Set<() => void>()

export const titlePlace = {
  get: () => place,
  set: (element: HTMLElement | null) => {
    place = element
    for (const tell of listeners) tell()
  },
  watch: (tell: () => void) => {
    listeners.add(tell)
    return () => {
      listeners.delete(tell)
    }
  },
}
