import { useMutation } from '@tanstack/react-query'
import type { Invoice } from '../../shared/billing.ts'
import { say } from '../components/say.tsx'
import { refusalOf } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'

/** Over HTTP and over the port alike, the host answers with a file; it is saved under the invoice's number. */
export function useSavePdf({ id, number }: Invoice) {
  const { t } = useWords()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => salus.billing.invoicePdf.call({ id }),
    networkMode: 'always',
    onSuccess: (file) => {
      saveAs(file, file.name || `${number}.pdf`)
      say(t('billing:pdfSaved', { name: file.name || `${number}.pdf` }))
    },
  })
  return { save: () => mutate(), pending: isPending, refusal: error ? refusalOf(error) : undefined }
}

function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000) // slow disks still read from it
}
