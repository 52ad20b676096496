import { z } from 'zod'

/** One line a person types: trimmed, never empty, no control characters. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'has characters that cannot be shown')
}

/** What a person may leave empty: missing, null and blank text all mean that nothing was said. */
export function optionalOf<T extends z.ZodType<unknown, string>>(schema: T) {
  return z
    .string()
    .nullish()
    .transform((text) => (text?.trim() ? text : null))
    .pipe(schema.nullable())
}

/** Several lines, such as a note: line breaks stay. */
export function paragraphs(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text) && text.isWellFormed(), 'has characters that cannot be shown')
}
