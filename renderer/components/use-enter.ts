import { useEffect, useRef, useState } from 'react'

/** Quick hands press Enter before the answer is there: it counts then, unless they typed on. */
export function useEnter(query: string, isSettled: boolean, act: () => void): () => void {
  const [waitsFor, setWaitsFor] = useState<string>()
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (waitsFor === undefined || !(isSettled || waitsFor !== query)) return
    setWaitsFor(undefined)
    if (waitsFor === query) latest.current()
  }, [waitsFor, isSettled, query])
  return () => (isSettled ? act() : setWaitsFor(query))
}
