import type { ObjectStore } from './object-store.ts'

/** Every commit reachable from one, itself included. */
export function ancestors(store: ObjectStore, from: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...(store.commit(id)?.parents ?? []))
  }
  return seen
}

/** The best common ancestor: common, and no ancestor of another common one; the newest if several. Null if none. */
export function mergeBase(store: ObjectStore, a: string, b: string): string | null {
  const ofA = ancestors(store, a)
  const common = [...ancestors(store, b)].filter((id) => ofA.has(id))
  const dominated = new Set(common.flatMap((id) => store.commit(id)?.parents ?? []))
  const best = common.filter((id) => !dominated.has(id))
  const seconds = (id: string): number => store.commit(id)?.committer.seconds ?? 0
  return best.toSorted((x, y) => seconds(y) - seconds(x) || (x < y ? -1 : 1))[0] ?? null
}

/** The commits reachable from `to` and not from `from`, parents before children. */
export function commitsBetween(store: ObjectStore, from: string | null, to: string): readonly string[] {
  const excluded = from === null ? new Set<string>() : ancestors(store, from)
  const ordered: string[] = []
  const done = new Set(excluded)
  const waiting: { id: string; ready: boolean }[] = [{ id: to, ready: false }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (done.has(step.id)) continue
    if (step.ready) {
      done.add(step.id)
      ordered.push(step.id)
      continue
    }
    waiting.push({ id: step.id, ready: true })
    const parents = store.commit(step.id)?.parents ?? []
    waiting.push(...parents.toReversed().map((id) => ({ id, ready: false })))
  }
  return ordered
}
