import { unableOutput } from '../../core/report/check-notices.ts'
import { Fault, type FaultCode } from '../fault.ts'
import { checkName } from './check-name.ts'
import type { Work } from './store.ts'
import type { GateWorld } from './world.ts'

/** Faults that pass by themselves; a green check may stand for so many attempts while we try to prove it anew. */
const PASSING: ReadonlySet<FaultCode> = new Set([
  'fault/network',
  'fault/rate-limited',
  'fault/server',
  'fault/timeout',
  'fault/malformed-answer',
])
const PATIENCE = 2

/**
 * Says on the check that it could not be evaluated, so that an old green never outlives what proved it. A fault that
 * passes gets a few attempts first. Where even this can't be written, the work stays and is tried again.
 */
export async function sayUnable(fault: Fault, work: Work, world: GateWorld): Promise<void> {
  if (work.subject.kind !== 'pull') return
  if (PASSING.has(fault.code) && work.attempts < PATIENCE && !work.revoking) return
  const { repository } = work
  const record = await world.store.pulls.get(repository.id, work.subject.number)
  if (record === null || !record.open || record.gate === null) return
  const output = unableOutput({ headline: fault.message, hint: fault.hint, retryAt: null })
  const key = { repository: repository.id, headSha: record.headSha, name: checkName(record.gate) }
  try {
    const forge = await world.forge(repository)
    await world.store.checks.exclusively(key, async ({ node }) => {
      const check = { name: key.name, headSha: key.headSha, node, output }
      const written = await forge.write({ check, comment: null })
      return { record: { node: written.check ?? node, postedDigest: null }, result: null }
    })
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    world.log.warn('gate.unable-to-say-so', { pull: record.number, code: cause.code })
  }
}
