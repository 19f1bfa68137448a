import { created, notFound, ok, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { addComment, commentsOn, deleteComment, editComment } from '../comments.ts'
import { paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { commentShape } from '../shapes/comment.ts'
import type { Comment } from '../state.ts'
import { actorOf } from './pull-of.ts'

/** Either permission will do (platform.md 1.4). */
const READ = { scopes: ['issues', 'pull_requests'], level: 'read' } as const
const WRITE = { scopes: ['issues', 'pull_requests'], level: 'write' } as const

export const COMMENT_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/issues/{issue_number}/comments', need: READ, answer: list },
  { method: 'POST', template: '/repos/{owner}/{repo}/issues/{issue_number}/comments', need: WRITE, answer: create },
  { method: 'GET', template: '/repos/{owner}/{repo}/issues/comments/{comment_id}', need: READ, answer: get },
  { method: 'PATCH', template: '/repos/{owner}/{repo}/issues/comments/{comment_id}', need: WRITE, answer: update },
  { method: 'DELETE', template: '/repos/{owner}/{repo}/issues/comments/{comment_id}', need: WRITE, answer: remove },
]

function pullNumber(call: Call): number {
  const number = Number(parameter(call, 'issue_number'))
  const { pulls, issues } = repositoryOf(call)
  if (!pulls.has(number) && !issues.some((issue) => issue.number === number)) throw notFound()
  return number
}

/** Oldest first. `since` keeps what was updated at or after it. */
function list(call: Call): Reply {
  const repository = repositoryOf(call)
  const since = call.query.get('since') ?? ''
  const comments = commentsOn(repository, pullNumber(call)).filter((comment) => comment.updatedAt >= since)
  return paginated(call, comments, (comment) => commentShape(repository, comment))
}

function create(call: Call): Reply {
  const repository = repositoryOf(call)
  const comment = addComment(repository, call.identity, { pull: pullNumber(call), body: bodyOf(call) })
  return created(commentShape(repository, comment))
}

function get(call: Call): Reply {
  return ok(commentShape(repositoryOf(call), commentOf(call)))
}

/**
 * An installation edits its own comments only. What GitHub does with another's is not documented; refusing shows a client
 * that tries.
 */
function update(call: Call): Reply {
  const comment = ownComment(call)
  editComment(repositoryOf(call), comment, { body: bodyOf(call), by: actorOf(call) })
  return ok(commentShape(repositoryOf(call), comment))
}

function remove(call: Call): Reply {
  deleteComment(repositoryOf(call), ownComment(call), actorOf(call))
  return { status: 204 }
}

function ownComment(call: Call): Comment {
  const comment = commentOf(call)
  const own = comment.author === call.identity.account
  if (call.identity.kind === 'installation' && !own) throw new Refusal(403, 'Resource not accessible by integration')
  return comment
}

function commentOf(call: Call): Comment {
  const comment = repositoryOf(call).comments.get(Number(parameter(call, 'comment_id')))
  if (comment === undefined) throw notFound()
  return comment
}

/** Characters are counted as UTF-16 units here; the limit and its words are GitHub's (platform.md 1.5). */
function bodyOf(call: Call): string {
  const body = String(call.body['body'] ?? '')
  const most = call.hub.limits.commentCharacters
  if (body.trim() === '') throw refusal("can't be blank")
  if (body.length > most) throw refusal(`is too long (maximum is ${most} characters)`)
  return body
}

function refusal(problem: string): Refusal {
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: `Body ${problem}` }]
  return new Refusal(422, 'Validation Failed', { errors })
}
