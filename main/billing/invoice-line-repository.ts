import type { Invoice } from '../../shared/billing.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

export interface InvoiceLineTable {
  id: string
  invoice_id: string
  position: number
  description: string
  quantity: number
  unit_price: number
  amount: number
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    invoice_line: InvoiceLineTable
  }
}

const linesOfInvoice = prepared((db: Reads, input: { invoiceId: string }) =>
  db.selectFrom('invoice_line').selectAll().where('invoice_id', '=', input.invoiceId).orderBy('position'),
)

export async function findLines(reads: Reads, invoiceId: string): Promise<Invoice['lines']> {
  const rows = await linesOfInvoice(reads, { invoiceId })
  return rows.map(({ description, quantity, unit_price, amount }) => ({
    description,
    quantity,
    unitPrice: unit_price,
    amount,
  }))
}

/** A line keeps its row as long as there is one in its place. */
export async function putLines(work: Working, { id, lines }: Pick<Invoice, 'id' | 'lines'>): Promise<void> {
  const rows = await linesOfInvoice(work.reads, { invoiceId: id })
  for (const row of rows.slice(lines.length)) await work.remove('invoice_line', row.id)
  for (const [position, { description, quantity, unitPrice, amount }] of lines.entries()) {
    const lineId = rows[position]?.id ?? work.newId()
    const place = { id: lineId, invoice_id: id, position }
    await work.put('invoice_line', { ...place, description, quantity, unit_price: unitPrice, amount })
  }
}
