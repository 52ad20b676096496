import type { ResourceKind } from '../../shared/clinics.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { Reading } from '../platform/work.ts'
import { findResourceKinds } from './resource-kind-repository.ts'

export async function listResourceKinds({ reads }: Reading): Promise<Page<ResourceKind>> {
  return wholeList(await findResourceKinds(reads))
}
