import type { Colour } from '../../shared/clinics.ts'
import look from './visit-panel.module.css'

/** The colour a service has on the board, beside its name. */
export function ServiceDot({ colour }: { readonly colour: Colour }) {
  return <span className={look.dot} style={{ background: `var(--salus-hue-${colour}-line)` }} aria-hidden />
}
