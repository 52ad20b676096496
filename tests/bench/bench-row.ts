/** One line of the bench: how many times the reference it was measured beside, in the same run. */
export type BenchRow = {
  readonly name: string
  readonly ratio: number
  readonly aim?: string
  readonly detail?: string
}
