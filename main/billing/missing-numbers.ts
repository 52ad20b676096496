/** What is not there of 1, 2, 3 … up to the highest. */
export function missingNumbers(numbers: readonly number[], highest: number): number[] {
  const there = new Set(numbers)
  return Array.from({ length: highest }, (_, i) => i + 1).filter((number) => !there.has(number))
}
