/** What any call may find out about the window as a whole. */
type News = 'session-lost' | 'no-answer' | 'connected-again'

const listeners = new Map<News, Set<() => void>>()

export function whenNews(news: News, tell: () => void): () => void {
  const all = listeners.get(news) ?? new Set()
  listeners.set(news, all.add(tell))
  return () => all.delete(tell)
}

export function report(news: News): void {
  for (const tell of listeners.get(news) ?? []) tell()
}
