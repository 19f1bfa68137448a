import { addComment } from '../comments.ts'
import { resolveRef } from '../commits.ts'
import { isRecord } from '../json.ts'
import type { Json } from '../json.ts'
import type { CheckRun, Comment, Hub, RepositoryState } from '../state.ts'
import { checkRunNode } from './check-node.ts'
import { commentNode } from './pull-node.ts'
import { announceRun } from '../check-events.ts'
import { checkFields } from './check-fields.ts'
import { forbidden, missing, unprocessable } from './refusal.ts'
import { NEEDS, parseNodeId, permit, repositoryByNode, type World } from './world.ts'

export type Writer = World & {
  /** Counts one written comment or check run; true when that was one too many for this minute. */
  readonly tooFast: () => boolean
}

/** What a mutation can begin with. GraphQL carries them out one after the other, and each fails by itself. */
export function mutationRoot(writer: Writer): Json {
  return {
    createCheckRun: ({ input }: Json) => createCheckRun(writer, asInput(input)),
    updateCheckRun: ({ input }: Json) => updateCheckRun(writer, asInput(input)),
    addComment: ({ input }: Json) => addPullComment(writer, asInput(input)),
    updateIssueComment: ({ input }: Json) => updateComment(writer, asInput(input)),
  }
}

function asInput(input: unknown): Json {
  if (!isRecord(input)) throw new Error('an input that is no object')
  return input
}

function slowDown({ tooFast }: Writer): void {
  if (tooFast()) throw unprocessable('was submitted too quickly')
}

function createCheckRun(writer: Writer, input: Json): Json {
  const repository = repositoryByNode(writer, String(input['repositoryId']))
  permit(writer, repository, NEEDS.writeChecks)
  slowDown(writer)
  const { app } = writer.identity
  const sha = resolveRef(repository, String(input['headSha']))
  if (sha === null) throw unprocessable(`No commit found for SHA: ${String(input['headSha'])}`)
  if (app === null) throw forbidden()
  const run: CheckRun = { id: writer.hub.nextId(), sha, app, fields: {}, annotations: 0 }
  write(writer.hub, run, input)
  repository.checkRuns.set(run.id, run)
  announceRun(repository, run, 'created')
  return { clientMutationId: input['clientMutationId'] ?? null, checkRun: checkRunNode(writer, repository, run) }
}

/** Only the App that made a run may change it. */
function updateCheckRun(writer: Writer, input: Json): Json {
  const repository = repositoryByNode(writer, String(input['repositoryId']))
  permit(writer, repository, NEEDS.writeChecks)
  slowDown(writer)
  const id = String(input['checkRunId'])
  const parsed = parseNodeId(id)
  const run = parsed?.kind === 'CR' ? repository.checkRuns.get(Number(parsed.id)) : undefined
  if (run === undefined) throw missing('node', `the global id of '${id}'`)
  if (run.app.id !== writer.identity.app?.id) throw forbidden()
  write(writer.hub, run, input)
  if (run.fields['status'] === 'completed') announceRun(repository, run, 'completed')
  return { clientMutationId: input['clientMutationId'] ?? null, checkRun: checkRunNode(writer, repository, run) }
}

/**
 * A conclusion completes a run, and nothing takes that back: GitHub answers a change to `in_progress` as if it had been
 * made, and leaves the run as it was (tektoncd/pipelines-as-code#998 and #2305, Mergifyio/mergify#1989).
 */
function write(hub: Hub, run: CheckRun, input: Json): void {
  const { fields, annotations } = checkFields(input, hub.limits)
  const at = hub.clock.stamp()
  const { status, ...others } = fields
  const isOver = run.fields['status'] === 'completed'
  const completed = fields['conclusion'] === undefined ? {} : { status: 'completed', completed_at: at }
  const kept = isOver || status === undefined ? others : { ...others, status }
  run.fields = { started_at: at, ...run.fields, ...kept, ...completed }
  run.annotations += annotations
}

function addPullComment(writer: Writer, input: Json): Json {
  const { repository, number } = pullByNode(writer, String(input['subjectId']))
  permit(writer, repository, NEEDS.writeComments)
  slowDown(writer)
  const comment = addComment(repository, writer.identity, { pull: number, body: bodyOf(writer.hub, input) })
  const node = commentNode(writer, comment)
  return { clientMutationId: input['clientMutationId'] ?? null, commentEdge: { cursor: '', node } }
}

function pullByNode({ hub }: Writer, id: string): { readonly repository: RepositoryState; readonly number: number } {
  const parsed = parseNodeId(id)
  for (const repository of parsed?.kind === 'PR' ? hub.repositories.values() : []) {
    const pull = [...repository.pulls.values()].find((each) => String(each.id) === parsed?.id)
    if (pull !== undefined) return { repository, number: pull.number }
  }
  throw missing('node', `the global id of '${id}'`)
}

/** An installation edits its own comments only, as over REST. */
function updateComment(writer: Writer, input: Json): Json {
  const id = String(input['id'])
  const { repository, comment } = commentByNode(writer, id)
  permit(writer, repository, NEEDS.writeComments)
  if (writer.identity.kind === 'installation' && comment.author !== writer.identity.account) throw forbidden()
  slowDown(writer)
  comment.body = bodyOf(writer.hub, input)
  comment.updatedAt = writer.hub.clock.stamp()
  return { clientMutationId: input['clientMutationId'] ?? null, issueComment: commentNode(writer, comment) }
}

function commentByNode(
  { hub }: Writer,
  id: string,
): { readonly repository: RepositoryState; readonly comment: Comment } {
  const parsed = parseNodeId(id)
  for (const repository of parsed?.kind === 'IC' ? hub.repositories.values() : []) {
    const comment = repository.comments.get(Number(parsed?.id))
    if (comment !== undefined) return { repository, comment }
  }
  throw missing('node', `the global id of '${id}'`)
}

/** The limit and its words are those of REST (platform.md 1.5). */
function bodyOf(hub: Hub, input: Json): string {
  const body = String(input['body'])
  const most = hub.limits.commentCharacters
  if (body.trim() === '') throw unprocessable("Body can't be blank")
  if (body.length > most) throw unprocessable(`Body is too long (maximum is ${most} characters)`)
  return body
}
