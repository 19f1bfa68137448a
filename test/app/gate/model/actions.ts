import type { Effects, Mark, Observation } from '../../../../src/app/gate/store.ts'
import { commitOf, hashOf, person, stamp, tip, type ModelReview, type World } from './state.ts'

/** One thing somebody does. Choices are numbers that any model can take, so that shrinking stays simple. */
export type Action =
  | {
      readonly kind: 'push'
      readonly by: number
      readonly author: number
      readonly coAuthor: number | null
      readonly change: Change
    }
  | { readonly kind: 'review'; readonly by: number; readonly says: ModelReview['given'] }
  | { readonly kind: 'dismiss'; readonly which: number; readonly by: number }
  | { readonly kind: 'request'; readonly who: number }
  | { readonly kind: 'draft' }
  | { readonly kind: 'join' | 'leave'; readonly team: number; readonly who: number }
  | { readonly kind: 'base-push'; readonly by: number; readonly change: Change }
  | { readonly kind: 'retarget' }
  | { readonly kind: 'wait'; readonly seconds: number }

/** What a push does to the files: evidence, other files of the model, anything else; or back to what was before. */
export type Change = 'metrics' | 'model' | 'elsewhere' | 'back'

export const REPOSITORY = { installation: 1, id: 1, name: 'acme/models' } as const

/** Does it, and gives what the forge's events would make known: nothing when there was nothing to do. */
export function act(world: World, action: Action): Effects | null {
  world.now += 1
  switch (action.kind) {
    case 'push':
      return push(world, action)
    case 'review':
      return review(world, action)
    case 'dismiss':
      return dismiss(world, action)
    case 'request': {
      if (action.who === world.pull.opener) return null
      world.pull.requests.push({ person: action.who, at: world.now })
      return { observations: [], marks: [mark(world, true)] }
    }
    case 'draft': {
      world.pull.draft = !world.pull.draft
      world.pull.draftChanges.push({ at: world.now, to: world.pull.draft ? 'draft' : 'ready' })
      return { observations: [], marks: [mark(world, world.pull.draft)] }
    }
    case 'join':
    case 'leave':
      return membership(world, action)
    case 'base-push':
      return basePush(world, action)
    case 'retarget': {
      world.pull.base = world.pull.base === 'main' ? 'release/1' : 'main'
      world.pull.baseChanges.push(world.now)
      return { observations: [], marks: [mark(world, true)] }
    }
    case 'wait':
      world.now += action.seconds
      return null
  }
}

function mark(world: World, revoking: boolean): Mark {
  return {
    repository: REPOSITORY,
    subject: { kind: 'pull', number: world.pull.number },
    revoking,
    due: 0,
    cause: `event ${world.now}`,
  }
}

/** A new commit on a branch. */
export function commit(
  world: World,
  {
    branch,
    change,
    author,
    committer,
    coAuthors,
  }: {
    readonly branch: string
    readonly change: Change
    readonly author: number
    readonly committer: number
    readonly coAuthors: readonly number[]
  },
): string {
  const before = tip(world, branch)
  const parent = commitOf(world, before)
  const files = new Map(parent.files)
  const serial = world.commits.size
  if (change === 'metrics') files.set('models/churn/metrics.json', `{"auc": 0.9${serial}}\n`)
  if (change === 'model') files.set('models/churn/train.py', `# ${serial}\n`)
  if (change === 'elsewhere') files.set('README.md', `# ${serial}\n`)
  if (change === 'back')
    for (const [path, text] of commitOf(world, parent.parents[0] ?? before).files) files.set(path, text)
  const sha = hashOf(`${before} ${serial} ${branch}`)
  world.commits.set(sha, { sha, parents: [before], files, author, committer, coAuthors })
  return sha
}

function push(world: World, { by, author, coAuthor, change }: Extract<Action, { kind: 'push' }>): Effects {
  const before = tip(world, world.pull.head)
  const sha = commit(world, {
    branch: world.pull.head,
    change,
    author,
    committer: author,
    coAuthors: coAuthor === null ? [] : [coAuthor],
  })
  return {
    observations: [moved(world, { branch: world.pull.head, before, after: sha, by })],
    marks: [mark(world, true)],
  }
}

type Moving = { readonly branch: string; readonly before: string; readonly after: string; readonly by: number }

function moved(world: World, { branch, before, after, by }: Moving): Observation {
  world.branches.set(branch, after)
  world.moves.push({ branch, before, after, by, at: world.now })
  return {
    kind: 'push',
    repository: 1,
    ref: `refs/heads/${branch}`,
    before,
    after,
    by: person(world, by),
    at: stamp(world.now),
  }
}

function basePush(world: World, { by, change }: Extract<Action, { kind: 'base-push' }>): Effects {
  const branch = world.pull.base
  const before = tip(world, branch)
  const sha = commit(world, { branch, change, author: by, committer: by, coAuthors: [] })
  return { observations: [moved(world, { branch, before, after: sha, by })], marks: [mark(world, true)] }
}

function review(world: World, { by, says }: Extract<Action, { kind: 'review' }>): Effects | null {
  const { pull } = world
  // the forge refuses an author's own opinion
  if (by === pull.opener && says !== 'commented') return null
  const sha = tip(world, pull.head)
  const given: ModelReview = {
    id: 1000 + pull.reviews.length,
    by,
    state: says,
    given: says,
    sha,
    at: world.now,
    dismissal: null,
  }
  pull.reviews.push(given)
  return {
    observations: [{ kind: 'review', repository: 1, pull: pull.number, review: given.id, sha, at: stamp(world.now) }],
    marks: [mark(world, says === 'changes-requested')],
  }
}

function dismiss(world: World, { which, by }: Extract<Action, { kind: 'dismiss' }>): Effects | null {
  const open = world.pull.reviews.filter(({ state }) => state === 'approved' || state === 'changes-requested')
  const chosen = open[which % Math.max(1, open.length)]
  if (chosen === undefined) return null
  chosen.state = 'dismissed'
  chosen.dismissal = { by, at: world.now, reason: 'settled' }
  return { observations: [], marks: [mark(world, true)] }
}

function membership(world: World, { kind, team, who }: Extract<Action, { kind: 'join' | 'leave' }>): Effects | null {
  const chosen = world.teams[team % world.teams.length]
  if (chosen === undefined) return null
  const open = chosen.spells.find((spell) => spell.person === who && spell.until === null)
  if ((kind === 'join') === (open !== undefined)) return null
  if (open === undefined) chosen.spells.push({ person: who, from: world.now, until: null })
  else open.until = world.now
  const change = kind === 'join' ? 'joined' : 'left'
  return {
    observations: [{ kind: 'member', team: chosen.id, person: who, change, at: stamp(world.now) }],
    marks: [mark(world, kind === 'leave')],
  }
}
