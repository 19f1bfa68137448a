import type { Tree, TreeEntry } from '../../app/ports.ts'
import { integerAt, listAt, malformed, memberAt, textAt } from './answer.ts'
import type { GitHubClient } from './client.ts'
import type { RepositoryName } from './repository-name.ts'

/** Requests one listing may take: a truncated tree is walked by directory, and a walk that long is given up. */
const MOST_REQUESTS = 200

type Listing = {
  readonly entries: readonly TreeEntry[]
  readonly directories: readonly { readonly path: string; readonly id: string }[]
  readonly truncated: boolean
}

/** Lists all files of a commit; where GitHub shortens the listing (100,000 entries, 7 MB), directory by directory. */
export function treeReader(client: GitHubClient, name: RepositoryName): (commit: string) => Promise<Tree> {
  return (commit) =>
    walk(async (id, prefix, recursive) => {
      const parameters = { ...name, tree_sha: id, ...(recursive ? { recursive: '1' } : {}) }
      const answer = await client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters)
      return listingOf(answer.body, prefix)
    }, commit)
}

type List = (id: string, prefix: string, recursive: boolean) => Promise<Listing>

/** Each directory is asked for whole; only one that is still too long is split into its own directories. */
async function walk(list: List, root: string): Promise<Tree> {
  const entries: TreeEntry[] = []
  const waiting = [{ path: '', id: root }]
  for (let requests = 1; ; requests += 2) {
    const next = waiting.pop()
    if (next === undefined) return { entries, truncated: false }
    if (requests > MOST_REQUESTS) return { entries, truncated: true }
    const whole = await list(next.id, next.path, true)
    if (!whole.truncated) {
      for (const entry of whole.entries) entries.push(entry)
      continue
    }
    const level = await list(next.id, next.path, false)
    if (level.truncated) return { entries, truncated: true }
    for (const entry of level.entries) entries.push(entry)
    waiting.push(...level.directories)
  }
}

function listingOf(body: unknown, prefix: string): Listing {
  const entries: TreeEntry[] = []
  const directories: { path: string; id: string }[] = []
  for (const item of listAt(body, 'tree')) {
    const path = prefix === '' ? textAt(item, 'path') : `${prefix}/${textAt(item, 'path')}`
    const id = textAt(item, 'sha')
    const kind = kindOf(textAt(item, 'mode'))
    if (kind === 'directory') directories.push({ path, id })
    else entries.push({ path, kind, id, size: kind === 'submodule' ? null : sizeOf(item) })
  }
  const truncated = memberAt(body, ['truncated'])
  if (typeof truncated !== 'boolean') throw malformed('a tree that does not say whether it is whole')
  return { entries, directories, truncated }
}

function sizeOf(item: unknown): number | null {
  return memberAt(item, ['size']) === undefined ? null : integerAt(item, 'size')
}

function kindOf(mode: string): TreeEntry['kind'] | 'directory' {
  switch (mode) {
    case '100644':
    case '100755':
    case '100664':
      return 'file'
    case '120000':
      return 'symlink'
    case '160000':
      return 'submodule'
    case '040000':
      return 'directory'
    default:
      throw malformed(`a tree entry of mode ${mode}`)
  }
}
