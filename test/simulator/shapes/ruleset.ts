import type { Json } from '../json.ts'
import type { RepositoryState, Ruleset } from '../state.ts'
import { nodeId } from './account.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

/** `repository-ruleset` */
export function rulesetShape(repository: RepositoryState, ruleset: Ruleset): Json {
  return { ...rulesetReference(repository, ruleset), bypass_actors: [], ...ruleset.body }
}

/** The same as lists have it: without conditions, rules and who may bypass them. */
export function rulesetReference(repository: RepositoryState, { id, body, createdAt }: Ruleset): Json {
  return {
    id,
    node_id: nodeId('RRS', id),
    name: body['name'],
    source_type: 'Repository',
    source: repository.name,
    target: body['target'] ?? 'branch',
    enforcement: body['enforcement'],
    _links: {
      self: { href: `${repositoryUrl(repository)}/rulesets/${id}` },
      html: { href: `${repositoryPage(repository)}/rules/${id}` },
    },
    created_at: createdAt,
    updated_at: createdAt,
  }
}
