import { unableOutput } from '../../core/report/check-notices.ts'
import { Fault, isPassing } from '../fault.ts'
import { checkName, guardsOf, namesOfGate } from './check-name.ts'
import type { Work } from './store.ts'
import type { GateWorld } from './world.ts'

/** A green check may stand for so many attempts while we try to prove it anew. */
const PATIENCE = 2

/**
 * Says on the check that it could not be evaluated, so that an old green never outlives what proved it: of a pull
 * request, and of a group in a merge queue. A fault that passes gets a few attempts first. Where even this can't be
 * written, the work stays and is tried again.
 */
export async function sayUnable(fault: Fault, work: Work, world: GateWorld): Promise<void> {
  if (isPassing(fault) && work.attempts < PATIENCE && !work.revoking) return
  const { repository } = work
  const output = unableOutput({ headline: fault.message, hint: fault.hint })
  try {
    for (const { name, headSha } of await checksOfWork(work, world)) {
      const forge = await world.forge(repository)
      const key = { repository: repository.id, headSha, name }
      await world.store.checks.exclusively(key, async (check) => {
        // a revocation that broke off has begun a run that nobody noted: what is written to an older one is not seen
        const latest = check.postedDigest === null ? await forge.latestRun({ headSha, name, appId: world.appId }) : null
        const node = latest?.node ?? check.node
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

/** The checks that speak for a piece of work, as far as they are known without asking anybody. */
async function checksOfWork({ repository, subject }: Work, world: GateWorld): Promise<readonly CheckOnCommit[]> {
  const known = await world.store.pulls.gates(repository.id)
  if (subject.kind === 'group') {
    return guardsOf(subject.baseRef, known).map((gate) => ({ name: checkName(gate), headSha: subject.headSha }))
  }
  const record = subject.kind === 'pull' ? await world.store.pulls.get(repository.id, subject.number) : null
  if (record === null || !record.open || record.gate === null) return []
  return namesOfGate(record.baseRef, record.gate, known).map((name) => ({ name, headSha: record.headSha }))
}
