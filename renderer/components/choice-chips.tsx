import { Chip, Group } from '@mantine/core'
import styles from './choice-chips.module.css'

type Props<Value extends string> = {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** A filter in one press: one of a few is always on, and all of them are in sight. */
export function ChoiceChips<Value extends string>({ label, choices, chosen, onChoose }: Props<Value>) {
  return (
    <Chip.Group value={chosen} onChange={(value) => onChoose(value as Value)}>
      <Group gap={6} wrap="nowrap" role="radiogroup" aria-label={label}>
        {choices.map((choice) => (
          <Chip key={choice.value} value={choice.value} size="xs" classNames={{ label: styles.chip ?? '' }}>
            {choice.label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}
