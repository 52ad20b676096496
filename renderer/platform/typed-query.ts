import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'

declare module '@tanstack/history' {
  interface HistoryState {
    query?: string
  }
}

const pause = 250

/**
 * What is typed into a list's search box. Back, forward and reload bring it back, but it is kept with the history
 * entry and not in the address: it is mostly somebody's name.
 */
export function useTypedQuery(): [query: string, setQuery: (query: string) => void] {
  const navigate = useNavigate()
  const remembered = useRouterState({ select: ({ location }) => location.state.query ?? '' })
  const [query, setTyped] = useState(remembered)
  const [written, setWritten] = useState(remembered)

  if (remembered !== written) {
    setWritten(remembered)
    setTyped(remembered) // back or forward
  }

  useEffect(() => {
    if (query === written) return
    const timer = setTimeout(() => {
      setWritten(query)
      void navigate({ to: '.', search: true, state: (state) => ({ ...state, query }), replace: true })
    }, pause)
    return () => clearTimeout(timer)
  }, [query, written, navigate])

  return [query, useCallback((next: string) => setTyped(next), [])]
}
