import type { Split, SplitEntry } from './split.ts'
import { bareHash } from './split-overlap.ts'

/** Why hashes can't be compared, in our words, and where that shows. */
export type UnusableHashes = { readonly why: string; readonly start: number }

/** Running numbers of each part never meet, and hashes of two kinds don't either: their being apart shows nothing. */
export function unusableHashes(splits: readonly Split[]): UnusableHashes | null {
  return (
    unlike(splits.flatMap(({ rows }) => rows)) ??
    unlike(splits.flatMap(({ groups }) => groups)) ??
    partly(
      splits,
      ({ rows }) => rows,
      splits.every(({ groups }) => groups.length > 0),
    ) ??
    partly(
      splits,
      ({ groups }) => groups,
      splits.every(({ rows }) => rows.length > 0),
    )
  )
}

const noHash = 'The split manifest lists something that is no hash'

/** So many hexadecimal numbers without a single letter among them are no chance. */
const TELLING = 4

function unlike(entries: readonly SplitEntry[]): UnusableHashes | null {
  let length = 0
  let lettered = 0
  for (const { hash, start } of entries) {
    const bare = bareHash(hash)
    if (!isHash(bare)) return { why: noHash, start }
    if (length === 0) length = bare.length
    if (bare.length !== length) return { why: 'The split manifest lists hashes of different kinds', start }
    if (/[a-f]/.test(bare)) lettered++
  }
  const [first] = entries
  if (first === undefined || lettered > 0 || entries.length < TELLING) return null
  return { why: noHash, start: first.start }
}

/** Long enough, and no running number with zeros before it. */
function isHash(bare: string): boolean {
  return bare.length >= 16 && bare.length <= 128 && /^[0-9a-f]+$/.test(bare) && !bare.startsWith('00000000')
}

/** Rows for one part and only groups for another have nothing to be compared by. */
function partly(
  splits: readonly Split[],
  entriesOf: (split: Split) => readonly SplitEntry[],
  otherwise: boolean,
): UnusableHashes | null {
  const having = splits.filter((split) => entriesOf(split).length > 0)
  if (having.length === 0 || having.length === splits.length || otherwise) return null
  const start = entriesOf(having[0] ?? { name: '', rows: [], groups: [], from: null, to: null })[0]?.start ?? 0
  return { why: 'The split manifest lists rows for one part and only groups for another', start }
}
