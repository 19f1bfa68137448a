import { blobIdLike } from '../../core/base/git-object.ts'
import { Fault } from '../../app/fault.ts'
import type { Repository, TreeEntry } from '../../app/ports.ts'
import { integerAt, malformed, memberAt, textAt } from './answer.ts'
import type { GitHubClient } from './client.ts'
import type { RepositoryName } from './repository-name.ts'
import { treeReader } from './tree.ts'

/**
 * A repository read through GitHub's API, by commit: no checkout, nothing followed. Commits of forks are found through
 * the base repository, which shares its objects with them.
 */
export function githubRepository(client: GitHubClient, name: RepositoryName): Repository {
  return {
    resolve: (ref) => resolve(client, name, ref),
    mergeBase: (a, b) => mergeBase({ client, name, a, b }),
    tree: treeReader(client, name),
    blob: (entry, limit) => blob({ client, name, entry, limit }),
  }
}

async function resolve(client: GitHubClient, name: RepositoryName, ref: string): Promise<string | null> {
  const short = ref.replace(/^refs\//, '')
  const parameters = { ...name, ref: short, per_page: 1 }
  const answer = await orNull(client.request('GET /repos/{owner}/{repo}/commits/{ref}', parameters), isNoCommit)
  return answer === null ? null : textAt(answer.body, 'sha')
}

/** The second page carries the merge base like the first, and not the list of files, which can be long in making. */
async function mergeBase({ client, name, a, b }: BaseRequest): Promise<string | null> {
  const parameters = { ...name, basehead: `${a}...${b}`, per_page: 1, page: 2 }
  try {
    const { body } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', parameters)
    return textAt(body, 'merge_base_commit', 'sha')
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'fault/not-found') throw cause
    // GitHub answers 404 for unrelated commits and for commits that are not there
    const found = await Promise.all([resolve(client, name, a), resolve(client, name, b)])
    if (found.includes(null)) throw cause
    return null
  }
}

type BaseRequest = {
  readonly client: GitHubClient
  readonly name: RepositoryName
  readonly a: string
  readonly b: string
}

type BlobRequest = {
  readonly client: GitHubClient
  readonly name: RepositoryName
  readonly entry: TreeEntry
  readonly limit: number
}

async function blob({ client, name, entry, limit }: BlobRequest): Promise<Uint8Array | null> {
  if (entry.size !== null && entry.size > limit) return null
  const parameters = { ...name, file_sha: entry.id }
  const request = client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', parameters)
  const answer = await orNull(request, isTooLarge)
  if (answer === null) return null
  const encoding = memberAt(answer.body, ['encoding']) === 'utf-8' ? 'utf8' : 'base64'
  const bytes = Buffer.from(textAt(answer.body, 'content'), encoding)
  if (bytes.length !== integerAt(answer.body, 'size') || blobIdLike(entry.id, bytes) !== entry.id) {
    throw malformed(`${entry.path} is not the content that ${entry.id} names`)
  }
  return bytes.length > limit ? null : bytes
}

async function orNull<T>(request: Promise<T>, isNothing: (fault: Fault) => boolean): Promise<T | null> {
  try {
    return await request
  } catch (cause) {
    if (cause instanceof Fault && isNothing(cause)) return null
    throw cause
  }
}

/** GitHub answers 422 for a ref that names nothing, and 404 where it will not even say so. */
function isNoCommit(fault: Fault): boolean {
  return fault.code === 'fault/not-found' || says(fault, /no commit found/i)
}

function isTooLarge(fault: Fault): boolean {
  return fault.code === 'fault/forbidden' && says(fault, /too large|too_large/i)
}

function says(fault: Fault, words: RegExp): boolean {
  return fault.cause instanceof Error && words.test(fault.cause.message)
}
