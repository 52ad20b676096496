import type { Resource, Service } from '../../shared/clinics.ts'
import { findResources } from '../clinics/resource-repository.ts'
import type { Reads } from '../platform/database/database.ts'

type Wanting = {
  readonly clinic: { readonly id: string }
  readonly service: Pick<Service, 'requires'>
  readonly named?: readonly Resource['id'][] | undefined
}

/** What a visit can choose from, or nothing when one asked for by name is not one of this clinic in use. */
export async function findPieces(
  reads: Reads,
  { clinic, service, named = [] }: Wanting,
): Promise<readonly Resource[] | undefined> {
  if (named.length + service.requires.length === 0) return []
  const pieces = (await findResources(reads, clinic.id)).filter(({ active }) => active)
  return named.every((id) => pieces.some((piece) => piece.id === id)) ? pieces : undefined
}
