import type { SqliteFile } from '../../main/platform/database/sqlite-file.ts'

type Ran = { readonly all: (parameters: readonly unknown[]) => unknown; readonly parameters: readonly unknown[] }

/** Notes the statements a call runs on this connection, to run the same ones bare. To be asked before the first call. */
export function recordedStatements(file: SqliteFile) {
  let noted: Ran[] | undefined
  const prepare = file.prepare.bind(file)
  file.prepare = ((sql: string) => {
    const statement = prepare<unknown[]>(sql)
    const all = (parameters: readonly unknown[]) => statement.all(...parameters)
    return {
      reader: statement.reader,
      run: statement.run.bind(statement),
      all: (parameters: readonly unknown[] = []) => {
        noted?.push({ all, parameters })
        return statement.all(parameters as unknown[])
      },
    }
  }) as never
  return async (call: () => Promise<unknown>): Promise<() => number> => {
    const ran: Ran[] = []
    noted = ran
    await call()
    noted = undefined
    return () => {
      for (const { all, parameters } of ran) all(parameters)
      return ran.length
    }
  }
}
