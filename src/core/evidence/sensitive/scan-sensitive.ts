import { byKeys } from '../../base/order.ts'
import { DOCUMENT_LIMITS } from '../../document/limits.ts'
import { decodeText } from '../../document/text.ts'
import { readPointer } from '../pointer.ts'
import { fileNature } from './file-nature.ts'
import { matchesIn } from './patterns.ts'
import type { Match } from './patterns.ts'
import { tableFindings } from './tables.ts'
import type { SensitiveFinding, SensitiveKind, SensitiveScan } from './types.ts'

/** Findings of one file that are kept; the rest are counted. */
const MOST = 50

/** Ways to reach somebody. Prose names a few on purpose: an owner, a contact, an author. */
const CONTACTS: ReadonlySet<SensitiveKind> = new Set<SensitiveKind>(['email', 'phone', 'ip-address'])

/** So many different ones are still contacts; more are a list of people. */
const FEW_CONTACTS = 3

/**
 * Looks for personal data in a file: rows with who they are about, numbers that hold up to their checksum, counts of a
 * few. Only kinds and places are told. Numbers without a checksum are looked for where a word beside them says what
 * they are, so that digests, versions and measurements are none.
 */
export function scanSensitive(path: string, bytes: Uint8Array): SensitiveScan {
  const nature = fileNature(path, bytes)
  if (nature === 'data-file') return looked([{ what: 'data-file', line: null, column: null }])
  const text = bytes.length > DOCUMENT_LIMITS.bytes ? null : decodeText(bytes)
  if (text?.kind !== 'text') {
    return { kind: 'opaque', what: nature === 'picture' || nature === 'model' ? nature : 'other' }
  }
  if (readPointer(text.text)?.kind === 'git-lfs') {
    return { kind: 'opaque', what: nature === 'rows' ? 'pointer' : 'model' }
  }
  return looked([...tableFindings(path, text.text), ...lineFindings(text.text, nature === 'rows')])
}

function looked(findings: readonly SensitiveFinding[]): SensitiveScan {
  const ordered = findings.toSorted(byPlace)
  return { kind: 'looked', findings: ordered.slice(0, MOST), more: Math.max(0, ordered.length - MOST) }
}

/** Small counts last, so that none of them hides what weighs more. */
const byPlace = byKeys<SensitiveFinding>(
  ({ what }) => (what === 'small-cell' ? '1' : '0'),
  ({ line }) => String(line ?? 0).padStart(9, '0'),
  ({ column }) => String(column ?? 0).padStart(9, '0'),
)

type PlacedMatch = Match & { readonly line: number }

function lineFindings(text: string, isRows: boolean): readonly SensitiveFinding[] {
  const found = text
    .split('\n')
    .flatMap((line, index): readonly PlacedMatch[] => matchesIn(line).map((match) => ({ ...match, line: index + 1 })))
  const isListed = (what: SensitiveKind): boolean =>
    isRows || new Set(found.filter((each) => each.what === what).map((each) => each.text)).size > FEW_CONTACTS
  const listed = new Map([...CONTACTS].map((what) => [what, isListed(what)]))
  return found.filter(({ what }) => listed.get(what) ?? true).map(({ what, line, column }) => ({ what, line, column }))
}
