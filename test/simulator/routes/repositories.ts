import { commitsBetween, mergeBase } from '../ancestry.ts'
import { notFound, ok, parameter, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Json } from '../json.ts'
import { resolveRef } from '../commits.ts'
import { pageOf, paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { commitOf, commitShape } from '../shapes/commit.ts'
import { fileChangeShape } from '../shapes/file-change.ts'
import { fullRepositoryShape, repositoryPage, repositoryUrl } from '../shapes/repository.ts'
import type { RepositoryState } from '../state.ts'
import { diffTrees } from '../tree-diff.ts'

const CONTENTS_READ = { scopes: ['contents'], level: 'read' } as const

/** Repositories, branches, commits and comparisons. */
export const REPOSITORY_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}',
    need: null,
    answer: (call) => ok(fullRepositoryShape(repositoryOf(call))),
  },
  { method: 'GET', template: '/repos/{owner}/{repo}/branches', need: CONTENTS_READ, answer: listBranches },
  { method: 'GET', template: '/repos/{owner}/{repo}/branches/{branch}', need: CONTENTS_READ, answer: getBranch },
  { method: 'GET', template: '/repos/{owner}/{repo}/commits', need: CONTENTS_READ, answer: listCommits },
  { method: 'GET', template: '/repos/{owner}/{repo}/commits/{ref}', need: CONTENTS_READ, answer: getCommit },
  { method: 'GET', template: '/repos/{owner}/{repo}/compare/{basehead}', need: CONTENTS_READ, answer: compare },
]

function listBranches(call: Call): Reply {
  const repository = repositoryOf(call)
  const branches = [...repository.branches].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return paginated(call, branches, ([name, sha]) => ({
    name,
    commit: {
      sha,
      url: `${repositoryUrl(repository)}/commits/${sha}`,
    },
    protected: false,
  }))
}

function getBranch(call: Call): Reply {
  const repository = repositoryOf(call)
  const name = parameter(call, 'branch')
  const sha = repository.branches.get(name)
  if (sha === undefined) throw notFound()
  const self = `${repositoryUrl(repository)}/branches/${encodeURIComponent(name)}`
  return ok({
    name,
    commit: commitShape(repository, sha),
    protected: false,
    protection: { enabled: false },
    _links: {
      html: `${repositoryPage(repository)}/tree/${name}`,
      self,
    },
    protection_url: `${self}/protection`,
  })
}

function listCommits(call: Call): Reply {
  const repository = repositoryOf(call)
  const tip = resolveRef(repository, call.query.get('sha') ?? repository.defaultBranch)
  if (tip === null) throw notFound()
  const ids = commitsBetween(repository.store, null, tip).toReversed()
  return paginated(call, ids, (id) => commitShape(repository, id))
}

/** A commit with its files: 300 on a page, 3,000 in all. */
function getCommit(call: Call): Reply {
  const repository = repositoryOf(call)
  const id = resolveRef(repository, parameter(call, 'ref'))
  if (id === null) throw notFound()
  if (call.accept.includes('vnd.github.sha'))
    return { status: 200, bytes: Buffer.from(id), mediaType: 'application/vnd.github.sha' }
  const commit = commitOf(repository, id)
  const parent = commit.parents[0] === undefined ? null : commitOf(repository, commit.parents[0]).tree
  const changes = diffTrees(repository.store, parent, commit.tree).slice(0, call.hub.limits.pullFiles)
  const page = pageOf(call, changes)
  const files = page.items.map((change) => fileChangeShape(repository, id, change))
  return { status: 200, json: { ...commitShape(repository, id), files, stats: stats(files) }, headers: page.headers }
}

function stats(files: readonly Json[]): Json {
  const sum = (field: string): number => files.reduce((total, file) => total + Number(file[field]), 0)
  return { additions: sum('additions'), deletions: sum('deletions'), total: sum('changes') }
}

/**
 * A three-dot comparison. Files are listed on the first page only, at most 300; commits are paged (OpenAPI,
 * `repos/compare-commits-with-basehead`). Unrelated histories are 404.
 */
function compare(call: Call): Reply {
  const repository = repositoryOf(call)
  const [base, head] = sides(repository, parameter(call, 'basehead'))
  const start = mergeBase(repository.store, base, head)
  if (start === null) throw notFound()
  const ahead = commitsBetween(repository.store, base, head)
  const behind = commitsBetween(repository.store, head, base).length
  const page = pageOf(call, ahead)
  return {
    status: 200,
    headers: page.headers,
    json: {
      ...comparisonLinks(repository, base, head),
      base_commit: commitShape(repository, base),
      merge_base_commit: commitShape(repository, start),
      status: statusOf(ahead.length, behind),
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      commits: page.items.map((id) => commitShape(repository, id)),
      ...((call.query.get('page') ?? '1') === '1' ? { files: comparedFiles(call, start, head) } : {}),
    },
  }
}

function comparedFiles(call: Call, start: string, head: string): readonly Json[] {
  const repository = repositoryOf(call)
  const changes = diffTrees(repository.store, commitOf(repository, start).tree, commitOf(repository, head).tree)
  return changes.slice(0, call.hub.limits.compareFiles).map((change) => fileChangeShape(repository, head, change))
}

function sides(repository: RepositoryState, basehead: string): readonly [string, string] {
  const [base, head, ...rest] = basehead.split('...')
  // `owner:branch` names a branch of the same network.
  const resolved = [base, head].map((name) => (name === undefined ? null : resolveRef(repository, name)))
  const [from, to] = resolved
  if (rest.length > 0 || from === undefined || from === null || to === undefined || to === null) throw notFound()
  return [from, to]
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

function comparisonLinks(repository: RepositoryState, base: string, head: string): Json {
  const page = `${repositoryPage(repository)}/compare/${base}...${head}`
  return {
    url: `${repositoryUrl(repository)}/compare/${base}...${head}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
  }
}
