import { Menu } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import { useWords } from '../platform/words.ts'
import type { ListTable } from './list-table.ts'
import styles from './paged-list.module.css'

/** Stands over the end of the head, outside the grid: a grid holds rows only. */
export function ChooseColumns<Row extends object>({ table }: { readonly table: ListTable<Row> }) {
  const { t } = useWords()
  const choices = table.getAllLeafColumns().filter((column) => column.getCanHide())
  if (choices.length === 0) return null
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={styles.choose} aria-label={t('chooseColumns')} title={t('chooseColumns')}>
          <IconColumns3 size={16} stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((column) => (
          <Menu.Item
            key={column.id}
            role="menuitemcheckbox"
            aria-checked={column.getIsVisible()}
            leftSection={<IconCheck size={16} opacity={column.getIsVisible() ? 1 : 0} aria-hidden="true" />}
            onClick={() => column.toggleVisibility()}
          >
            {String(column.columnDef.header)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
