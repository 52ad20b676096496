/** Microseconds of every run, by contestant. */
export type Times = { readonly [contestant: string]: number[] }
type Contestants<T> = { readonly [name: string]: (input: T) => unknown }

/** Taking turns call by call in one process: whatever the machine does, it does to all of them. */
export async function takeTurns<T>(contestants: Contestants<T>, inputs: readonly T[]): Promise<Times> {
  const order = Object.entries(contestants)
  const times = Object.fromEntries(order.map(([name]) => [name, [] as number[]]))
  for (const [turn, input] of inputs.entries())
    for (const [name, run] of [...order.slice(turn % order.length), ...order.slice(0, turn % order.length)]) {
      const start = process.hrtime.bigint()
      await run(input)
      times[name]?.push(Number(process.hrtime.bigint() - start) / 1000)
    }
  return times
}

/** The value that the given share of runs stay below: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
