/** Whether an engine refused to remove a row, or to write one, because of what refers to it or what it refers to. */
export function isReferred(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false
  return error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || error.code === foreignKeyViolation
}

/** PostgreSQL's name for it. */
const foreignKeyViolation = '23503'
