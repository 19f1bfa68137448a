import { canonicalJson, type Json } from '../../core/base/canonical-json.ts'
import type { LedgerContent, LedgerEntry } from '../../core/ledger/entry.ts'
import type { Row, Value } from './database.ts'

/** Every field of an entry is one column, so that the hash covers the row. */
export const LEDGER_COLUMNS = `repository, sequence, previous, hash, kind, repository_name, gate, pull, head_sha,
  decision, at, body`

export function parametersOf({ sequence, previous, hash, content }: LedgerEntry): readonly Value[] {
  const { repository, kind, gate, pull, headSha, decision, at, body } = content
  const place = [repository.id, sequence, previous, hash]
  return [...place, kind, repository.name, gate, pull, headSha, decision, at, canonicalJson(body)]
}

/**
 * An entry as it stands in the database, whatever somebody did to it there: types are not checked, because the hash
 * covers them. A body that is not the canonical JSON that was written has no entry that could have its hash.
 */
export function entryOf(row: Row): LedgerEntry {
  const body = bodyOf(row['body'] ?? null)
  return {
    sequence: row['sequence'] as number,
    previous: row['previous'] as string,
    hash: body === undefined ? '' : (row['hash'] as string),
    content: {
      kind: row['kind'] as LedgerContent['kind'],
      repository: { id: row['repository'] as number, name: row['repository_name'] as string },
      gate: row['gate'] as string | null,
      pull: row['pull'] as number | null,
      headSha: row['head_sha'] as string,
      decision: row['decision'] as LedgerContent['decision'],
      at: row['at'] as string,
      body: body ?? null,
    },
  }
}

/** Undefined for text that is not byte for byte what `canonicalJson` writes. */
function bodyOf(text: Value): Json | undefined {
  if (typeof text !== 'string') return undefined
  try {
    const body = JSON.parse(text) as Json
    return canonicalJson(body) === text ? body : undefined
  } catch {
    return undefined
  }
}
