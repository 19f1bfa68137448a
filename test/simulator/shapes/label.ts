import type { Json } from '../json.ts'
import type { RepositoryState } from '../state.ts'
import { nodeId } from './account.ts'
import { repositoryUrl } from './repository.ts'

/** `label` */
export function labelShape(repository: RepositoryState, name: string): Json {
  // a number of its own for each name, the same on every run
  const id = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007, repository.id)
  return {
    id,
    node_id: nodeId('LA', id),
    url: `${repositoryUrl(repository)}/labels/${encodeURIComponent(name)}`,
    name,
    color: 'ededed',
    default: false,
    description: '',
  }
}
