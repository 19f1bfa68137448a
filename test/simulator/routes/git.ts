import { notFound, ok, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Json } from '../json.ts'
import { resolveRef } from '../commits.ts'
import type { Route } from '../router.ts'
import { nodeId } from '../shapes/account.ts'
import { gitCommitShape } from '../shapes/commit.ts'
import { base64 } from '../shapes/content.ts'
import { repositoryUrl } from '../shapes/repository.ts'
import type { RepositoryState } from '../state.ts'
import { walkTree } from '../trees.ts'
import type { TreePath } from '../trees.ts'
import { inGitOrder } from '../git-objects.ts'

const CONTENTS_READ = { scopes: ['contents'], level: 'read' } as const

/** Git's own objects by id: the way to see symlinks and submodules as what they are (platform.md 1.3). */
export const GIT_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/git/ref/{ref}', need: CONTENTS_READ, answer: getRef },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/git/matching-refs/{ref}',
    need: CONTENTS_READ,
    answer: matchingRefs,
  },
  { method: 'GET', template: '/repos/{owner}/{repo}/git/commits/{commit_sha}', need: CONTENTS_READ, answer: getCommit },
  { method: 'GET', template: '/repos/{owner}/{repo}/git/trees/{tree_sha}', need: CONTENTS_READ, answer: getTree },
  { method: 'GET', template: '/repos/{owner}/{repo}/git/blobs/{file_sha}', need: CONTENTS_READ, answer: getBlob },
]

function getRef(call: Call): Reply {
  const repository = repositoryOf(call)
  const found = refs(repository).find(([name]) => name === `refs/${parameter(call, 'ref')}`)
  if (found === undefined) throw notFound()
  return ok(refShape(repository, found))
}

/** Refs that start with the given text; the whole list at once. */
function matchingRefs(call: Call): Reply {
  const repository = repositoryOf(call)
  const found = refs(repository).filter(([name]) => name.startsWith(`refs/${parameter(call, 'ref')}`))
  return ok(found.map((ref) => refShape(repository, ref)))
}

function refs(repository: RepositoryState): readonly (readonly [string, string])[] {
  const branches = [...repository.branches].map(([name, sha]): [string, string] => [`refs/heads/${name}`, sha])
  const pulls = [...repository.pulls.values()].map((pull): [string, string] => [
    `refs/pull/${pull.number}/head`,
    pull.head.sha,
  ])
  return [...branches, ...pulls].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function refShape(repository: RepositoryState, [ref, sha]: readonly [string, string]): Json {
  const url = repositoryUrl(repository)
  const object = { type: 'commit', sha, url: `${url}/git/commits/${sha}` }
  return { ref, node_id: nodeId('REF', ref), url: `${url}/git/${ref}`, object }
}

function getCommit(call: Call): Reply {
  const repository = repositoryOf(call)
  const id = parameter(call, 'commit_sha')
  if (repository.store.commit(id) === null) throw notFound()
  return ok(gitCommitShape(repository, id))
}

/** A tree by its id, or by a commit or branch. Any `recursive` at all lists everything below (OpenAPI, `git/get-tree`). */
function getTree(call: Call): Reply {
  const repository = repositoryOf(call)
  const { store } = repository
  const asked = parameter(call, 'tree_sha')
  const commit = resolveRef(repository, asked)
  const id = commit === null ? asked : (store.commit(commit)?.tree ?? asked)
  if (store.tree(id) === null) throw notFound()
  const { entries, truncated } = call.query.has('recursive') ? recursive(call, id) : direct(repository, id)
  return ok({ sha: id, url: `${repositoryUrl(repository)}/git/trees/${id}`, tree: entries, truncated })
}

type Listing = { readonly entries: readonly Json[]; readonly truncated: boolean }

function direct(repository: RepositoryState, id: string): Listing {
  const items = inGitOrder(repository.store.tree(id) ?? [])
  return { entries: items.map((item) => entryShape(repository, { ...item, path: item.name })), truncated: false }
}

/** At most 100,000 entries and 7 MB; then the listing just ends and says so. */
function recursive(call: Call, id: string): Listing {
  const repository = repositoryOf(call)
  const { treeEntries, treeBytes } = call.hub.limits
  const entries: Json[] = []
  let bytes = 0
  for (const entry of walkTree(repository.store, id)) {
    const shape = entryShape(repository, entry)
    bytes += entry.path.length + String(shape['url'] ?? '').length + 120
    if (entries.length >= treeEntries || bytes > treeBytes) return { entries, truncated: true }
    entries.push(shape)
  }
  return { entries, truncated: false }
}

function entryShape(repository: RepositoryState, { path, mode, id }: TreePath): Json {
  const url = repositoryUrl(repository)
  if (mode === '40000') return { path, mode: '040000', type: 'tree', sha: id, url: `${url}/git/trees/${id}` }
  // A submodule names a commit of another repository: neither size nor address here.
  if (mode === '160000') return { path, mode, type: 'commit', sha: id }
  return {
    path,
    mode,
    type: 'blob',
    sha: id,
    size: repository.store.blob(id)?.length ?? 0,
    url: `${url}/git/blobs/${id}`,
  }
}

function getBlob(call: Call): Reply {
  const repository = repositoryOf(call)
  const id = parameter(call, 'file_sha')
  const bytes = repository.store.blob(id)
  if (bytes === null) throw notFound()
  if (bytes.length > call.hub.limits.blobBytes) throw tooLarge('Blob')
  if (call.accept.includes('raw')) return { status: 200, bytes, mediaType: 'application/vnd.github.raw; charset=utf-8' }
  const url = `${repositoryUrl(repository)}/git/blobs/${id}`
  return ok({ sha: id, node_id: nodeId('B', id), size: bytes.length, url, content: base64(bytes), encoding: 'base64' })
}

/** Beyond 100 MB the API gives a file to nobody. */
export function tooLarge(resource: string): Refusal {
  const message = 'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.'
  return new Refusal(403, message, { errors: [{ resource, field: 'data', code: 'too_large' }] })
}
