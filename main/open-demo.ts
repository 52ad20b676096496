import { v7 } from 'uuid'
import type { SetUpState } from '../shared/clinics.ts'
import type { Host } from './host.ts'

/** Fills an empty clinic with invented people; any other is left as it is. Says whether this is a demo clinic now. */
export async function openDemo(host: Pick<Host, 'answer'>): Promise<boolean> {
  const ask = (operation: string) => host.answer({ operation, input: {}, session: undefined, operationId: v7() })
  const { needsSetUp, demo } = (await ask('clinics.setUpState')) as SetUpState
  if (needsSetUp) await ask('demo.openDemoClinic')
  return needsSetUp || demo
}
