/** One mutation for a check run, a comment, or both; GitHub carries the parts out in this order. */

export type CheckPart = 'create' | 'update' | 'none'
export type CommentPart = 'add' | 'update' | 'none'

type Part = { readonly variable: string; readonly selection: string }

const CHECKS: Readonly<Record<CheckPart, Part | null>> = {
  create: {
    variable: '$check: CreateCheckRunInput!',
    selection: 'check: createCheckRun(input: $check) { checkRun { id status conclusion } }',
  },
  update: {
    variable: '$check: UpdateCheckRunInput!',
    selection: 'check: updateCheckRun(input: $check) { checkRun { id status conclusion } }',
  },
  none: null,
}

const COMMENTS: Readonly<Record<CommentPart, Part | null>> = {
  add: {
    variable: '$comment: AddCommentInput!',
    selection: 'comment: addComment(input: $comment) { commentEdge { node { id } } }',
  },
  update: {
    variable: '$comment: UpdateIssueCommentInput!',
    selection: 'comment: updateIssueComment(input: $comment) { issueComment { id } }',
  },
  none: null,
}

/** The mutation that writes these parts; at least one of them. */
export function writeDocument(check: CheckPart, comment: CommentPart): string {
  const parts = [CHECKS[check], COMMENTS[comment]].filter((part) => part !== null)
  const variables = parts.map(({ variable }) => variable).join(', ')
  return `mutation WriteGate(${variables}) {\n  ${parts.map(({ selection }) => selection).join('\n  ')}\n}`
}
