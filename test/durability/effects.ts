import type { Observation } from '../../src/app/gate/store.ts'
import { sha256 } from '../../src/core/base/digest.ts'
import { ana } from '../contract/store-samples.ts'

/** A time that never comes: work due then only counts its marks. */
export const FAR = 4_000_000_000_000_000

/** Pull requests from here on count deliveries: each absorption marks one of them once. */
export const COUNTED = 1_000
export const COUNTERS = 20

export const REF = 'refs/heads/topic'

export function pullOf(guid: string): number {
  return bucket(guid) % 40
}

export function countedPull(guid: string): number {
  return COUNTED + (bucket(guid) % COUNTERS)
}

export function pushOf(guid: string): Observation {
  const at = '2026-11-24T10:00:00Z'
  return { kind: 'push', repository: 7, ref: REF, before: 'b', after: guid, by: ana, at }
}

function bucket(guid: string): number {
  return Number.parseInt(sha256(guid).slice(-6), 16)
}
