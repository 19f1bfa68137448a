import type { Commit } from '../../../core/approval/types.ts'
import { integerAt, listAt, memberAt } from '../answer.ts'
import { identityOf, isWebFlow } from './account.ts'
import { booleanAt, objectIdAt } from './fields.ts'

/**
 * Who made a commit. Null for one whose parents or authors were not handed out whole: it is left out of the list, whose
 * total then says that it is not complete.
 */
export function commitOf(node: unknown): Commit | null {
  const parents = listAt(node, 'parents', 'nodes')
  const authors = listAt(node, 'authors', 'nodes')
  if (parents.length < integerAt(node, 'parents', 'totalCount')) return null
  if (authors.length < integerAt(node, 'authors', 'totalCount')) return null
  const author = identityOf(memberAt(node, ['author']))
  const committer = identityOf(memberAt(node, ['committer']))
  const forge = isWebFlow(committer)
  return {
    sha: objectIdAt(node, 'oid'),
    parents: parents.map((parent) => objectIdAt(parent, 'oid')),
    author,
    // whoever only claims to be the forge has named nobody
    committer: forge ? { ...committer, account: null } : committer,
    // the author comes first among the authors
    coAuthors: authors.slice(1).map(identityOf),
    web: forge && isOfTheForge(node),
  }
}

/** The forge's address alone proves nothing: anybody can write it into a commit. */
function isOfTheForge(node: unknown): boolean {
  if (booleanAt(node, 'committedViaWeb')) return true
  const signature = memberAt(node, ['signature'])
  if (signature === null) return false
  return booleanAt(signature, 'isValid') && booleanAt(signature, 'wasSignedByGitHub')
}
