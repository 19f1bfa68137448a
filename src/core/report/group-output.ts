import type { Decision, Verdict } from '../evaluate/verdict.ts'
import { CHECK_TEXT_LIMIT, CONCLUSION, type CheckReport } from './check-run.ts'
import { DECISION_WORD } from './check-notes.ts'
import { markdownPhrase } from './escape.ts'
import { renderOpenPage } from './markdown.ts'
import { count } from './phrase.ts'
import { utf8Length } from './utf8-length.ts'
import { viewOf } from './view.ts'

/** One pull request of a merge group, judged against the group's base. */
export type GroupPart = { readonly pull: number; readonly headSha: string; readonly verdict: Verdict }

export type GroupReport = {
  readonly decision: Decision
  /** Null when the pull requests of the group could not be told. */
  readonly parts: readonly GroupPart[] | null
  /** The group's head as evidence, without signatures. */
  readonly together: Verdict
}

/** So many pull requests of a group are named. */
const MOST = 50

/** What the check of a merge group says: each pull request's decision against what is merged ahead, and the whole. */
export function groupOutput({ decision, parts, together }: GroupReport): CheckReport {
  const view = viewOf(together)
  const page = { limit: CHECK_TEXT_LIMIT, measure: utf8Length }
  const first = parts === null ? UNMAPPED : `${parts.slice(0, MOST).map(partLine).join('\n')}\n\n`
  return {
    status: 'completed',
    conclusion: CONCLUSION[decision],
    externalId: together.digests.evidence,
    title: parts === null ? 'Blocked: the pull requests of this group can’t be told' : titleOf(decision, parts),
    summary: renderOpenPage(view, { ...page, first }),
    text: '',
    annotations: [],
  }
}

const UNMAPPED =
  'The pull requests of this merge group can’t be told from its commits, so nothing of it was signed. Take them out of the queue and queue them again.\n\n'

function titleOf(decision: Decision, parts: readonly GroupPart[]): string {
  const word = DECISION_WORD[decision]
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: merge group of ${count(parts.length, 'pull request')}`
}

function partLine({ pull, headSha, verdict }: GroupPart): string {
  const { headline } = viewOf(verdict)
  return `- #${pull} at \`${headSha.slice(0, 7)}\`: ${markdownPhrase(headline, 'line')}`
}
