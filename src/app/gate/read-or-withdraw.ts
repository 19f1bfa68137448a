import { reverifyingOutput } from '../../core/report/check-notices.ts'
import { checkOn } from './check-name.ts'
import type { GateForge, ReadOptions } from './forge.ts'
import { ownRun } from './own-run.ts'
import { isRunning, RUNNING } from './running-check.ts'
import type { CheckRecord, PullRecord, Work } from './store.ts'
import type { GateWrite, LatestRun, PullReading } from './types.ts'
import type { GateWorld } from './world.ts'

export type Reading = {
  readonly work: Work
  readonly number: number
  readonly forge: GateForge
  readonly record: PullRecord | null
}

/**
 * Reads a pull request. Where something was taken back and its check is green, the check is set to in progress first,
 * in the very same request: nobody merges while we think.
 */
export async function readOrWithdraw(reading: Reading, world: GateWorld): Promise<PullReading | null> {
  const { work, number, forge, record } = reading
  const stackBase = await world.store.facts.stackBase(work.repository.id, number)
  const options = { appId: world.appId, comments: record?.commentNode === null || record === null, stackBase }
  const green = record !== null && record.open && record.decision === 'promote' && record.gate !== null
  if (!work.revoking || !green) return forge.readPull(number, { ...options, before: null })
  return withdraw(reading, { record, gate: record.gate, options }, world)
}

type Green = { readonly record: PullRecord; readonly gate: string; readonly options: Omit<ReadOptions, 'before'> }

async function withdraw(
  reading: Reading,
  { record, gate, options }: Green,
  world: GateWorld,
): Promise<PullReading | null> {
  const { work, number, forge } = reading
  const repository = work.repository.id
  const name = checkOn(record.baseRef, gate, await world.store.pulls.gates(repository))
  const key = { repository, headSha: record.headSha, name }
  return world.store.checks.exclusively(key, async (check) => {
    let node = check.node
    if (check.postedDigest === null || isRunning(check)) {
      // withdrawn already, or whoever wrote last was not heard of again: a second run must not be made blindly
      const result = await forge.readPull(number, { ...options, before: null })
      const isHead = result?.head.sha === key.headSha
      if (!isHead && isRunning(check)) return { record: check, result }
      const { appId } = world
      const run = isHead ? ownRun(name, result, appId) : await forge.latestRun({ ...key, appId })
      if (run?.conclusion !== 'success') return { record: recordOf(run), result }
      node = run.node
    }
    const before: GateWrite | null =
      node === null
        ? null
        : { check: { name: key.name, headSha: key.headSha, node, output: reverifyingOutput('') }, comment: null }
    const result = await forge.readPull(number, { ...options, before })
    if (before === null) return { record: { node: null, postedDigest: check.postedDigest }, result }
    // setting a check to in progress makes a new run, which the answer names first: what follows is written to it
    return { record: recordOf(result?.head.sha === key.headSha ? ownRun(name, result, world.appId) : null), result }
  })
}

/** Seen while nobody else writes. Where the head is another by now, whoever writes to that commit again has to look. */
function recordOf(run: LatestRun | null): Pick<CheckRecord, 'node' | 'postedDigest'> {
  return { node: run?.node ?? null, postedDigest: run?.status === 'in_progress' ? RUNNING : null }
}
