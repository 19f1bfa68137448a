import { unreachable } from '../../core/base/unreachable.ts'
import { Fault } from '../fault.ts'
import { evaluateGroup } from './evaluate-group.ts'
import { evaluateLanding } from './evaluate-landing.ts'
import { evaluatePull, type Again } from './evaluate-pull.ts'
import { markPulls } from './mark-pulls.ts'
import { runCommand } from './run-command.ts'
import { sayUnable } from './unable.ts'
import type { Work } from './store.ts'
import type { GateWorld } from './world.ts'

/**
 * Does one piece of work and says when it is due again. A `Fault` leaves the work undone: the caller tries again later,
 * and a check that can't be proven any more says so meanwhile.
 */
export async function doWork(work: Work, world: GateWorld): Promise<Again> {
  try {
    return await dispatch(work, world)
  } catch (cause) {
    if (cause instanceof Fault) await sayUnable(cause, work, world)
    throw cause
  }
}

function dispatch(work: Work, world: GateWorld): Promise<Again> {
  const { subject } = work
  switch (subject.kind) {
    case 'pull':
      return evaluatePull(work, subject.number, world)
    case 'group':
      return evaluateGroup(work, subject, world)
    case 'pulls':
      return markPulls(work, subject.base, world)
    case 'landing':
      return evaluateLanding(work, subject, world)
    case 'command':
      return runCommand(work, subject, world)
    default:
      return unreachable(subject)
  }
}
