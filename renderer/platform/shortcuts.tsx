import { useEffect, useRef, useSyncExternalStore } from 'react'
import { type Chord, chordsOf, isPressed } from './chords.ts'

export type Shortcut = { readonly keys: string; readonly words: string; readonly chords: readonly Chord[] }
type Registered = Shortcut & { readonly run: (event: KeyboardEvent) => void; readonly whileTyping: boolean }

export type ShortcutOptions = {
  /** Registered only while true. */
  readonly when?: boolean
  /** Also while a text field has the focus. Keys with Ctrl always do. */
  readonly whileTyping?: boolean
}

let registered: readonly Registered[] = []
const listeners = new Set<() => void>()
const sequencePause = 1_000
const overTheWork = '[role=dialog], [role=menu], [role=listbox], [aria-expanded=true]'
let pressedBefore: { readonly event: KeyboardEvent; readonly at: number } | undefined

/** One key ('N'), a chord ('Ctrl+K'), or two in a row ('G D'). All of them stand in the sheet that ? opens. */
export function useShortcut(
  keys: string,
  words: string,
  run: (event: KeyboardEvent) => void,
  { when = true, whileTyping = false }: ShortcutOptions = {},
): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!when || keys === '') return
    const chords = chordsOf(keys)
    const typing = whileTyping || chords.some((chord) => chord.ctrl || chord.alt)
    const entry: Registered = { keys, words, chords, whileTyping: typing, run: (event) => latest.current(event) }
    setRegistered([...registered, entry])
    return () => setRegistered(registered.filter((other) => other !== entry))
  }, [keys, words, when, whileTyping])
}

export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(watch, () => registered)
}

function setRegistered(next: readonly Registered[]): void {
  registered = next
  for (const tell of listeners) tell()
}

function watch(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/**
 * The last one registered wins: a panel over a board takes its keys. What is open over the work (a dialog, a menu, a
 * list of choices) keeps all keys; it is looked at first, because by the end of the press it may have closed.
 */
export function listenForShortcuts(): () => void {
  let elsewhere = false
  const look = (event: KeyboardEvent) => {
    elsewhere = event.target instanceof Element && event.target.closest(overTheWork) !== null
  }
  const listen = (event: KeyboardEvent) => {
    if (elsewhere || event.defaultPrevented || event.isComposing) return
    const before = pressedBefore && event.timeStamp - pressedBefore.at < sequencePause ? pressedBefore.event : undefined
    const fitting = registered.filter((shortcut) => fits(shortcut, before, event))
    const found = fitting.findLast(({ chords }) => chords.length > 1) ?? fitting.at(-1) // S after G is not S
    pressedBefore = found ? undefined : { event, at: event.timeStamp }
    if (!found) return
    event.preventDefault()
    found.run(event)
  }
  window.addEventListener('keydown', look, { capture: true })
  window.addEventListener('keydown', listen)
  return () => {
    window.removeEventListener('keydown', look, { capture: true })
    window.removeEventListener('keydown', listen)
  }
}

function fits({ chords, whileTyping }: Registered, before: KeyboardEvent | undefined, event: KeyboardEvent): boolean {
  const [first, second] = chords
  if (!first || (!whileTyping && (isTyping(event.target) || !singleKeysAllowed()))) return false
  if (!second) return isPressed(first, event)
  return before !== undefined && isPressed(first, before) && isPressed(second, event)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  if (!(target instanceof HTMLInputElement) || target.readOnly) return false // the field of a list of choices takes no text
  return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

const singleKeysStoredAs = 'salus.single-keys'

/** WCAG 2.1.4: whoever speaks to the computer must be able to turn keys without Ctrl off. */
export function singleKeysAllowed(): boolean {
  return localStorage.getItem(singleKeysStoredAs) !== 'off'
}

export function allowSingleKeys(allowed: boolean): void {
  localStorage.setItem(singleKeysStoredAs, allowed ? 'on' : 'off')
}
