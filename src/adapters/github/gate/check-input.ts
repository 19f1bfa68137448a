import type { CheckAnnotation, CheckReport, GateWrite } from '../../../app/gate/types.ts'
import { memberAt } from '../answer.ts'
import type { Variables } from './graphql.ts'

/**
 * Inputs of `createCheckRun` and `updateCheckRun`. A run that is completed does not go back: GitHub answers a change to
 * `in_progress` as if it had been made and leaves the conclusion as it was, which would leave a gate open
 * (tektoncd/pipelines-as-code#998 and #2305, Mergifyio/mergify#1989, github.community 120566). So a check in progress is
 * always a new run: GitHub goes by the newest of each name and App.
 */

type Check = NonNullable<GateWrite['check']>

/** GitHub's limits: platform.md 1.5. */
const LIMITS = { summary: 65_535, text: 65_535, title: 255, message: 64 * 1024, comment: 65_536, annotations: 50 }

/** The button of our checks. Label at most 20 characters, description 40, identifier 20. */
const ACTIONS = [{ label: 'Re-evaluate', description: 'Read everything again and judge anew', identifier: 'recheck' }]

/** What can be said at all: `neutral` and `skipped` would let a required check pass. */
const CONCLUSIONS: Readonly<Record<NonNullable<CheckReport['conclusion']>, string>> = {
  success: 'SUCCESS',
  failure: 'FAILURE',
  action_required: 'ACTION_REQUIRED',
}

const LEVELS: Readonly<Record<CheckAnnotation['level'], string>> = {
  notice: 'NOTICE',
  warning: 'WARNING',
  failure: 'FAILURE',
}

export function createInput({ name, headSha, output }: Check, repositoryId: string): Variables {
  return { repositoryId, name, headSha, ...said(output, output.annotations) }
}

export function updateInput(
  output: CheckReport,
  run: { readonly repositoryId: string; readonly checkRunId: string },
  annotations: readonly CheckAnnotation[],
): Variables {
  return { ...run, ...said(output, annotations) }
}

/** Whether a run says what was to be written: an update of a completed run may have been taken and not carried out. */
export function isWritten(run: unknown, { status, conclusion }: CheckReport): boolean {
  const wanted = conclusion === null ? null : CONCLUSIONS[conclusion]
  return memberAt(run, ['status']) === statusOf(status) && (memberAt(run, ['conclusion']) ?? null) === wanted
}

function said(output: CheckReport, annotations: readonly CheckAnnotation[]): Variables {
  const { status, conclusion, externalId, title, summary, text } = output
  if ((status === 'completed') !== (conclusion !== null)) throw new Error('a conclusion comes with completion')
  within('title', title, LIMITS.title)
  within('summary', summary, LIMITS.summary)
  within('text', text, LIMITS.text)
  if (annotations.length > LIMITS.annotations) throw new Error(`${annotations.length} annotations are too many`)
  return {
    status: statusOf(status),
    ...(conclusion === null ? {} : { conclusion: CONCLUSIONS[conclusion] }),
    externalId,
    output: { title, summary, text, ...(annotations.length === 0 ? {} : { annotations: annotations.map(annotation) }) },
    actions: ACTIONS,
  }
}

function statusOf(status: CheckReport['status']): string {
  return status === 'completed' ? 'COMPLETED' : 'IN_PROGRESS'
}

function annotation({ path, line, level, title, message }: CheckAnnotation): Variables {
  within('annotation title', title, LIMITS.title)
  within('annotation', message, LIMITS.message)
  const location = { startLine: line, endLine: line }
  return { path, location, annotationLevel: LEVELS[level], title, message }
}

/** The body of a comment, within GitHub's limit. */
export function commentBody(body: string): string {
  within('comment', body, LIMITS.comment)
  return body
}

/** Who words a report cuts it to size; one that is too long here is a bug, not a Fault. */
function within(what: string, text: string, most: number): void {
  if (text.length > most) throw new Error(`the ${what} has ${text.length} characters; GitHub takes ${most}`)
}
