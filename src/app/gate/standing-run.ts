import type { GateForge } from './forge.ts'
import { isRunning } from './running-check.ts'
import type { CheckRecord } from './store.ts'
import type { LatestRun } from './types.ts'

/** The run of a check that is to be written to, and whether it is in progress for certain. */
export type StandingRun = { readonly node: string | null; readonly running: boolean }

type Place = { readonly headSha: string; readonly name: string; readonly appId: number }

/**
 * What stands under a name on a commit, asked while nobody else writes. Where nobody knows what was written last (a
 * process died, a request seemed to fail), the forge tells: what is written to an older run is not seen, and a second
 * run in progress must not be made beside one.
 */
export async function standingRun(check: CheckRecord, place: Place, forge: GateForge): Promise<StandingRun> {
  if (check.postedDigest !== null && check.node !== null) return { node: check.node, running: isRunning(check) }
  const latest: LatestRun | null = await forge.latestRun(place)
  return { node: latest?.node ?? check.node, running: latest?.status === 'in_progress' }
}
