import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { cancelArriving, outdate } from './outdate.ts'

const client = new QueryClient()
const unwatch: (() => void)[] = []
afterEach(() => {
  for (const stop of unwatch.splice(0)) stop()
  client.clear()
})

/** A list somebody looks at; each time it is asked for, `deliver` answers. */
function lookAt(queryKey: string[]) {
  const asked: ((names: string[]) => void)[] = []
  const queryFn = () => new Promise<string[]>((resolve) => asked.push(resolve))
  const observer = new QueryObserver(client, { queryKey, queryFn, staleTime: 30_000 })
  unwatch.push(observer.subscribe(() => {}))
  return { asked, shown: () => observer.getCurrentResult().data, again: () => observer.refetch() }
}

test('a change while a list is loaded for the first time is not missed', async () => {
  const { asked, shown } = lookAt(['services'])
  outdate(client, ['services']) // committed after the host had read the list, heard of before the answer arrives
  asked[0]?.(['Massage'])
  await vi.waitFor(() => expect(asked.length).toBe(2))
  asked[1]?.(['Massage', 'Deep tissue'])
  await vi.waitFor(() => expect(shown()).toEqual(['Massage', 'Deep tissue']))
  expect(asked.length).toBe(2)
})

test('what is on its way in a list already shown is dropped for a newer answer', async () => {
  const { asked, shown } = lookAt(['services'])
  asked[0]?.(['Massage'])
  await vi.waitFor(() => expect(shown()).toEqual(['Massage']))
  outdate(client, ['services'])
  outdate(client, ['services'])
  await vi.waitFor(() => expect(asked.length).toBe(3))
  asked[2]?.(['Massage', 'Deep tissue'])
  asked[1]?.(['Massage'])
  await vi.waitFor(() => expect(shown()).toEqual(['Massage', 'Deep tissue']))
})

test('a silent first question is asked again by hand, and its late answer counts no more', async () => {
  const { asked, shown, again } = lookAt(['services'])
  await cancelArriving(client)
  void again()
  await vi.waitFor(() => expect(asked.length).toBe(2))
  asked[1]?.(['Massage'])
  await vi.waitFor(() => expect(shown()).toEqual(['Massage']))
  asked[0]?.(['Nothing yet'])
  await vi.waitFor(() => expect(client.isFetching()).toBe(0))
  expect(shown()).toEqual(['Massage'])
})

test('others are left alone', async () => {
  const { asked } = lookAt(['patients'])
  asked[0]?.(['Ana'])
  outdate(client, ['services'])
  await vi.waitFor(() => expect(client.isFetching()).toBe(0))
  expect(asked.length).toBe(1)
})
