import type { CheckAnnotation, GateWrite, GateWritten } from '../../../app/gate/types.ts'
import { PartlyWritten } from '../../../app/gate/partly-written.ts'
import { malformed, memberAt, textAt } from '../answer.ts'
import { faultOf } from '../api-fault.ts'
import { forTheApp } from './app-fault.ts'
import { commentBody, createInput, isWritten, updateInput } from './check-input.ts'
import type { ForgeContext } from './forge-context.ts'
import type { GraphqlAnswer, Variables } from './graphql.ts'
import { failedPart, type GraphqlError } from './graphql-failure.ts'
import { repositoryNode } from './repository-node.ts'
import { type CheckPart, type CommentPart, writeDocument } from './write-document.ts'

type Check = NonNullable<GateWrite['check']>
type Comment = NonNullable<GateWrite['comment']>

/** Node ids of what was written, and what has to be written in another way. */
type Outcome<T> = { readonly node: string | null; readonly again: T | null; readonly error: GraphqlError | null }

/**
 * Writes a check run, a comment, or both, in one request. What was to be updated and is gone, or would not change, is then
 * created by another. A write that failed in part is a `PartlyWritten`.
 */
export async function writeGate(context: ForgeContext, write: GateWrite): Promise<GateWritten> {
  if (write.check === null && write.comment === null) return { check: null, comment: null }
  const repositoryId = write.check === null ? '' : await repositoryNode(context)
  const check = write.check === null ? null : checkPart(context, write.check, repositoryId)
  const comment = write.comment === null ? null : commentPart(write.comment)
  const answer = await context.graphql(
    writeDocument(check?.part ?? 'none', comment?.part ?? 'none'),
    { ...(check === null ? {} : { check: check.input }), ...(comment === null ? {} : { comment: comment.input }) },
    // an update made twice says the same, but annotations would stand there twice
    {
      repeatable: check?.part === 'update' && check.annotations.length === 0 && comment?.part !== 'add',
      putsUpWith: isOfAPart,
    },
  )
  const written = write.check === null ? nothing : checkOutcome(answer, write.check)
  const said = write.comment === null ? nothing : commentOutcome(answer, write.comment)
  const nodes = { check: written.node, comment: said.node }
  for (const { error } of [written, said]) if (error !== null) throw partlyWritten(nodes, error)
  if (written.again !== null || said.again !== null) {
    const rest = await writeGate(context, { check: written.again, comment: said.again })
    return { check: rest.check ?? nodes.check, comment: rest.comment ?? nodes.comment }
  }
  if (check !== null && nodes.check !== null) remember(context, nodes.check, check.annotations)
  return nodes
}

const nothing = { node: null, again: null, error: null }

type CheckRequest = {
  readonly part: CheckPart
  readonly input: Variables
  readonly annotations: readonly CheckAnnotation[]
}

function checkPart({ caches }: ForgeContext, check: Check, repositoryId: string): CheckRequest {
  const { node, output } = check
  // a run that is completed does not go back to work: see check-input.ts
  if (node === null || (output.status === 'in_progress' && check.running !== true)) {
    return { part: 'create', input: createInput(check, repositoryId), annotations: output.annotations }
  }
  const borne = caches.annotations.get(node)
  const annotations = output.annotations.filter((each) => borne?.has(keyOfAnnotation(each)) !== true)
  return { part: 'update', input: updateInput(output, { repositoryId, checkRunId: node }, annotations), annotations }
}

type CommentRequest = { readonly part: CommentPart; readonly input: Variables }

function commentPart({ node, pull, body: text }: Comment): CommentRequest {
  const body = commentBody(text)
  return node === null
    ? { part: 'add', input: { subjectId: pull, body } }
    : { part: 'update', input: { id: node, body } }
}

function checkOutcome({ data, errors }: GraphqlAnswer, check: Check): Outcome<Check> {
  const error = errors.find(({ path }) => path[0] === 'check')
  const create = { ...check, node: null }
  if (error !== undefined) {
    const isUpdate = check.node !== null && (check.output.status === 'completed' || check.running === true)
    const isGone = error.type === 'NOT_FOUND' && isUpdate
    return { node: null, again: isGone ? create : null, error: isGone ? null : error }
  }
  const run = memberAt(data, ['check', 'checkRun'])
  const node = textAt(run, 'id')
  if (isWritten(run, check.output)) return { node, again: null, error: null }
  if (check.node === null) throw malformed('a check that is not what was written')
  return { node: null, again: create, error: null }
}

function commentOutcome({ data, errors }: GraphqlAnswer, comment: Comment): Outcome<Comment> {
  const error = errors.find(({ path }) => path[0] === 'comment')
  if (error !== undefined) {
    const isGone = error.type === 'NOT_FOUND' && comment.node !== null
    return { node: null, again: isGone ? { ...comment, node: null } : null, error: isGone ? null : error }
  }
  const place = comment.node === null ? ['commentEdge', 'node'] : ['issueComment']
  return { node: textAt(data, 'comment', ...place, 'id'), again: null, error: null }
}

function isOfAPart({ path }: GraphqlError): boolean {
  return path[0] === 'check' || path[0] === 'comment'
}

function partlyWritten(written: GateWritten, error: GraphqlError): Error {
  const fault = forTheApp(faultOf(failedPart(error), 'POST /graphql'))
  return written.check === null && written.comment === null ? fault : new PartlyWritten(fault, written)
}

/** GitHub adds annotations to those a run bears already. */
function remember({ caches }: ForgeContext, run: string, sent: readonly CheckAnnotation[]): void {
  const borne = new Set([...(caches.annotations.get(run) ?? []), ...sent.map(keyOfAnnotation)])
  if (borne.size > 0) caches.annotations.set(run, borne)
}

function keyOfAnnotation({ path, line, level, title, message }: CheckAnnotation): string {
  return JSON.stringify([path, line, level, title, message])
}
