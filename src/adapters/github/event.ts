import { branchName } from '../../core/base/branch-name.ts'
import { Fault } from '../../app/fault.ts'
import type { Trigger } from '../../app/trigger.ts'
import { memberAt, textAt } from './answer.ts'
import { pullRequestOf } from './pull-request.ts'

/** What the runner says about why it started us. */
export type RunnerEvent = { readonly name: string; readonly payload: unknown; readonly number: number | null }

/** Reads the event of a run; `number` is the pull request a dispatched run was asked for. */
export function triggerOf({ name, payload, number }: RunnerEvent): Trigger {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return { kind: 'pull-request', pull: pullRequestOf(memberAt(payload, ['pull_request'])) }
    case 'merge_group':
      return mergeGroup(payload)
    case 'workflow_dispatch':
      if (number === null) throw eventFault('A dispatched run needs a pull request', 'Set the input `pull-number`.')
      return { kind: 'dispatch', number }
    default:
      throw eventFault(
        `The event ${name} is about no change that could be judged`,
        'Run the Action on pull_request, pull_request_target, merge_group or workflow_dispatch.',
      )
  }
}

function mergeGroup(payload: unknown): Trigger {
  const at = (member: string): string => textAt(payload, 'merge_group', member)
  const ref = branchName(at('head_ref'))
  const number = /\/pr-(\d{1,9})-[0-9a-f]{7,64}$/.exec(ref)?.[1]
  return {
    kind: 'merge-group',
    base: { ref: branchName(at('base_ref')), sha: at('base_sha') },
    head: { ref, sha: at('head_sha') },
    number: number === undefined ? null : Number(number),
  }
}

function eventFault(message: string, hint: string): Fault {
  return new Fault('fault/conflict', message, hint)
}
