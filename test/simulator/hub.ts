import { Accounts } from './accounts.ts'
import { staleRuns } from './stale-runs.ts'
import { Clock } from './clock.ts'
import { Apps } from './apps.ts'
import type { Limits } from './limits.ts'
import { Organizations } from './organizations.ts'
import { ObjectStore } from './object-store.ts'
import type { Hub, RepositoryState } from './state.ts'
import { Tokens } from './tokens.ts'
import { Webhooks } from './webhooks.ts'

export type RepositoryOptions = { readonly private?: boolean; readonly defaultBranch?: string }

/** An empty GitHub. */
export function createHub(limits: Limits, clock: Clock = new Clock()): Hub {
  const accounts = new Accounts()
  let lastId = 100
  const nextId = (): number => ++lastId
  const hub: Hub = {
    accounts,
    clock,
    tokens: new Tokens(accounts),
    organizations: new Organizations(),
    webhooks: new Webhooks(),
    apps: new Apps(),
    repositories: new Map(),
    nextId,
    lag: { reviews: { changes: 0, reads: 0 }, commits: { changes: 0, reads: 0 } },
    afterwards: () => {},
    url: '',
    limits,
  }
  clock.passed = () => hub.repositories.forEach(staleRuns)
  return hub
}

/** A new, empty repository; its owner is made an organisation when new. */
export function addRepository(hub: Hub, name: string, options: RepositoryOptions = {}): RepositoryState {
  const owner = hub.accounts.get(ownerLogin(name), 'Organization')
  const { private: hidden = false, defaultBranch = 'main' } = options
  return add(hub, { name, owner, private: hidden, defaultBranch, store: new ObjectStore(), parent: null })
}

/** A fork under a user's account, with the branches of now. It shares the parent's objects, as on GitHub. */
export function forkRepository(parent: RepositoryState, login: string): RepositoryState {
  const { hub, defaultBranch, store } = parent
  const name = `${login}/${parent.name.split('/')[1] ?? ''}`
  const fork = add(hub, { name, owner: hub.accounts.get(login), private: parent.private, defaultBranch, store, parent })
  for (const [branch, sha] of parent.branches) fork.branches.set(branch, sha)
  return fork
}

export function findRepository(hub: Hub, name: string): RepositoryState | null {
  return hub.repositories.get(name.toLowerCase()) ?? null
}

export function findRepositoryById(hub: Hub, id: number): RepositoryState | null {
  return [...hub.repositories.values()].find((repository) => repository.id === id) ?? null
}

type Basics = Pick<RepositoryState, 'name' | 'owner' | 'private' | 'defaultBranch' | 'store' | 'parent'>

function add(hub: Hub, basics: Basics): RepositoryState {
  if (!/^[\w.-]+\/[\w.-]+$/.test(basics.name)) throw new Error(`${basics.name} is no owner/name`)
  if (findRepository(hub, basics.name) !== null) throw new Error(`repository ${basics.name} exists`)
  const repository: RepositoryState = {
    ...basics,
    hub,
    id: hub.nextId(),
    createdAt: hub.clock.stamp(),
    branches: new Map(),
    pulls: new Map(),
    comments: new Map(),
    checkRuns: new Map(),
    statuses: [],
    collaborators: new Map(),
    protections: new Map(),
    events: [],
    activity: [],
    rulesets: new Map(),
    issues: [],
    queue: [],
    workflowRuns: [],
  }
  hub.repositories.set(basics.name.toLowerCase(), repository)
  return repository
}

function ownerLogin(name: string): string {
  return name.split('/')[0] ?? ''
}
