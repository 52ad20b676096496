import type { ReactNode } from 'react'

/** A line of the palette. */
export type Found = {
  readonly id: string
  readonly words: string
  /** What tells it apart: a birth date, an amount, keys. */
  readonly aside?: ReactNode
  readonly icon: ReactNode
  readonly open: () => void
}
export type FoundGroup = { readonly id: string; readonly label: string; readonly items: readonly Found[] }

/** Accents and case do not matter; every word typed must begin some word of the action. */
export function fitsWords(words: string, typed: string): boolean {
  const parts = folded(words).split(/\s+/)
  return folded(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((wanted) => parts.some((part) => part.startsWith(wanted)))
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
