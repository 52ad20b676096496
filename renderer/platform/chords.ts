/** One press: 'Ctrl+Shift+K' is K with two modifiers held. */
export type Chord = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean }

const written: { readonly [word: string]: string } = {
  Esc: 'Escape',
  Space: ' ',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
}

/** 'G D' → two chords, one after the other. */
export function chordsOf(keys: string): Chord[] {
  return keys.split(' ').map((press) => {
    const parts = press.split('+')
    const key = parts.at(-1) ?? ''
    return {
      key: (written[key] ?? key).toLowerCase(),
      ctrl: parts.includes('Ctrl'),
      shift: parts.includes('Shift'),
      alt: parts.includes('Alt'),
    }
  })
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** On a Mac, Ctrl is written but Command is meant; both work. `?` needs Shift on most keyboards, and says so itself. */
export function isPressed(chord: Chord, press: Press): boolean {
  const ctrl = press.ctrlKey || press.metaKey
  const shiftMatters = /^[a-z]$|^.{2,}$| /.test(chord.key)
  return (
    press.key.toLowerCase() === chord.key &&
    ctrl === chord.ctrl &&
    press.altKey === chord.alt &&
    (!shiftMatters || press.shiftKey === chord.shift)
  )
}

/** The keys as they are printed on keyboards, for hints. */
export function keyNames(keys: string, mac: boolean): string[][] {
  const names: { readonly [word: string]: string } = mac
    ? { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Up: '↑', Down: '↓', Left: '←', Right: '→' }
    : { Up: '↑', Down: '↓', Left: '←', Right: '→' }
  return keys.split(' ').map((press) => press.split('+').map((part) => names[part] ?? part))
}
