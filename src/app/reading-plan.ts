import { isGlob, matchesAny } from '../core/base/glob.ts'
import { byCodeUnit } from '../core/base/order.ts'
import { DOCUMENT_LIMITS } from '../core/document/limits.ts'
import type { Gap, Refusal } from '../core/evaluate/dossier.ts'
import type { TreeEntry } from './ports.ts'
import { isSafePath } from './safe-path.ts'

/** What a policy wants of one commit: paths or globs from the root. `hashes` are digested and not kept. */
export type Wanted = { readonly texts: readonly string[]; readonly hashes: readonly string[] }

/** What to do about one path of one commit, decided from the tree alone, before a byte is read. */
export type Step = { readonly path: string } & (
  | { readonly kind: 'read'; readonly entry: TreeEntry; readonly as: 'text' | 'hash' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refuse'; readonly why: Refusal; readonly detail: string }
)

export type ReadingPlan = { readonly steps: readonly Step[]; readonly gaps: readonly Gap[] }

/** Limits of one commit's evidence, in bytes; beyond them nothing more is read and a gap says so. */
export const READING_LIMITS: ReadingLimits = {
  text: DOCUMENT_LIMITS.bytes,
  hash: 100 * 1024 * 1024,
  files: 2_000,
  allTexts: 256 * 1024 * 1024,
  allHashes: 2 * 1024 * 1024 * 1024,
}

export type ReadingLimits = {
  /** A document: what the readers of documents take, so that both adapters refuse the same files. */
  readonly text: number
  /** An artifact: the largest blob the forge serves, and with it the largest a repository there can hold. */
  readonly hash: number
  readonly files: number
  readonly allTexts: number
  readonly allHashes: number
}

/** Decides for every wanted path what will be read; ordered by path. Literal paths that are not there are `absent`. */
export function planReading(wanted: Wanted, entries: readonly TreeEntry[], label: string): ReadingPlan {
  const steps = new Map<string, Step>()
  const index = indexOf(entries)
  for (const path of expand(wanted.hashes, index)) steps.set(path, stepFor(path, 'hash', index))
  for (const path of expand(wanted.texts, index)) steps.set(path, stepFor(path, 'text', index))
  return bounded(
    [...steps.values()].toSorted((a, b) => byCodeUnit(a.path, b.path)),
    label,
  )
}

type TreeIndex = { readonly entries: ReadonlyMap<string, TreeEntry>; readonly directories: ReadonlySet<string> }

function indexOf(entries: readonly TreeEntry[]): TreeIndex {
  const directories = new Set<string>()
  for (const { path } of entries) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const directory = path.slice(0, at)
      if (directories.has(directory)) break
      directories.add(directory)
    }
  }
  return { entries: new Map(entries.map((entry) => [entry.path, entry])), directories }
}

function expand(patterns: readonly string[], index: TreeIndex): ReadonlySet<string> {
  const found = new Set(patterns.filter((pattern) => !isGlob(pattern)))
  const globs = patterns.filter((pattern) => isGlob(pattern))
  if (globs.length === 0) return found
  for (const path of index.entries.keys()) if (matchesAny(globs, path)) found.add(path)
  return found
}

function stepFor(path: string, as: 'text' | 'hash', index: TreeIndex): Step {
  if (!isSafePath(path)) return { kind: 'refuse', path, why: 'unsafe-path', detail: path }
  const entry = index.entries.get(path)
  if (entry !== undefined) return stepForEntry(entry, as)
  if (index.directories.has(path)) return { kind: 'refuse', path, why: 'directory', detail: path }
  const link = ancestorEntry(path, index.entries)
  if (link === null) return { kind: 'absent', path }
  return { kind: 'refuse', path, why: link.kind === 'submodule' ? 'submodule' : 'symlink', detail: link.path }
}

function stepForEntry(entry: TreeEntry, as: 'text' | 'hash'): Step {
  const { path, kind, size } = entry
  if (kind !== 'file') return { kind: 'refuse', path, why: kind, detail: path }
  const limit = READING_LIMITS[as]
  if (size !== null && size > limit) return { kind: 'refuse', path, why: 'too-large', detail: tooLarge(size, limit) }
  return { kind: 'read', path, entry, as }
}

/** The symlink or submodule a path would lead through: what a checkout would follow and we do not. */
function ancestorEntry(path: string, entries: ReadonlyMap<string, TreeEntry>): TreeEntry | null {
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const entry = entries.get(path.slice(0, at))
    if (entry !== undefined && entry.kind !== 'file') return entry
  }
  return null
}

/** The detail of a `too-large` refusal; `size` is null when only the reading found out. */
export function tooLarge(size: number | null, limit: number): string {
  return size === null ? `more than ${limit} bytes` : `${size} bytes, at most ${limit} are read`
}

function bounded(steps: readonly Step[], label: string): ReadingPlan {
  const gaps: Gap[] = []
  const over = steps.length - READING_LIMITS.files
  if (over > 0) {
    gaps.push({ what: 'too-many-files', detail: `${label}: ${steps.length} files; at most ${READING_LIMITS.files}` })
  }
  const kept = steps.slice(0, READING_LIMITS.files)
  const total = { text: 0, hash: 0 }
  for (const step of kept) if (step.kind === 'read') total[step.as] += step.entry.size ?? 0
  if (total.text <= READING_LIMITS.allTexts && total.hash <= READING_LIMITS.allHashes) {
    return { steps: kept, gaps }
  }
  gaps.push({ what: 'too-many-bytes', detail: `${label}: ${total.text} bytes of text, ${total.hash} of artifacts` })
  return { steps: kept.filter((step) => step.kind !== 'read'), gaps }
}
