import type { Json } from '../json.ts'
import type { Pull, PullSide, RepositoryState } from '../state.ts'
import { repositoryUrl } from './repository.ts'

/** `pull-request-minimal` */
export function minimalPullShape(repository: RepositoryState, { id, number, head, base }: Pull): Json {
  const url = `${repositoryUrl(repository)}/pulls/${number}`
  return { id, number, url, head: sideShape(head), base: sideShape(base) }
}

function sideShape({ ref, sha, repository }: PullSide): Json {
  const repo = { id: repository.id, url: repositoryUrl(repository), name: repository.name.split('/')[1] }
  return { ref, sha, repo }
}
