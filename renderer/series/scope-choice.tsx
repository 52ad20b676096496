import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type SeriesScope, seriesScopes } from '../../shared/series.ts'

type Props = { readonly value: SeriesScope; readonly onChange: (scope: SeriesScope) => void }

/** This, this and following, or all: never guessed. */
export function ScopeChoice({ value, onChange }: Props) {
  const { t } = useTranslation('series')
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('scope.label')}
      value={value}
      onChange={(scope) => onChange(scope as SeriesScope)}
      data={seriesScopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
    />
  )
}
