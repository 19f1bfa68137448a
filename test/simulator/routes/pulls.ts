import { commitsBetween } from '../ancestry.ts'
import { notFound, ok, parameter, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { resolveRef } from '../commits.ts'
import { ancestors } from '../ancestry.ts'
import { paginated } from '../pagination.ts'
import { pullFiles } from '../pull-changes.ts'
import type { Route } from '../router.ts'
import { commitShape } from '../shapes/commit.ts'
import { fileChangeShape } from '../shapes/file-change.ts'
import { fullPullShape, pullShape, reviewShape } from '../shapes/pull.ts'
import type { Pull } from '../state.ts'

const PULLS_READ = { scopes: ['pull_requests'], level: 'read' } as const

export const PULL_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/pulls', need: PULLS_READ, answer: listPulls },
  { method: 'GET', template: '/repos/{owner}/{repo}/pulls/{pull_number}', need: PULLS_READ, answer: getPull },
  { method: 'GET', template: '/repos/{owner}/{repo}/pulls/{pull_number}/files', need: PULLS_READ, answer: listFiles },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}/commits',
    need: PULLS_READ,
    answer: listCommits,
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    need: PULLS_READ,
    answer: listReviews,
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    need: PULLS_READ,
    answer: pullsOfCommit,
  },
]

function pullOf(call: Call): Pull {
  const pull = repositoryOf(call).pulls.get(Number(parameter(call, 'pull_number')))
  if (pull === undefined) throw notFound()
  return pull
}

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

/** At most 250 commits over all pages (OpenAPI, `pulls/list-commits`). */
function listCommits(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = pullOf(call)
  const ids = commitsBetween(repository.store, pull.base.sha, pull.head.sha).slice(0, call.hub.limits.pullCommits)
  return paginated(call, ids, (id) => commitShape(repository, id))
}

/** Oldest first, every one, also dismissed and superseded ones (platform.md 3). */
function listReviews(call: Call): Reply {
  const pull = pullOf(call)
  return paginated(call, pull.reviews, (review) => reviewShape(repositoryOf(call), pull, review))
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
