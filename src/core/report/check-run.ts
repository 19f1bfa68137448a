import { worstOf } from '../evaluate/decide.ts'
import type { Decision } from '../evaluate/verdict.ts'
import { checkAnnotations } from './check-annotations.ts'
import type { CheckAnnotation } from './check-annotations.ts'
import { forgeryNote, sharedHeadNote } from './check-notes.ts'
import type { Forgery, SharedHead } from './check-notes.ts'
import { checkTitle } from './check-title.ts'
import type { CheckState } from './check-title.ts'
import { renderDetails, renderOpenPage } from './markdown.ts'
import type { View } from './types.ts'
import { utf8Length } from './utf8-length.ts'

/** GitHub refuses a longer summary or text. Counted in bytes of UTF-8, which are never fewer than its characters. */
export const CHECK_TEXT_LIMIT = 65_535

/** What a check run says. Sizes are within the forge's limits. */
export type CheckReport = {
  readonly status: 'in_progress' | 'completed'
  /** Null exactly while in progress. */
  readonly conclusion: Conclusion | null
  /** The evidence digest; empty where no evidence was judged. */
  readonly externalId: string
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly annotations: readonly CheckAnnotation[]
}

export type Conclusion = 'success' | 'failure' | 'action_required'

/** Total, and never neutral or skipped: those open a protected branch. */
export const CONCLUSION: Readonly<Record<Decision, Conclusion>> = {
  promote: 'success',
  hold: 'action_required',
  block: 'failure',
}

export type CheckContext = {
  readonly state: CheckState
  /** Other open pull requests with the same head commit: the check is theirs too, and the worst decides. */
  readonly shared?: readonly SharedHead[]
  /** A check or status under our name that is not ours. */
  readonly forgery?: Forgery | null
}

/**
 * What the check run of a judged pull request says: the open part of the report as its summary, what is settled as its
 * text. Green only if this pull request and all that share its commit are.
 */
export function checkOutputOf(view: View, { state, shared = [], forgery = null }: CheckContext): CheckReport {
  const decision = worstOf([view.decision, ...shared.map((other) => other.decision ?? 'hold')])
  const notes = [
    ...(forgery === null ? [] : [forgeryNote(forgery)]),
    ...(shared.length === 0 ? [] : [sharedHeadNote(shared)]),
  ]
  const page = { limit: CHECK_TEXT_LIMIT, measure: utf8Length }
  return {
    status: state === 'judged' ? 'completed' : 'in_progress',
    conclusion: state === 'judged' ? CONCLUSION[decision] : null,
    externalId: view.digests.evidence,
    title: checkTitle(view, { state, shared, decision }),
    // notes stand first, since they may be why the check is not what the page says
    summary: renderOpenPage(view, { ...page, first: notes.map((note) => `${note}\n`).join('') }),
    text: renderDetails(view, { ...page, first: '' }),
    annotations: checkAnnotations(view),
  }
}
