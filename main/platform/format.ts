/** A rule that decides otherwise than before has a number here; an entry made before it runs again without it. */
export const formats = {
  /** Of a series, one visit that can still be moved belongs to a date. */
  oneVisitOfADate: 2,
} as const

/** What is written into the journal from now on. */
export const currentFormat = Math.max(...Object.values(formats))
