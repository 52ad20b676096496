import { parentPort, Worker } from 'node:worker_threads'

type Reply = { readonly id: number; readonly product: unknown } | { readonly id: number; readonly error: unknown }
type Waiting = { readonly resolve: (product: never) => void; readonly reject: (error: unknown) => void }

/**
 * Work that would hold up everybody at the desk goes to a thread of its own: started when first needed, started
 * again should it die, and never the reason why the program keeps running. `source` names the worker's `.ts` file;
 * the bundle has it beside itself as `.js`.
 */
export function offThread<Order, Product>(source: URL): (order: Order) => Promise<Product> {
  const waiting = new Map<number, Waiting>()
  let orders = 0
  let thread: Worker | undefined

  function start(): Worker {
    const started = new Worker(import.meta.url.endsWith('.ts') ? source : new URL(source.href.replace(/\.ts$/, '.js')))
    started.on('message', (reply: Reply) => {
      const { resolve, reject } = waiting.get(reply.id) ?? {}
      waiting.delete(reply.id)
      if (waiting.size === 0) started.unref()
      if ('error' in reply) reject?.(reply.error)
      else resolve?.(reply.product as never)
    })
    started.on('error', giveUp)
    started.on('exit', () => giveUp(new Error('the thread ended before its work')))
    return started
  }

  function giveUp(error: unknown): void {
    thread = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  return (order) =>
    new Promise((resolve, reject) => {
      const id = ++orders
      waiting.set(id, { resolve, reject })
      thread ??= start()
      thread.ref()
      thread.postMessage({ id, order })
    })
}

/** The other side: what a worker's file calls with what it can make. */
export function takeOrders<Order>(make: (order: Order) => Promise<unknown>): void {
  parentPort?.on('message', async ({ id, order }: { id: number; order: Order }) => {
    const reply = await make(order).then(
      (product): Reply => ({ id, product }),
      (error: unknown): Reply => ({ id, error }),
    )
    parentPort?.postMessage(reply)
  })
}
