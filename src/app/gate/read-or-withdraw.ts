import { reverifyingOutput } from '../../core/report/check-notices.ts'
import { checkName } from './check-name.ts'
import type { GateForge, ReadOptions } from './forge.ts'
import type { CheckRecord, PullRecord, Work } from './store.ts'
import type { GateWrite, PullReading } from './types.ts'
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
  const key = { repository: work.repository.id, headSha: record.headSha, name: checkName(gate) }
  return world.store.checks.exclusively(key, async (check) => {
    const before: GateWrite | null =
      check.node === null
        ? null
        : {
            check: { name: key.name, headSha: key.headSha, node: check.node, output: reverifyingOutput('') },
            comment: null,
          }
    const result = await forge.readPull(number, { ...options, before })
    const postedDigest = before === null ? check.postedDigest : null
    return { record: { node: nodeAfter({ result, key, check, wrote: before !== null }, world), postedDigest }, result }
  })
}

type Written = {
  readonly result: PullReading | null
  readonly key: { readonly name: string; readonly headSha: string }
  readonly check: CheckRecord
  readonly wrote: boolean
}

/**
 * Setting a check to in progress makes a new run, which the answer names first: what follows is written to it. Where the
 * head is another by now, the answer does not name it, and whoever writes to that commit again has to look.
 */
function nodeAfter({ result, key, check, wrote }: Written, { appId }: GateWorld): string | null {
  if (!wrote) return check.node
  if (result?.head.sha !== key.headSha) return null
  return result.checks.find(({ name, app }) => name === key.name && app === appId)?.node ?? null
}
