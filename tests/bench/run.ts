import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BenchRow } from './bench-row.ts'
import { benchBooking } from './booking.ts'
import { benchFreeSlots } from './free-slots.ts'
import { benchGrowth } from './growth.ts'
import { benchLists } from './lists.ts'
import { benchSearch } from './search.ts'
import { benchWeek } from './week.ts'

/** Ratios measured in this run; nothing here fails, because machines differ. `--json FILE` keeps them. */
const { values } = parseArgs({ options: { json: { type: 'string' } } })
const rows: BenchRow[] = []
for (const bench of [benchLists, benchBooking, benchWeek, benchFreeSlots, benchGrowth, benchSearch])
  for (const row of await bench()) {
    rows.push(row)
    const aim = row.aim ? `aim ${row.aim}` : ''
    console.log(
      `${row.ratio.toFixed(2).padStart(8)}  ${aim.padEnd(11)} ${row.name}${row.detail ? ` (${row.detail})` : ''}`,
    )
  }
if (values.json) writeFileSync(values.json, `${JSON.stringify({ at: new Date().toISOString(), rows }, null, 2)}\n`)
