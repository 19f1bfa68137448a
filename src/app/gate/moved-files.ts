import type { MovedFile, Scope } from '../../core/approval/types.ts'
import { canonicalJson } from '../../core/base/canonical-json.ts'
import { sha256 } from '../../core/base/digest.ts'
import { byCodeUnit } from '../../core/base/order.ts'
import { changesBetween } from '../changes.ts'
import { Fault } from '../fault.ts'
import type { Repository, TreeEntry } from '../ports.ts'

/** A state of the change: what is proposed, against what production runs. */
export type Sighting = { readonly head: string; readonly base: string }

/** How files of this change are told apart by what signatures cover. */
export type Terms = {
  readonly policyPath: string
  /** The narrowest scope that holds a path. */
  readonly scopeOf: (path: string) => Scope
  /** Paths the change touches now. */
  readonly changed: ReadonlySet<string>
  /** Whether any role signs every changed file: only then is it worth finding out what the change touched then. */
  readonly signsChange: boolean
}

/** What a review was given on, compared with now. Null when its commit is gone. */
export type SeenThen = { readonly evidenceDigest: string; readonly moved: readonly MovedFile[] }

/**
 * Compares what stood there when a review was given with what stands there now, by object ids alone: no file is read.
 * The candidate side is the head's tree; of the baseline only evidence and the policy matter.
 */
export async function seenThen(
  past: Sighting,
  now: Sighting,
  { terms, repository }: Comparison,
): Promise<SeenThen | null> {
  const [thenHead, thenBase, head, base] = await Promise.all([
    entriesOf(repository, past.head),
    entriesOf(repository, past.base),
    entriesOf(repository, now.head),
    entriesOf(repository, now.base),
  ])
  if (thenHead === null || thenBase === null || head === null || base === null) return null
  const evidenceDigest = digestOf({ head: thenHead, base: thenBase }, terms)
  if (past.head === now.head && past.base === now.base) return { evidenceDigest, moved: [] }
  const candidate = changesBetween(thenHead, head).map(({ path }) => path)
  const touched = await touchedThen(candidate, { past, terms, repository, thenHead })
  const moved: MovedFile[] = candidate.flatMap((path) => {
    const scope = terms.scopeOf(path)
    const concerns = scope !== 'change' || terms.changed.has(path) || touched.has(path)
    return concerns ? [{ side: 'candidate' as const, path, scope }] : []
  })
  for (const { path } of changesBetween(thenBase, base)) {
    if (path === terms.policyPath) moved.push({ side: 'policy', path, scope: 'evidence' })
    else if (terms.scopeOf(path) === 'evidence') moved.push({ side: 'baseline', path, scope: 'evidence' })
  }
  return { evidenceDigest, moved: moved.toSorted((a, b) => byCodeUnit(a.side, b.side) || byCodeUnit(a.path, b.path)) }
}

export type Comparison = { readonly terms: Terms; readonly repository: Repository }

type Entries = readonly TreeEntry[]

/** Null when the commit is gone, or can't be listed whole: then nobody can say what was seen. */
async function entriesOf(repository: Repository, commit: string): Promise<Entries | null> {
  try {
    const tree = await repository.tree(commit)
    return tree.truncated ? null : tree.entries
  } catch (cause) {
    if (cause instanceof Fault && (cause.code === 'fault/not-found' || cause.code === 'fault/conflict')) return null
    throw cause
  }
}

type Then = Comparison & { readonly past: Sighting; readonly thenHead: Entries }

/**
 * Of files that moved and that the change does not touch now, those that it touched then: they were taken back. The
 * rest came in with the base branch and was no part of what was signed.
 */
async function touchedThen(
  moved: readonly string[],
  { past, terms, repository, thenHead }: Then,
): Promise<ReadonlySet<string>> {
  const open = moved.filter((path) => terms.scopeOf(path) === 'change' && !terms.changed.has(path))
  if (!terms.signsChange || open.length === 0) return new Set()
  const fork = await repository.mergeBase(past.base, past.head)
  const forkEntries = fork === null ? null : await entriesOf(repository, fork)
  // what can't be told counts as touched
  if (forkEntries === null) return new Set(open)
  const touched = new Set(changesBetween(forkEntries, thenHead).map(({ path }) => path))
  return new Set(open.filter((path) => touched.has(path)))
}

/** The evidence of a state by object ids: equal digests mean that every file judged had equal bytes. */
function digestOf({ head, base }: { readonly head: Entries; readonly base: Entries }, terms: Terms): string {
  const rows = (side: string, entries: Entries): readonly (readonly string[])[] =>
    entries.flatMap(({ path, kind, id }) =>
      terms.scopeOf(path) === 'evidence' || (side === 'base' && path === terms.policyPath)
        ? [[side, path, kind, id]]
        : [],
    )
  return sha256(canonicalJson([...rows('head', head), ...rows('base', base)]))
}
