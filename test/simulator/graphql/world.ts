import { authorize } from '../authorization.ts'
import { Refusal } from '../call.ts'
import { findRepositoryById } from '../hub.ts'
import type { Json } from '../json.ts'
import type { Need } from '../router.ts'
import type { Hub, Pull, RepositoryState } from '../state.ts'
import type { Identity } from '../tokens.ts'
import { forbidden, missing } from './refusal.ts'

/** Who asks, and of whom. */
export type World = { readonly hub: Hub; readonly identity: Identity; readonly nodes: Nodes }

/** How one node leads to others: a commit to its pull requests, and these to their commits. */
export type Nodes = {
  readonly repository: (world: World, repository: RepositoryState) => Json
  readonly branch: (world: World, repository: RepositoryState, branch: string) => Json | null
  readonly pull: (world: World, repository: RepositoryState, pull: Pull) => Json
  readonly commit: (world: World, repository: RepositoryState, id: string) => Json
}

/** Refuses in GraphQL's words what REST refuses in its own. */
export function permit(world: World, repository: RepositoryState, need: Need | null): void {
  try {
    authorize(world.identity, repository, need)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw error.status === 404 ? missing('Repository', `the name '${repository.name}'`) : forbidden()
  }
}

type NeedName = 'contents' | 'pulls' | 'checks' | 'statuses' | 'issues' | 'writeChecks' | 'writeComments'

export const NEEDS: Readonly<Record<NeedName, Need>> = {
  contents: { scopes: ['contents'], level: 'read' },
  pulls: { scopes: ['pull_requests'], level: 'read' },
  checks: { scopes: ['checks'], level: 'read' },
  statuses: { scopes: ['statuses'], level: 'read' },
  issues: { scopes: ['issues', 'pull_requests'], level: 'read' },
  writeChecks: { scopes: ['checks'], level: 'write' },
  writeComments: { scopes: ['issues', 'pull_requests'], level: 'write' },
}

/** What a node id stands for: its kind and number (or object id). Null for a text that is none. */
export function parseNodeId(text: string): { readonly kind: string; readonly id: string } | null {
  const match = /^([A-Z]+)_(.+)$/.exec(text)
  const inner = match === null ? '' : Buffer.from(match[2] ?? '', 'base64url').toString()
  const [kind, id] = inner.split(':')
  return kind === match?.[1] && kind !== undefined && id !== undefined ? { kind, id } : null
}

/** The repository of a node id, seen by who asks. */
export function repositoryByNode(world: World, nodeId: string): RepositoryState {
  const parsed = parseNodeId(nodeId)
  const repository = parsed?.kind === 'R' ? findRepositoryById(world.hub, Number(parsed.id)) : null
  if (repository === null) throw missing('node', `the global id of '${nodeId}'`)
  permit(world, repository, null)
  return repository
}
