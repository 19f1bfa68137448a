import { unreachable } from '../core/base/unreachable.ts'
import type { PullRequestText, Revision } from '../core/evaluate/dossier.ts'
import { Fault } from './fault.ts'
import type { ChangeRequest, Repository } from './ports.ts'
import type { PullRequest, Trigger } from './trigger.ts'

/** What finding out about a change takes from the forge. */
export type ChangeSource = {
  readonly repository: Repository
  /** A pull request as it is now. */
  pull(number: number): Promise<PullRequest>
}

export type ChangeOptions = { readonly repository: string; readonly policyPath: string; readonly asOf: string }

/** A change to judge. `superseded` when the pull request's head is another commit by now. */
export type FoundChange = { readonly request: ChangeRequest; readonly superseded: boolean }

/**
 * Turns an event into a change. The head is the commit of the event, because that is the commit whose run this is. The
 * base branch, its tip and the description are those of now: a run that is repeated must not judge by an older policy.
 */
export async function findChange(trigger: Trigger, from: ChangeSource, options: ChangeOptions): Promise<FoundChange> {
  const common = { ...options, gaps: [] }
  switch (trigger.kind) {
    case 'pull-request': {
      const { number, head } = trigger.pull
      const { now, base } = await asOfNow(trigger.pull, from)
      const request = { ...common, pull: number, base, head, pullRequest: now.text }
      return { request, superseded: now.head.sha !== head.sha }
    }
    case 'dispatch': {
      const { number, head, base, text } = await from.pull(trigger.number)
      const tip = { ref: base.ref, sha: await tipOf(base.ref, from.repository) }
      return { request: { ...common, pull: number, base: tip, head, pullRequest: text }, superseded: false }
    }
    case 'merge-group': {
      const { base, head } = trigger
      const pullRequest = await groupText(trigger.number, from)
      return { request: { ...common, pull: null, base, head, pullRequest }, superseded: false }
    }
    default:
      return unreachable(trigger)
  }
}

/** A pull request as it is now, and the tip of its base branch: asked for together, for most keep their base. */
async function asOfNow(event: PullRequest, from: ChangeSource): Promise<{ now: PullRequest; base: Revision }> {
  const { ref } = event.base
  const tip = tipOf(ref, from.repository)
  // of no concern where the pull request has another base by now, or can't be read at all
  tip.catch(() => null)
  const now = (await readable(from.pull(event.number))) ?? event
  const current = now.base.ref
  return { now, base: { ref: current, sha: await (current === ref ? tip : tipOf(current, from.repository)) } }
}

/** The description of the pull request a merge group was made for. */
async function groupText(number: number | null, from: ChangeSource): Promise<PullRequestText | null> {
  const pull = number === null ? null : await readable(from.pull(number))
  return pull?.text ?? null
}

/** Null where the token may not read pull requests: then the event's own account must do. */
async function readable(asked: Promise<PullRequest>): Promise<PullRequest | null> {
  try {
    return await asked
  } catch (cause) {
    if (cause instanceof Fault && (cause.code === 'fault/forbidden' || cause.code === 'fault/not-found')) return null
    throw cause
  }
}

async function tipOf(branch: string, repository: Repository): Promise<string> {
  const tip = await repository.resolve(`refs/heads/${branch}`)
  if (tip !== null) return tip
  throw new Fault(
    'fault/not-found',
    `The base branch ${branch} is not found`,
    'Check that it exists, and that the token may read this repository (`contents: read`).',
  )
}
