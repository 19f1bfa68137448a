import { createHash } from 'node:crypto'
import type { Person } from '../../../../src/core/approval/types.ts'

/** A pull request's whole history in plain words: what the fake forge tells of now, and the oracle of then. */
export type World = {
  now: number
  readonly people: readonly Person[]
  readonly commits: Map<string, ModelCommit>
  readonly branches: Map<string, string>
  /** Every move of a branch, in order. */
  readonly moves: Move[]
  readonly teams: readonly Team[]
  readonly pull: Pull
  policy: string
}

export type ModelCommit = {
  readonly sha: string
  readonly parents: readonly string[]
  readonly files: ReadonlyMap<string, string>
  readonly author: number
  readonly committer: number
  readonly coAuthors: readonly number[]
}

export type Move = {
  readonly branch: string
  readonly before: string
  readonly after: string
  readonly by: number
  readonly at: number
}

export type Team = {
  readonly id: number
  readonly name: string
  readonly spells: { readonly person: number; readonly from: number; until: number | null }[]
}

export type Pull = {
  readonly number: number
  readonly opener: number
  readonly openedAt: number
  base: string
  readonly head: string
  draft: boolean
  state: 'open' | 'closed' | 'merged'
  readonly reviews: ModelReview[]
  readonly baseChanges: number[]
  readonly draftChanges: { readonly at: number; readonly to: 'draft' | 'ready' }[]
  readonly requests: { readonly person: number; readonly at: number }[]
}

export type ModelReview = {
  readonly id: number
  readonly by: number
  state: 'approved' | 'changes-requested' | 'commented' | 'dismissed'
  readonly given: 'approved' | 'changes-requested' | 'commented'
  readonly sha: string
  readonly at: number
  dismissal: { readonly by: number; readonly at: number; readonly reason: string } | null
}

/** Seconds of the model as the forge writes them. */
export function stamp(seconds: number): string {
  return new Date(Date.UTC(2026, 10, 1) + seconds * 1000).toISOString().replace('.000Z', 'Z')
}

export function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

export function person(world: World, id: number): Person {
  const found = world.people.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no person ${id}`)
  return found
}

export function commitOf(world: World, sha: string): ModelCommit {
  const found = world.commits.get(sha)
  if (found === undefined) throw new Error(`no commit ${sha}`)
  return found
}

export function tip(world: World, branch: string): string {
  const found = world.branches.get(branch)
  if (found === undefined) throw new Error(`no branch ${branch}`)
  return found
}

/** Every commit that one reaches, itself among them. */
export function reach(world: World, sha: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [sha]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...commitOf(world, next).parents)
  }
  return seen
}

/** Commits of the pull request: what its head reaches and its base does not. */
export function ownCommits(world: World): readonly ModelCommit[] {
  const base = reach(world, tip(world, world.pull.base))
  return [...reach(world, tip(world, world.pull.head))]
    .filter((sha) => !base.has(sha))
    .map((sha) => commitOf(world, sha))
}
