import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Autosave } from './autosave.ts'

/** Opens a document that saves itself for as long as it is on the screen, and sends what is left when it goes. */
export function useAutosave<Content>(opened: () => Autosave<Content>): Autosave<Content> {
  const [document] = useState(opened)
  useSyncExternalStore(document.watch, document.revision)
  useEffect(() => {
    document.open()
    const stop = sendBeforeLeaving(document)
    return () => {
      stop()
      document.close()
    }
  }, [document])
  return document
}

function sendBeforeLeaving<Content>(document: Autosave<Content>): () => void {
  const listening = new AbortController()
  const options = { signal: listening.signal }
  window.addEventListener('pagehide', () => document.leave(), options)
  window.addEventListener('blur', () => void document.flush(), options)
  window.addEventListener('online', () => void document.flush(), options)
  window.addEventListener('beforeunload', (event) => warnWhileUnsaved(document, event), options)
  return () => listening.abort()
}

/** Only where the host is elsewhere and does not answer: then this window holds the only copy. */
function warnWhileUnsaved<Content>(document: Autosave<Content>, event: BeforeUnloadEvent): void {
  if (document.standing.is === 'kept' && globalThis.location.protocol !== 'app:') event.preventDefault()
}
