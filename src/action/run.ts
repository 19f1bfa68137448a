import { unreachable } from '../core/base/unreachable.ts'
import type { Decision } from '../core/evaluate/verdict.ts'
import { findChange } from '../app/change-request.ts'
import { evaluateChange } from '../app/evaluate-change.ts'
import { Fault } from '../app/fault.ts'
import type { Log, LogFields } from '../app/ports.ts'
import { commentOn } from './comment.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { publishOutputs } from './outputs.ts'
import type { Forge, Runner, World } from './world.ts'

/** One run of the Action. Whatever goes wrong ends in one sentence, a red job and the output `decision=block`. */
export async function runAction(world: World): Promise<void> {
  const { runner } = world
  try {
    const inputs = readInputs((name) => runner.input(name))
    if (!inputs.ok) return stop(runner, `Wrong inputs: ${inputs.error.join('; ')}.`)
    if (world.asOf === null) return stop(runner, 'COUNTERSIGN_AS_OF is no moment such as 2026-11-22T10:00:00Z.')
    runner.mask(inputs.value.token)
    const forge = world.openForge(inputs.value.token, logOf(runner))
    try {
      await judgeChange(world, forge, { inputs: inputs.value, asOf: world.asOf })
    } finally {
      forge.close()
    }
  } catch (cause) {
    stop(runner, sentenceOf(cause, runner))
  }
}

type Task = { readonly inputs: Inputs; readonly asOf: string }

async function judgeChange(world: World, forge: Forge, { inputs, asOf }: Task): Promise<void> {
  const { runner, repository } = world
  const { policyPath, failOn, pullNumber } = inputs
  const trigger = await world.trigger(pullNumber)
  const { request, superseded } = await findChange(trigger, forge, { repository, policyPath, asOf })
  const change = await evaluateChange(request, { repository: forge.repository, measure: world.measure }, logOf(runner))
  await publishOutputs(world, inputs, change)
  if (superseded) runner.info('The pull request has newer commits: its comment is left to their run.')
  else await commentOn(change, forge, { inputs, runner })
  const { decision } = change.verdict
  runner.info(`Decision: ${decision}`)
  if (isFailure(decision, failOn)) runner.fail(`Decision: ${decision}. The job summary says why, and what to do next.`)
}

/** Whether a decision makes the job red. */
function isFailure(decision: Decision, failOn: Inputs['failOn']): boolean {
  switch (failOn) {
    case 'block':
      return decision === 'block'
    case 'hold':
      return decision !== 'promote'
    case 'never':
      return false
    default:
      return unreachable(failOn)
  }
}

function stop(runner: Runner, message: string): void {
  runner.output('decision', 'block')
  runner.fail(message)
}

function sentenceOf(cause: unknown, runner: Runner): string {
  if (cause instanceof Fault) return `${cause.message}. ${cause.hint}`
  if (cause instanceof Error) runner.debug(cause.stack ?? cause.message)
  const what = cause instanceof Error ? cause.message : String(cause)
  return `Countersign failed by a mistake of its own (${what}). Nothing was judged; please report it.`
}

function logOf(runner: Runner): Log {
  return {
    info: (event, fields) => runner.debug(logLine(event, fields)),
    warn: (event, fields) => runner.info(logLine(event, fields)),
  }
}

function logLine(event: string, fields: LogFields = {}): string {
  return [event, ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)].join(' ')
}
