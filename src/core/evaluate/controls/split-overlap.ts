import type { Split, SplitEntry } from './split.ts'

/** The same row or group in two parts of the data: where first, where again, and how often that happens. */
export type Overlap = {
  readonly kind: 'row' | 'group'
  readonly parts: readonly [string, string]
  readonly places: readonly [number, number]
  readonly count: number
}

/** The first row or group that two parts share; null where they share none. */
export function splitOverlap(splits: readonly Split[]): Overlap | null {
  return shared(splits, 'group', ({ groups }) => groups) ?? shared(splits, 'row', ({ rows }) => rows)
}

function shared(
  splits: readonly Split[],
  kind: Overlap['kind'],
  entriesOf: (split: Split) => readonly SplitEntry[],
): Overlap | null {
  const seen = new Map<string, { readonly part: string; readonly start: number }>()
  let first: Omit<Overlap, 'count'> | null = null
  const again = new Set<string>()
  for (const split of splits) {
    for (const { hash, start } of entriesOf(split)) {
      const key = bareHash(hash)
      const other = seen.get(key)
      if (other === undefined) seen.set(key, { part: split.name, start })
      else if (other.part !== split.name) {
        first ??= { kind, parts: [other.part, split.name], places: [other.start, start] }
        again.add(key)
      }
    }
  }
  return first === null ? null : { ...first, count: again.size }
}

/** A hash as compared: case and the name of the algorithm hide nothing. */
export function bareHash(hash: string): string {
  return hash
    .trim()
    .replace(/^[a-z0-9-]{2,12}:/i, '')
    .toLowerCase()
}
