import { notFound, ok, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Json } from '../json.ts'
import { resolveRef } from '../commits.ts'
import { inGitOrder } from '../git-objects.ts'
import type { Route } from '../router.ts'
import { base64, contentShape } from '../shapes/content.ts'
import type { Located } from '../shapes/content.ts'
import { repositoryPage } from '../shapes/repository.ts'
import { entryAt } from '../trees.ts'
import type { TreePath } from '../trees.ts'
import { tooLarge } from './git.ts'

/** Files and directories by path; symlinks are followed, which is why our own reader does not use it. */
export const CONTENTS_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/contents/{path}',
    need: { scopes: ['contents'], level: 'read' },
    answer: getContents,
  },
]

function getContents(call: Call): Reply {
  const repository = repositoryOf(call)
  const ref = call.query.get('ref') ?? repository.defaultBranch
  const commit = resolveRef(repository, ref)
  const root = commit === null ? null : repository.store.commit(commit)?.tree
  if (root === null || root === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`)
  const entry = entryAt(repository.store, root, parameter(call, 'path').replace(/\/$/, ''))
  if (entry === null) throw notFound()
  const located = { repository, ref, entry }
  if (entry.mode === '40000') return directory(call, located)
  if (entry.mode === '160000') return ok(submodule(located))
  const target = entry.mode === '120000' ? linkTarget(located, root) : entry
  return target === null ? ok(symlink(located)) : file(call, { ...located, entry: target })
}

/** Listings of more than 1,000 entries just end (platform.md 1.3). */
function directory(call: Call, located: Located): Reply {
  const { store } = located.repository
  const prefix = located.entry.path === '' ? '' : `${located.entry.path}/`
  const items = inGitOrder(store.tree(located.entry.id) ?? []).slice(0, call.hub.limits.directoryEntries)
  const entries = items.map((item) => listed(call, { ...located, entry: { ...item, path: `${prefix}${item.name}` } }))
  if (!call.accept.includes('object')) return ok(entries)
  return {
    status: 200,
    json: { ...contentShape(located), entries },
    mediaType: 'application/vnd.github.object+json; charset=utf-8',
  }
}

/** In listings of API version 2022-11-28 a submodule is of type `file` (platform.md 1.3). */
function listed(call: Call, located: Located): Json {
  const shape = contentShape(located)
  return shape['type'] === 'submodule' && call.version === '2022-11-28' ? { ...shape, type: 'file' } : shape
}

function file(call: Call, located: Located): Reply {
  const bytes = located.repository.store.blob(located.entry.id) ?? new Uint8Array()
  const { blobBytes, contentsBytes } = call.hub.limits
  if (bytes.length > blobBytes) throw tooLarge('Blob')
  if (call.accept.includes('raw'))
    return { status: 200, bytes, mediaType: 'application/vnd.github.raw+json; charset=utf-8' }
  const large = bytes.length > contentsBytes
  if (large && !call.accept.includes('object')) throw tooLarge('Blob')
  const content = large ? { content: '', encoding: 'none' } : { content: base64(bytes), encoding: 'base64' }
  const mediaType = call.accept.includes('object')
    ? { mediaType: 'application/vnd.github.object+json; charset=utf-8' }
    : {}
  return { status: 200, json: { ...contentShape(located), ...content }, ...mediaType }
}

/** A symlink to a file of the repository reads as that file (platform.md 1.3); null when it leads elsewhere. */
function linkTarget({ repository, entry }: Located, root: string): TreePath | null {
  const target = Buffer.from(repository.store.blob(entry.id) ?? []).toString('utf8')
  if (target.startsWith('/')) return null
  const segments = entry.path.split('/').slice(0, -1)
  for (const segment of target.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return null
    } else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  const found = entryAt(repository.store, root, segments.join('/'))
  return found?.mode === '100644' || found?.mode === '100755' ? found : null
}

function symlink(located: Located): Json {
  const target = Buffer.from(located.repository.store.blob(located.entry.id) ?? []).toString('utf8')
  return { ...contentShape(located), target }
}

function submodule(located: Located): Json {
  return { ...contentShape(located), submodule_git_url: `${repositoryPage(located.repository)}-submodule.git` }
}
