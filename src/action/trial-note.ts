import { COMMENT_LIMIT, renderComment } from '../core/report/markdown.ts'
import { renderSummary, SUMMARY_LIMIT } from '../core/report/summary.ts'
import type { View } from '../core/report/types.ts'
import type { Inputs } from './inputs.ts'

/** Said below every report of a job that never fails, so that nobody takes its green for a decision. */
const NOTE =
  '\n> [!NOTE]\n> This job is set to `fail-on: never`: it stays green whatever is decided here. Nothing is gated by it.\n'

/** The report as a comment, with the note where the job never fails. */
export function commentBody(view: View, failOn: Inputs['failOn']): string {
  const note = failOn === 'never' ? NOTE : ''
  return renderComment(view, COMMENT_LIMIT - note.length) + note
}

/** The report as a job summary, with the note where the job never fails. */
export function summaryBody(view: View, failOn: Inputs['failOn']): string {
  const note = failOn === 'never' ? NOTE : ''
  // the note is ASCII: as many bytes as characters
  return renderSummary(view, SUMMARY_LIMIT - note.length) + note
}
