import { reverifyingOutput } from '../../core/report/check-notices.ts'
import { checkOn, namesOfGate } from './check-name.ts'
import type { GateForge } from './forge.ts'
import { ownRun } from './own-run.ts'
import { isRunning, RUNNING } from './running-check.ts'
import type { PullRecord } from './store.ts'
import type { PullReading } from './types.ts'
import type { GateWorld } from './world.ts'

/**
 * A check belongs to a commit, not to the pull request it was written for: what is green there would let the next pull
 * request with that head through, before anybody judged it.
 */

type Place = { readonly repository: number; readonly forge: GateForge }

/**
 * Takes back what is green already on the head of a pull request that is new to us there: just opened, opened again,
 * pushed to this commit, or moved to this branch. True where something was: others on that head have to be looked at.
 */
export async function withdrawInherited(place: Place, reading: PullReading, world: GateWorld): Promise<boolean> {
  const known = await world.store.pulls.gates(place.repository)
  let withdrawn = false
  for (const gate of known) {
    const name = checkOn(reading.base.ref, gate.name, known)
    const doubt = { name, headSha: reading.head.sha, reading, believed: false, mayStand: async () => false }
    if (await withdrawCheck(place, doubt, world)) withdrawn = true
  }
  return withdrawn
}

type Behind = {
  /** What was last decided. */
  readonly record: PullRecord
  readonly reading: PullReading | null
  /** Checks that speak for it still. */
  readonly except: readonly string[]
}

/**
 * Takes back the green of a pull request that is not behind it any more: it was closed unmerged, or another gate guards
 * it now. Where another open pull request stands behind the same check, it stays.
 */
export async function withdrawLeft(place: Place, { record, reading, except }: Behind, world: GateWorld): Promise<void> {
  const { gate, headSha, number, baseRef } = record
  if (gate === null) return
  const known = await world.store.pulls.gates(place.repository)
  for (const name of namesOfGate(baseRef, gate, known).filter((each) => !except.includes(each))) {
    const mayStand = async (): Promise<boolean> =>
      (await world.store.pulls.byHead(place.repository, headSha)).some(
        (other) =>
          other.number !== number &&
          other.gate !== null &&
          namesOfGate(other.baseRef, other.gate, known).includes(name),
      )
    const seen = reading?.head.sha === headSha ? reading : null
    const believed = record.decision === 'promote'
    await withdrawCheck(place, { name, headSha, reading: seen, believed, mayStand }, world)
  }
}

/** A check that may be green without anybody behind it. */
type Doubt = {
  readonly name: string
  readonly headSha: string
  /** What was seen on the commit; null where it could not be seen. */
  readonly reading: PullReading | null
  /** Whether it should be green by what was decided: a reading may be older than what was written. */
  readonly believed: boolean
  readonly mayStand: () => Promise<boolean>
}

async function withdrawCheck({ repository, forge }: Place, doubt: Doubt, world: GateWorld): Promise<boolean> {
  const { name, headSha, reading, believed } = doubt
  const { appId } = world
  if (reading !== null && ownRun(name, reading, appId)?.conclusion !== 'success' && !believed) return false
  return world.store.checks.exclusively({ repository, headSha, name }, async (check) => {
    if (isRunning(check) || (await doubt.mayStand())) return { record: check, result: false }
    const run = reading === null ? await forge.latestRun({ headSha, name, appId }) : ownRun(name, reading, appId)
    const isWritten = believed && check.node !== null && check.postedDigest !== null
    if (run?.conclusion !== 'success' && !isWritten) return { record: check, result: false }
    const node = check.node ?? run?.node ?? null
    const written = await forge.write({ check: { name, headSha, node, output: reverifyingOutput() }, comment: null })
    world.meter.wrote('check')
    return { record: { node: written.check ?? node, postedDigest: RUNNING }, result: true }
  })
}
