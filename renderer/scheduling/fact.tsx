import type { ReactNode } from 'react'

/** One line of a list of facts. */
export function Fact({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{words}</dt>
      <dd>{children}</dd>
    </>
  )
}
