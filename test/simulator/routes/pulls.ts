import { commitsBetween } from '../ancestry.ts'
import { invalid, notFound, ok, parameter, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { resolveRef } from '../commits.ts'
import { ancestors } from '../ancestry.ts'
import { visiblyCompared } from '../lag.ts'
import { paginated } from '../pagination.ts'
import { editPull } from '../pull-edits.ts'
import { pullFiles } from '../pull-changes.ts'
import { closePull, reopenPull } from '../pulls.ts'
import type { Route } from '../router.ts'
import { commitShape } from '../shapes/commit.ts'
import { fileChangeShape } from '../shapes/file-change.ts'
import { fullPullShape, pullShape } from '../shapes/pull.ts'
import type { Pull } from '../state.ts'
import { actorOf, pullOf } from './pull-of.ts'

const PULLS_READ = { scopes: ['pull_requests'], level: 'read' } as const

export const PULL_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/pulls', need: PULLS_READ, answer: listPulls },
  { method: 'GET', template: '/repos/{owner}/{repo}/pulls/{pull_number}', need: PULLS_READ, answer: getPull },
  {
    method: 'PATCH',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}',
    need: { scopes: ['pull_requests'], level: 'write' },
    answer: updatePull,
  },
  { method: 'GET', template: '/repos/{owner}/{repo}/pulls/{pull_number}/files', need: PULLS_READ, answer: listFiles },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}/commits',
    need: PULLS_READ,
    answer: listCommits,
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    need: PULLS_READ,
    answer: pullsOfCommit,
  },
]

/** Open ones by default, newest first. `head` is `owner:branch`; without the owner GitHub ignores it. */
function listPulls(call: Call): Reply {
  const repository = repositoryOf(call)
  const state = call.query.get('state') ?? 'open'
  const base = call.query.get('base')
  const head = call.query.get('head')
  const pulls = [...repository.pulls.values()].filter(
    (pull) =>
      (state === 'all' || pull.state === state) &&
      (base === null || pull.base.ref === base) &&
      (head === null || !head.includes(':') || head === `${pull.head.repository.owner.login}:${pull.head.ref}`),
  )
  const ascending = call.query.get('direction') === 'asc'
  return paginated(call, ascending ? pulls : pulls.toReversed(), (pull) => pullShape(repository, pull))
}

function getPull(call: Call): Reply {
  return ok(fullPullShape(repositoryOf(call), pullOf(call)))
}

/** At most 3,000 files over all pages; the rest is silently missing (platform.md 1.3). */
function listFiles(call: Call): Reply {
  const pull = pullOf(call)
  const files = pullFiles(pull).slice(0, call.hub.limits.pullFiles)
  return paginated(call, files, (file) => fileChangeShape(repositoryOf(call), pull.head.sha, file))
}

/** At most 250 commits over all pages (OpenAPI, `pulls/list-commits`); a lagging read sees older ones. */
function listCommits(call: Call): Reply {
  const repository = repositoryOf(call)
  const { base, head } = visiblyCompared(pullOf(call))
  const ids = commitsBetween(repository.store, base, head).slice(0, call.hub.limits.pullCommits)
  return paginated(call, ids, (id) => commitShape(repository, id))
}

/** Only these four can be changed over REST; drafts over GraphQL alone (OpenAPI, `pulls/update`). */
function updatePull(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = pullOf(call)
  const by = actorOf(call)
  const { title, body, base, state } = call.body
  const edit = {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof body === 'string' || body === null ? { body } : {}),
    ...(typeof base === 'string' && base !== pull.base.ref ? { base } : {}),
  }
  if (edit.base !== undefined && !repository.branches.has(edit.base)) throw invalid('PullRequest', 'base', 'invalid')
  if (Object.keys(edit).length > 0) editPull(repository, pull, { ...edit, by: by.login })
  if (state === 'closed' && pull.state === 'open') closePull(repository, pull, by)
  if (state === 'open' && pull.state === 'closed') reopen(call, pull)
  return ok(fullPullShape(repository, pull))
}

function reopen(call: Call, pull: Pull): void {
  if (pull.merge !== null) throw invalid('PullRequest', 'state', 'state cannot be changed. The pull request is merged.')
  reopenPull(repositoryOf(call), pull, actorOf(call))
}

/** The pull requests whose head branch holds the commit. */
function pullsOfCommit(call: Call): Reply {
  const repository = repositoryOf(call)
  const sha = resolveRef(repository, parameter(call, 'commit_sha'))
  if (sha === null) throw notFound()
  const pulls = [...repository.pulls.values()].filter(
    (pull) =>
      ancestors(repository.store, pull.head.sha).has(sha) && !ancestors(repository.store, pull.base.sha).has(sha),
  )
  return paginated(call, pulls, (pull) => pullShape(repository, pull))
}
