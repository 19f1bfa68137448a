import type { GateForge } from './forge.ts'
import type { Mark } from './store.ts'
import type { GatedRepository, PullSummary } from './types.ts'
import type { GateWorld } from './world.ts'

/** What a sweep saw of a repository last time: a pull request that looks the same needs no look before the hour. */
type Seen = { readonly at: number; readonly pulls: Readonly<Record<string, string>> }

/** Everything is judged anew at least this often: what no listing shows (a team, a lost event) is found then. */
const WHOLE_MS = 3_600_000

/**
 * Looks at every repository the App sees and marks what may have changed without our hearing of it: the heal for lost
 * events. A repository without a known gate is looked at too, for its first policy may have landed unheard.
 */
export async function sweepAll(repositories: readonly GatedRepository[], world: GateWorld): Promise<void> {
  for (const repository of repositories) {
    try {
      await sweep(repository, world)
    } catch (cause) {
      const code = cause instanceof Error ? cause.name : 'unknown'
      world.log.warn('sweep.failed', { repository: repository.name, code })
    }
  }
}

/** One repository: one request for each hundred open pull requests, and one for each branch they go into. */
export async function sweep(repository: GatedRepository, world: GateWorld): Promise<void> {
  const forge = await world.forge(repository)
  const open = await forge.openPulls(null)
  const tips = await tipsOf(open, forge)
  const before = await seenBefore(repository, world)
  const now = world.now()
  const whole = before === null || now - before.at >= WHOLE_MS
  const states = Object.fromEntries(open.map((pull) => [String(pull.number), stateOf(pull, tips)]))
  const stacks = open.map((pull) => ({
    kind: 'stack' as const,
    repository: repository.id,
    pull: pull.number,
    base: pull.stackBase,
  }))
  await world.store.facts.observe([{ kind: 'repository', repository, gone: false }, ...stacks])
  const changed = open.filter(({ number }) => whole || before.pulls[String(number)] !== states[String(number)])
  const gone = Object.keys(before?.pulls ?? {}).filter((number) => states[number] === undefined)
  const numbers = [...changed.map(({ number }) => number), ...gone.map(Number)]
  await world.store.work.mark(numbers.map((number) => markOf(repository, number, now)))
  await world.store.notes.set(noteOf(repository), JSON.stringify({ at: whole ? now : before.at, pulls: states }))
}

async function tipsOf(open: readonly PullSummary[], forge: GateForge): Promise<ReadonlyMap<string, string | null>> {
  const branches = [...new Set(open.map(({ baseRef, stackBase }) => stackBase ?? baseRef))]
  return new Map(await Promise.all(branches.map(async (branch) => [branch, await forge.tip(branch)] as const)))
}

function stateOf(pull: PullSummary, tips: ReadonlyMap<string, string | null>): string {
  const base = pull.stackBase ?? pull.baseRef
  return [pull.headSha, base, tips.get(base) ?? '', pull.draft ? 'draft' : '', pull.updatedAt].join(' ')
}

async function seenBefore(repository: GatedRepository, world: GateWorld): Promise<Seen | null> {
  const text = await world.store.notes.get(noteOf(repository))
  // written above and by nobody else
  return text === null ? null : (JSON.parse(text) as Seen)
}

function noteOf({ id }: GatedRepository): string {
  return `sweep:${id}`
}

function markOf(repository: GatedRepository, number: number, due: number): Mark {
  return { repository, subject: { kind: 'pull', number }, revoking: false, due, cause: 'sweep' }
}
