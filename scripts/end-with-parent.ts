import { isMainThread } from 'node:worker_threads'

/**
 * npm passes SIGTERM to a shell that does not pass it on, and a killed parent passes on nothing. Without this,
 * a host would stay behind holding its port and its database. Orphans are adopted, which shows in the parent's id.
 */
if (isMainThread) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 300)
  watch.unref()
}
