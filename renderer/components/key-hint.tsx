import { keyNames } from '../platform/chords.ts'
import styles from './key-hint.module.css'

const mac = globalThis.navigator?.platform.startsWith('Mac') ?? false

/** The keys of a shortcut, small, beside its words. For eyes only: `aria-keyshortcuts` is for the element that has it. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keyNames(keys, mac).map((press) => (
        <span key={press.join('+')} className={styles.press}>
          {press.map((name) => (
            <kbd key={name} className={styles.key}>
              {name}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  )
}
