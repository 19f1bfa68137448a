import { unableOutput } from '../../core/report/check-notices.ts'
import { Fault, isPassing } from '../fault.ts'
import { checkName, guardsOf, namesOfGate } from './check-name.ts'
import type { GateForge } from './forge.ts'
import { standingRun } from './standing-run.ts'
import type { KnownGate, Work } from './store.ts'
import type { PullLook } from './types.ts'
import type { GateWorld } from './world.ts'

/** A green check may stand for so many attempts while we try to prove it anew. */
const PATIENCE = 2

/**
 * Says on the check that it could not be evaluated, so that an old green never outlives what proved it: of a pull
 * request, and of a group in a merge queue. A fault that passes gets a few attempts first. Where even this can't be
 * written, the work stays and is tried again.
 */
export async function sayUnable(fault: Fault, work: Work, world: GateWorld): Promise<void> {
  const isEarly = isPassing(fault) && work.attempts < PATIENCE
  if (isEarly && !work.revoking) return
  const { repository } = work
  const output = unableOutput({ headline: fault.message, hint: fault.hint })
  try {
    const forge = await world.forge(repository)
    for (const { name, headSha } of await checksOfWork(work, forge, world)) {
      const key = { repository: repository.id, headSha, name }
      await world.store.checks.exclusively(key, async (check) => {
        const { node } = await standingRun(check, { ...key, appId: world.appId }, forge)
        // nothing is said yet, so nothing is green
        if (node === null && isEarly) return { record: check, result: null }
        const written = await forge.write({ check: { name, headSha, node, output }, comment: null })
        return { record: { node: written.check ?? node, postedDigest: null }, result: null }
      })
    }
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    world.log.warn('gate.unable-to-say-so', { key: work.key, code: cause.code })
  }
}

type CheckOnCommit = { readonly name: string; readonly headSha: string }

/** The checks that speak for a piece of work. */
async function checksOfWork(
  { repository, subject }: Work,
  forge: GateForge,
  world: GateWorld,
): Promise<readonly CheckOnCommit[]> {
  const known = await world.store.pulls.gates(repository.id)
  if (subject.kind === 'group') {
    return guardsOf(subject.baseRef, known).map((gate) => ({ name: checkName(gate), headSha: subject.headSha }))
  }
  if (subject.kind !== 'pull') return []
  const record = await world.store.pulls.get(repository.id, subject.number)
  const gate = record?.open === true ? record.gate : null
  const before =
    record === null || gate === null
      ? []
      : namesOfGate(record.baseRef, gate, known).map((name) => ({ name, headSha: record.headSha }))
  const now = await checksNow(subject.number, known, forge)
  return [...before, ...now.filter((each) => !before.some((one) => isSame(one, each)))]
}

/** The head may be new to us, and green already for another pull request. */
async function checksNow(
  number: number,
  known: readonly KnownGate[],
  forge: GateForge,
): Promise<readonly CheckOnCommit[]> {
  const look = await lookOrNull(number, forge)
  if (look?.state !== 'open') return []
  return guardsOf(look.baseRef, known).map((gate) => ({ name: checkName(gate), headSha: look.headSha }))
}

async function lookOrNull(number: number, forge: GateForge): Promise<PullLook | null> {
  try {
    return await forge.look(number)
  } catch (cause) {
    if (cause instanceof Fault) return null
    throw cause
  }
}

function isSame(one: CheckOnCommit, other: CheckOnCommit): boolean {
  return one.name === other.name && one.headSha === other.headSha
}
