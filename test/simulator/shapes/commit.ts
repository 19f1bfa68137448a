import type { Json } from '../json.ts'
import { stampOf } from '../clock.ts'
import type { Commit, Signature } from '../git-objects.ts'
import type { RepositoryState } from '../state.ts'
import { accountShape, nodeId } from './account.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

/** A commit that must exist: ids reach here only from the store. */
export function commitOf(repository: RepositoryState, id: string): Commit {
  const commit = repository.store.commit(id)
  if (commit === null) throw new Error(`no commit ${id}`)
  return commit
}

const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }

/** `git-commit` */
export function gitCommitShape(repository: RepositoryState, id: string): Json {
  const commit = commitOf(repository, id)
  const url = repositoryUrl(repository)
  const page = repositoryPage(repository)
  const parents = commit.parents.map((sha) => ({
    sha,
    url: `${url}/git/commits/${sha}`,
    html_url: `${page}/commit/${sha}`,
  }))
  return {
    sha: id,
    node_id: nodeId('C', id),
    url: `${url}/git/commits/${id}`,
    html_url: `${page}/commit/${id}`,
    author: signatureShape(commit.author),
    committer: signatureShape(commit.committer),
    tree: {
      sha: commit.tree,
      url: `${url}/git/trees/${commit.tree}`,
    },
    message: commit.message,
    parents,
    verification: UNSIGNED,
  }
}

/** `commit` */
export function commitShape(repository: RepositoryState, id: string): Json {
  const commit = commitOf(repository, id)
  const url = repositoryUrl(repository)
  const page = repositoryPage(repository)
  const parents = commit.parents.map((sha) => ({
    sha,
    url: `${url}/commits/${sha}`,
    html_url: `${page}/commit/${sha}`,
  }))
  const tree = { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` }
  const signatures = { author: signatureShape(commit.author), committer: signatureShape(commit.committer) }
  return {
    url: `${url}/commits/${id}`,
    sha: id,
    node_id: nodeId('C', id),
    html_url: `${page}/commit/${id}`,
    comments_url: `${url}/commits/${id}/comments`,
    commit: {
      url: `${url}/git/commits/${id}`,
      ...signatures,
      message: commit.message,
      comment_count: 0,
      tree,
      verification: UNSIGNED,
    },
    author: personShape(repository, commit.author),
    committer: personShape(repository, commit.committer),
    parents,
  }
}

/** GitHub maps a commit's address to an account; null when nobody claims it. */
function personShape(repository: RepositoryState, signature: Signature): Json | null {
  const account = repository.hub.accounts.byEmail(signature.email)
  return account === null ? null : accountShape(repository.hub, account)
}

function signatureShape({ name, email, seconds }: Signature): Json {
  return { name, email, date: stampOf(seconds) }
}
