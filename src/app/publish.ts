import { unreachable } from '../core/base/unreachable.ts'
import type { Comments, PostedComment } from './ports.ts'

/** The fewest writes that make one pull request's report comment say what it should. */
export type CommentPlan =
  | { readonly kind: 'keep'; readonly comment: PostedComment | null }
  | { readonly kind: 'update'; readonly comment: PostedComment; readonly body: string }
  | { readonly kind: 'create'; readonly body: string }

/** What our comment is to say. With `where: 'posted'` an earlier comment is brought up to date and none is begun. */
export type CommentReport = { readonly marker: string; readonly body: string; readonly where: 'always' | 'posted' }

/** What to do with our comments, oldest first as the port gives them: the oldest is the one that is kept current. */
export function planComment(existing: readonly PostedComment[], report: CommentReport): CommentPlan {
  const [comment = null] = existing
  if (comment === null)
    return report.where === 'posted' ? { kind: 'keep', comment } : { kind: 'create', body: report.body }
  return sameText(comment.body, report.body)
    ? { kind: 'keep', comment }
    : { kind: 'update', comment, body: report.body }
}

/** The forge may hand a text back with other line ends, and without white space at its end. */
function sameText(posted: string, wanted: string): boolean {
  return plain(posted) === plain(wanted)
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}

/** What became of the comment. `duplicates` are further comments of ours, left by something that ran beside us. */
export type PublishedComment = {
  readonly change: 'kept' | 'updated' | 'created'
  readonly url: string | null
  readonly duplicates: readonly string[]
}

/** Writes the report comment of a pull request where it says something else, and nothing otherwise. */
export async function publishComment(
  comments: Comments,
  pull: number,
  report: CommentReport,
): Promise<PublishedComment> {
  const existing = await comments.own(pull, report.marker)
  const duplicates = existing.slice(1).map(({ url }) => url)
  const plan = planComment(existing, report)
  switch (plan.kind) {
    case 'keep':
      return { change: 'kept', url: plan.comment?.url ?? null, duplicates }
    case 'update':
      return { change: 'updated', url: (await comments.update(plan.comment.id, plan.body)).url, duplicates }
    case 'create':
      return { change: 'created', url: (await comments.create(pull, plan.body)).url, duplicates }
    default:
      return unreachable(plan)
  }
}
