import { useMemo } from 'react'
import { type Formats, formatsFor } from './clinic-formats.ts'
import { useOpenSession } from './session.tsx'
import { useWords } from './words.ts'

/** Dates, times and money in the words of whoever sits here, and by the customs of the clinic's country. */
export function useFormats(): Formats {
  const { language } = useWords()
  const clinic = useOpenSession()?.clinic
  const country = clinic?.country
  const zone = clinic?.zone
  return useMemo(() => formatsFor(language, country, zone), [language, country, zone])
}
