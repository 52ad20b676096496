import type { z } from 'zod'
import type { Words } from './words.ts'

type Issue = z.core.$ZodIssue

/**
 * What is wrong with a form, beside each field, in words that help: `validate: (values) => fieldErrors(schema, values, t)`.
 * The contract's own schema says what is wrong, so the form never asks for anything else than the host does.
 */
export function fieldErrors(schema: z.ZodType, input: unknown, t: Words): Record<string, string> {
  const issues = schema.safeParse(input).error?.issues ?? []
  return Object.fromEntries(issues.toReversed().map((issue) => [issue.path.join('.'), wordsFor(issue, t)]))
}

function wordsFor(issue: Issue, t: Words): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' ? t('fields.missing') : t('fields.wrong')
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) <= 1 ? t('fields.missing') : t('fields.tooShort', { count: Number(issue.minimum) })
      return t('fields.tooSmall', { count: Number(issue.minimum) })
    case 'too_big':
      return t(issue.origin === 'string' ? 'fields.tooLong' : 'fields.tooBig', { count: Number(issue.maximum) })
    case 'invalid_format':
      return wordsForFormat(issue.format, t)
    default:
      return t('fields.wrong')
  }
}

function wordsForFormat(format: string, t: Words): string {
  if (format === 'email') return t('fields.email')
  if (format === 'date') return t('fields.date')
  return t('fields.wrong')
}
