import { matchesGlob } from '../../base/glob.ts'
import { formatPath, matchesName } from '../../evidence/metric-name.ts'
import type { EvidenceSide, ReadFile } from '../model-evidence.ts'
import type { Reason } from '../reasons.ts'
import type { Located } from './located.ts'
import { nearMetrics, offeredNames } from './near-names.ts'
import type { OfferedNames } from './near-names.ts'

/** How a policy names something in evidence: as text, or as the exact list of segments; in some files or in all. */
export type Name = {
  readonly text: string
  readonly segments: readonly string[] | null
  /** A path or glob from the repository's root; null searches every file. */
  readonly files: string | null
}

/** How a path answers a name. */
export type Match = { readonly located: Located; readonly as: 'exact' | 'suffix' }

/** The measurements of one side, found by name without walking over all of them for every rule. */
export type MetricIndex = {
  readonly side: EvidenceSide
  /** Measurements whose path without its last `up` segments answers the name. */
  find(name: Name, up: 0 | 1 | 2): readonly Match[]
  readonly all: readonly Located[]
  /** What a name nobody found may have been meant to be. */
  near(name: string): readonly string[]
}

export function metricIndex(side: EvidenceSide): MetricIndex {
  const all = side.metrics.flatMap(locatedIn)
  const byEnd = new Map<number, Map<string, Located[]>>()
  const ends = (up: number): Map<string, Located[]> => {
    const known = byEnd.get(up) ?? indexByEnd(all, up)
    byEnd.set(up, known)
    return known
  }
  const found = new Map<string, readonly Match[]>()
  let offered: OfferedNames | null = null
  return {
    side,
    all,
    find(name, up) {
      const key = JSON.stringify([up, name.files, name.segments, name.text])
      const result = found.get(key) ?? search(ends(up), name, up)
      found.set(key, result)
      return result
    },
    near: (name) => nearMetrics((offered ??= offeredNames(all)), name),
  }
}

function locatedIn(file: ReadFile): readonly Located[] {
  if (file.result.kind === 'unread') return []
  const { reading } = file.result
  const { path, digest } = file
  return reading.measurements.map((measurement) => ({ measurement, file: { path, digest, reading } }))
}

function indexByEnd(all: readonly Located[], up: number): Map<string, Located[]> {
  const index = new Map<string, Located[]>()
  for (const located of all) {
    const end = located.measurement.path.at(-1 - up)
    if (end === undefined) continue
    for (const key of new Set([end, formatPath([end])])) {
      const bucket = index.get(key)
      if (bucket === undefined) index.set(key, [located])
      else bucket.push(located)
    }
  }
  return index
}

function search(ends: ReadonlyMap<string, readonly Located[]>, name: Name, up: number): readonly Match[] {
  const buckets = possibleEnds(name).flatMap((end) => ends.get(end) ?? [])
  const matches: Match[] = []
  for (const located of new Set(buckets)) {
    if (name.files !== null && !matchesGlob(name.files, located.file.path)) continue
    const { path } = located.measurement
    const as = answers(name, up === 0 ? path : path.slice(0, -up))
    if (as !== null) matches.push({ located, as })
  }
  return matches
}

/** A segment may hold dots, so any tail of the name after a dot may be the last segment. */
function possibleEnds(name: Name): readonly string[] {
  if (name.segments !== null) return name.segments.slice(-1)
  const ends = [name.text]
  for (let dot = name.text.indexOf('.'); dot !== -1; dot = name.text.indexOf('.', dot + 1)) {
    ends.push(name.text.slice(dot + 1))
  }
  return ends
}

function answers(name: Name, path: readonly string[]): 'exact' | 'suffix' | null {
  if (name.segments === null) return matchesName(name.text, path)
  const { segments } = name
  return segments.length === path.length && segments.every((segment, at) => segment === path[at]) ? 'exact' : null
}

/** Declared files that could have held the name but were not read, and why. */
export function unreadReasons(side: EvidenceSide, files: string | null): readonly Reason[] {
  return side.metrics
    .filter((file) => files === null || file.path === files || matchesGlob(files, file.path))
    .flatMap((file) => (file.result.kind === 'unread' ? [file.result.reason] : []))
}
