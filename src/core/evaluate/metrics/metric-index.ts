import { matchesGlob } from '../../base/glob.ts'
import { matchesName } from '../../evidence/metric-name.ts'
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

/** What answers a name: by its whole path, or with its last segments. */
export type Matches = { readonly exact: readonly Located[]; readonly suffix: readonly Located[] }

/** The measurements of one side, found by name without walking over all of them for every rule. */
export type MetricIndex = {
  readonly side: EvidenceSide
  /** Measurements whose path without its last `up` segments answers the name. */
  find(name: Name, up: 0 | 1 | 2): Matches
  /** What a name nobody found may have been meant to be. */
  near(name: string): readonly string[]
}

type Ends = ReadonlyMap<string, readonly Located[]>

export function metricIndex(side: EvidenceSide): MetricIndex {
  const all = side.metrics.flatMap(locatedIn)
  const byEnd: Ends[] = []
  let offered: OfferedNames | null = null
  return {
    side,
    find: (name, up) => search((byEnd[up] ??= indexByEnd(all, up)), name, up),
    near: (name) => nearMetrics((offered ??= offeredNames(all)), name),
  }
}

function locatedIn(file: ReadFile): readonly Located[] {
  if (file.result.kind === 'unread') return []
  const { reading } = file.result
  const source = { path: file.path, digest: file.digest, reading }
  return reading.measurements.map((measurement) => ({ measurement, file: source }))
}

function indexByEnd(all: readonly Located[], up: number): Ends {
  const index = new Map<string, Located[]>()
  for (const located of all) {
    const end = located.measurement.path.at(-1 - up)
    if (end === undefined) continue
    const bucket = index.get(end)
    if (bucket === undefined) index.set(end, [located])
    else bucket.push(located)
  }
  return index
}

const none: readonly Located[] = []

function search(ends: Ends, name: Name, up: number): Matches {
  const alike = ends.get(name.text) ?? none
  // one measurement that ends like the name is by far the usual case, and its list is there already
  if (up === 0 && alike.length === 1 && isPlain(name)) return lone(alike)
  const exact: Located[] = []
  const suffix: Located[] = []
  for (const end of possibleEnds(name)) {
    for (const located of ends.get(end) ?? []) {
      if (name.files !== null && !matchesGlob(name.files, located.file.path)) continue
      const { path } = located.measurement
      const as = answers(name, up === 0 ? path : path.slice(0, -up))
      if (as !== null) (as === 'exact' ? exact : suffix).push(located)
    }
  }
  return { exact, suffix }
}

function isPlain({ text, segments, files }: Name): boolean {
  return segments === null && files === null && !text.includes('.')
}

function lone(alike: readonly Located[]): Matches {
  return alike[0]?.measurement.path.length === 1 ? { exact: alike, suffix: none } : { exact: none, suffix: alike }
}

/** Last segments a name may end in: a segment may hold dots, and one in quotes is written as JSON. Each once. */
function possibleEnds({ text, segments }: Name): Iterable<string> {
  if (segments !== null) return segments.slice(-1)
  const quoted = text.endsWith('"')
  if (!quoted && !text.includes('.')) return [text]
  const ends = [text]
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', dot + 1)) ends.push(text.slice(dot + 1))
  return new Set(quoted ? [...ends, ...ends.map(unquoted)] : ends)
}

function unquoted(end: string): string {
  if (!end.startsWith('"')) return end
  try {
    // what parses and begins with a quote is a string
    return String(JSON.parse(end))
  } catch {
    return end
  }
}

function answers(name: Name, path: readonly string[]): 'exact' | 'suffix' | null {
  const { text, segments } = name
  if (segments === null) {
    // the common case without building names: a last segment as written
    if (path.at(-1) === text) return path.length === 1 ? 'exact' : 'suffix'
    return matchesName(text, path)
  }
  return segments.length === path.length && segments.every((segment, at) => segment === path[at]) ? 'exact' : null
}

/** Declared files that could have held the name but were not read, and why. */
export function unreadReasons(side: EvidenceSide, files: string | null): readonly Reason[] {
  return side.metrics
    .filter((file) => files === null || file.path === files || matchesGlob(files, file.path))
    .flatMap((file) => (file.result.kind === 'unread' ? [file.result.reason] : []))
}
