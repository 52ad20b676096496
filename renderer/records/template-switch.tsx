import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NoteTemplate } from '../../shared/records.ts'

type Props = { readonly chosen: NoteTemplate; readonly onChoose: (template: NoteTemplate) => void }

/** Only while nothing is written: headings do not change under a text. */
export function TemplateSwitch({ chosen, onChoose }: Props) {
  const { t } = useTranslation('records')
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('template')}
      data={NoteTemplate.options.map((template) => ({ value: template, label: t(`templates.${template}`) }))}
      value={chosen}
      onChange={(template) => onChoose(template as NoteTemplate)}
    />
  )
}
