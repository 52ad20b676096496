import type { clinics } from '../../shared/clinics.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { takeBackOwn } from '../platform/take-back-own.ts'

type TakeBack = typeof clinics.takeBack

/** What a manager added or changed; the first set-up stands, and so does taking back. */
const ours = /^clinics\.(add|change)/

export async function takeBack(
  work: WorkOf<TakeBack>,
  { operationId }: InputOf<TakeBack>,
): Promise<OutputOf<TakeBack>> {
  return { restored: (await takeBackOwn(work, operationId, ours)).length }
}
