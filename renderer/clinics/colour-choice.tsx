import { type Colour, palette } from '../../shared/clinics.ts'
import { useWords } from '../platform/words.ts'
import styles from './colour-choice.module.css'

type Props = { readonly label: string; readonly value: Colour; readonly onChange: (colour: Colour) => void }

/** Each colour has a name to be said, and is read at 4.5:1 wherever it is used. */
export function ColourChoice({ label, value, onChange }: Props) {
  const { t } = useWords()
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>
        {label}: <span className={styles.chosen}>{t(`clinics:colours.${value}`)}</span>
      </legend>
      <div className={styles.colours}>
        {palette.map((colour) => (
          <label key={colour} className={styles.colour} data-hue={colour} title={t(`clinics:colours.${colour}`)}>
            <input
              type="radio"
              name={label}
              className={styles.radio}
              checked={colour === value}
              onChange={() => onChange(colour)}
              aria-label={t(`clinics:colours.${colour}`)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A colour in a list. Its name is said beside it or in the editor; here it only repeats. */
export function ColourMark({ colour }: { readonly colour: Colour }) {
  return <span className={styles.mark} data-hue={colour} aria-hidden="true" />
}
