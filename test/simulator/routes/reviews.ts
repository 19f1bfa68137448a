import { created, invalid, notFound, ok, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { paginated } from '../pagination.ts'
import { requestReviews } from '../review-requests.ts'
import { tryMerge } from '../merging.ts'
import type { Route } from '../router.ts'
import { issueShape } from '../shapes/issue.ts'
import { accountShape } from '../shapes/account.ts'
import { pullShape } from '../shapes/pull.ts'
import type { Activity, Issue, Pull } from '../state.ts'

const PULLS_WRITE = { scopes: ['pull_requests'], level: 'write' } as const
const ISSUES_READ = { scopes: ['issues'], level: 'read' } as const
const ISSUES_WRITE = { scopes: ['issues'], level: 'write' } as const
const CONTENTS_WRITE = { scopes: ['contents'], level: 'write' } as const
const CONTENTS_READ = { scopes: ['contents'], level: 'read' } as const

/** Asking for reviews, merging, what was pushed, and issues. */
export const REVIEW_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    need: PULLS_WRITE,
    answer: request,
  },
  { method: 'PUT', template: '/repos/{owner}/{repo}/pulls/{pull_number}/merge', need: CONTENTS_WRITE, answer: merge },
  { method: 'GET', template: '/repos/{owner}/{repo}/activity', need: CONTENTS_READ, answer: listActivity },
  { method: 'GET', template: '/repos/{owner}/{repo}/issues', need: ISSUES_READ, answer: listIssues },
  { method: 'POST', template: '/repos/{owner}/{repo}/issues', need: ISSUES_WRITE, answer: createIssue },
]

function pullOf(call: Call): Pull {
  const pull = repositoryOf(call).pulls.get(Number(parameter(call, 'pull_number')))
  if (pull === undefined) throw notFound()
  return pull
}

/** An author can't be asked; a team that is not there is refused whole. */
function request(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = pullOf(call)
  const names = (key: string): readonly string[] => (Array.isArray(call.body[key]) ? call.body[key].map(String) : [])
  const users = names('reviewers').map((login) => call.hub.accounts.get(login))
  const teams = names('team_reviewers').map((slug) => call.hub.organizations.find(repository.owner, slug))
  if (users.includes(pull.author)) throw new Refusal(422, 'Review cannot be requested from pull request author.')
  if (teams.includes(null)) throw invalid('PullRequest', 'team_reviewers', 'Could not resolve to a node')
  const by = call.identity.account ?? repository.owner
  requestReviews(repository, pull, { users, teams: teams.flatMap((team) => team ?? []), by })
  return created(pullShape(repository, pull))
}

function merge(call: Call): Reply {
  const { sha } = call.body
  const by = call.identity.account ?? call.hub.accounts.get('octocat')
  const result = tryMerge(repositoryOf(call), pullOf(call), { by, ...(typeof sha === 'string' ? { sha } : {}) })
  if (!result.merged) throw new Refusal(result.status, result.message)
  return ok({ sha: result.sha, merged: true, message: 'Pull Request successfully merged' })
}

/** Newest first; `ref` is a branch with or without `refs/heads/`. */
function listActivity(call: Call): Reply {
  const repository = repositoryOf(call)
  const asked = call.query.get('ref')
  const ref = asked === null ? null : `refs/heads/${asked.replace(/^refs\/heads\//, '')}`
  const found = repository.activity.filter((each) => ref === null || each.ref === ref).toReversed()
  const start = Number(call.query.get('after') ?? 0)
  const end = start + Math.min(Number(call.query.get('per_page') ?? 30), call.hub.limits.page)
  const json = found.slice(start, end).map((each) => activityShape(call, each))
  return { status: 200, json, ...(end < found.length ? { headers: { link: nextAfter(call, end) } } : {}) }
}

/** Activity is paged by a cursor, which only the link tells (OpenAPI, `repos/list-activities`). */
function nextAfter({ hub, path, query }: Call, position: number): string {
  const next = new URLSearchParams(query)
  next.set('after', String(position))
  return `<${hub.url}${path}?${next}>; rel="next"`
}

function activityShape({ hub }: Call, { id, before, after, ref, at, kind, actor }: Activity): unknown {
  return {
    id,
    node_id: `PSH_${id}`,
    before,
    after,
    ref,
    timestamp: at,
    activity_type: kind,
    actor: accountShape(hub, actor),
  }
}

function listIssues(call: Call): Reply {
  const repository = repositoryOf(call)
  const creator = call.query.get('creator')
  const found = repository.issues.filter(({ author }) => creator === null || author.login === creator).toReversed()
  return paginated(call, found, (issue) => issueShape(repository, issue))
}

function createIssue(call: Call): Reply {
  const repository = repositoryOf(call)
  const issue: Issue = {
    id: call.hub.nextId(),
    number: 10_000 + repository.issues.length,
    author: call.identity.account ?? repository.owner,
    title: String(call.body['title']),
    body: String(call.body['body'] ?? ''),
    createdAt: call.hub.clock.stamp(),
  }
  repository.issues.push(issue)
  return created(issueShape(repository, issue))
}
