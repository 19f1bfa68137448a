import { Fault } from '../app/fault.ts'
import { publishComment } from '../app/publish.ts'
import type { EvaluatedChange } from '../app/evaluate-change.ts'
import { MARKER_PREFIX } from '../core/report/marker.ts'
import type { Inputs } from './inputs.ts'
import { commentBody } from './trial-note.ts'
import type { Forge, Runner } from './world.ts'

/**
 * Brings the pull request's comment up to date. A token that may not write it (a fork's), or a forge that fails here,
 * changes nothing in the decision: the job says so and goes on, and the summary carries the report.
 */
export async function commentOn(change: EvaluatedChange, forge: Forge, task: CommentTask): Promise<void> {
  const { runner, inputs } = task
  const { comment: mode, failOn } = inputs
  const { pull } = change.dossier.subject
  if (pull === null || mode === 'never') return
  const where = mode === 'on-problem' && change.verdict.decision === 'promote' ? 'posted' : 'always'
  try {
    const report = { marker: MARKER_PREFIX, body: commentBody(change.view, failOn), where } as const
    const published = await publishComment(forge.comments, pull, report)
    runner.output('comment-url', published.url ?? '')
    runner.info(`Comment ${published.change}${published.url === null ? '' : `: ${published.url}`}`)
    for (const url of published.duplicates) runner.info(`A further comment of ours is out of date, delete it: ${url}`)
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    const refused = cause.code === 'fault/forbidden' || cause.code === 'fault/not-found'
    const message = `The report could not be posted as a comment; the job summary carries it. ${cause.message}. ${cause.hint}`
    runner.annotate({ path: null, line: null, level: refused ? 'notice' : 'warning', title: 'No comment', message })
  }
}

export type CommentTask = { readonly inputs: Inputs; readonly runner: Runner }
