import { commitOf, ownCommits, reach, tip, type ModelReview, type World } from './state.ts'

/** What one role asks, in plain words. */
export type Asked = {
  readonly role: string
  readonly teams: readonly string[]
  readonly users: readonly number[]
  readonly count: number
  readonly signs: 'evidence' | 'model' | 'change'
  readonly days: number | null
  readonly keepsOnRequest: boolean
}

/**
 * Whether the pull request may be merged now, told from its whole history by the plainest means: every way of giving
 * each seat a different person is tried. Shares nothing with the engine but the model it looks at.
 */
export function mayPromote(world: World, asked: readonly Asked[]): boolean {
  const { pull } = world
  if (pull.draft || pull.state !== 'open') return false
  const touched = filesChanged(world)
  if (!touched.some((path) => path.startsWith('models/churn/'))) return true
  if (asked.some((role) => vetoed(world, role, asked))) return false
  const seats = asked.flatMap((role) => Array.from({ length: role.count }, () => signers(world, role)))
  return canSit(seats, 0, new Set())
}

function canSit(seats: readonly (readonly number[])[], at: number, taken: ReadonlySet<number>): boolean {
  const people = seats[at]
  if (people === undefined) return true
  return people.some((person) => !taken.has(person) && canSit(seats, at + 1, new Set([...taken, person])))
}

/** Everybody whose signature fills a seat of a role now. */
function signers(world: World, role: Asked): readonly number[] {
  return world.people
    .filter(({ id, bot }) => !bot && !wrote(world, id))
    .map(({ id }) => id)
    .filter((id) => {
      const review = opinion(world, id, role.keepsOnRequest)
      return (
        review?.state === 'approved' &&
        holds(world, role, id, review.at) &&
        holds(world, role, id, world.now) &&
        stands(world, review, role)
      )
    })
}

/** The last thing somebody said that still is an opinion: a dismissal silences what came before it too. */
function opinion(world: World, id: number, keeps: boolean): ModelReview | null {
  const said = world.pull.reviews.filter((review) => review.by === id && review.given !== 'commented')
  const last = said.at(-1)
  if (last === undefined || last.state === 'dismissed') return null
  const again = world.pull.requests.some((request) => request.person === id && request.at > last.at)
  return last.state === 'approved' && again && !keeps ? null : last
}

function stands(world: World, review: ModelReview, role: Asked): boolean {
  if (world.pull.baseChanges.some((at) => at >= review.at)) return false
  if (draftAt(world, review.at)) return false
  if (role.days !== null && world.now - review.at >= role.days * 86_400) return false
  const baseThen = tipAt(world, world.pull.base, review.at)
  const [oldHead, newHead] = [commitOf(world, review.sha).files, commitOf(world, tip(world, world.pull.head)).files]
  const [oldBase, newBase] = [commitOf(world, baseThen).files, commitOf(world, tip(world, world.pull.base)).files]
  if (oldHead.get('models/churn/metrics.json') !== newHead.get('models/churn/metrics.json')) return false
  if (oldBase.get('models/churn/metrics.json') !== newBase.get('models/churn/metrics.json')) return false
  if (role.signs === 'evidence') return true
  if (oldHead.get('models/churn/train.py') !== newHead.get('models/churn/train.py')) return false
  return role.signs === 'model' || oldHead.get('README.md') === newHead.get('README.md')
}

function wrote(world: World, id: number): boolean {
  const own = ownCommits(world)
  const shas = new Set(own.map(({ sha }) => sha))
  return (
    world.pull.opener === id ||
    own.some(({ author, committer, coAuthors }) => author === id || committer === id || coAuthors.includes(id)) ||
    world.moves.some((move) => move.by === id && move.branch === world.pull.head && shas.has(move.after))
  )
}

function vetoed(world: World, role: Asked, all: readonly Asked[]): boolean {
  return world.people.some(({ id, bot }) => {
    if (bot) return false
    const last = world.pull.reviews.filter((review) => review.by === id && review.given !== 'commented').at(-1)
    if (last === undefined || last.given !== 'changes-requested') return false
    const isHolder = holds(world, role, id, last.at) || holds(world, role, id, world.now)
    return isHolder && (last.state === 'changes-requested' || !lifted(world, last, all))
  })
}

/** A dismissed veto is lifted by its author, or by an independent holder of one of their roles. */
function lifted(world: World, { by, dismissal }: ModelReview, all: readonly Asked[]): boolean {
  if (dismissal === null) return false
  if (dismissal.by === by) return true
  const bot = world.people.find(({ id }) => id === dismissal.by)?.bot ?? true
  return (
    !bot &&
    !wrote(world, dismissal.by) &&
    all.some((role) => everHeld(world, role, by) && holds(world, role, dismissal.by, world.now))
  )
}

function everHeld(world: World, role: Asked, id: number): boolean {
  return (
    role.users.includes(id) ||
    world.teams.some(({ name, spells }) => role.teams.includes(name) && spells.some((spell) => spell.person === id))
  )
}

function holds(world: World, role: Asked, id: number, at: number): boolean {
  if (role.users.includes(id)) return true
  return world.teams.some(
    ({ name, spells }) =>
      role.teams.includes(name) &&
      spells.some((spell) => spell.person === id && spell.from <= at && (spell.until === null || at < spell.until)),
  )
}

function draftAt(world: World, at: number): boolean {
  const changes = world.pull.draftChanges
  const before = changes.filter((change) => change.at <= at).at(-1)
  if (before !== undefined) return before.to === 'draft'
  const [first] = changes
  return first === undefined ? world.pull.draft : first.to === 'ready'
}

function tipAt(world: World, branch: string, at: number): string {
  const moves = world.moves.filter((move) => move.branch === branch)
  const last = moves.filter((move) => move.at <= at).at(-1)
  return last?.after ?? moves[0]?.before ?? tip(world, branch)
}

/** Files that the pull request changes: against the nearest commit that head and base share. */
function filesChanged(world: World): readonly string[] {
  const head = tip(world, world.pull.head)
  const base = reach(world, tip(world, world.pull.base))
  let fork = head
  while (!base.has(fork)) fork = commitOf(world, fork).parents[0] ?? fork
  const [before, after] = [commitOf(world, fork).files, commitOf(world, head).files]
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
}
