import type { KnownGate, PullRecord, PullRecords } from '../../app/gate/store.ts'
import type { Database, Queries, Row } from './database.ts'
import { numberIn, numberOrNullIn, textIn, textOrNullIn } from './row.ts'

export function pullRecords(database: Database): PullRecords {
  return {
    get: async (repository, number) => {
      const [row] = await database.query(`${SELECT} WHERE repository = ? AND number = ?`, [repository, number])
      return row === undefined ? null : recordOf(row)
    },
    byHead: async (repository, headSha) => {
      const where = 'WHERE repository = ? AND head_sha = ? AND open = 1 ORDER BY number'
      return (await database.query(`${SELECT} ${where}`, [repository, headSha])).map(recordOf)
    },
    save: (record) => savePull(database, record),
    gates: async (repository) => {
      const [row] = await database.query('SELECT gates FROM known_gates WHERE repository = ?', [repository])
      // written by us from this type
      return row === undefined ? [] : (JSON.parse(textIn(row, 'gates')) as readonly KnownGate[])
    },
    saveGates: async (repository, gates) => void (await database.query(GATES, [repository, JSON.stringify(gates)])),
  }
}

const COLUMNS = `repository, number, open, head_sha, base_ref, gate, decision, digest, sequence, comment_node,
  comment_digest, requested`

const SELECT = `SELECT ${COLUMNS} FROM pull`

const SAVE = `INSERT INTO pull (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (repository, number) DO UPDATE SET open = excluded.open, head_sha = excluded.head_sha,
    base_ref = excluded.base_ref, gate = excluded.gate, decision = excluded.decision, digest = excluded.digest,
    sequence = excluded.sequence, comment_node = excluded.comment_node, comment_digest = excluded.comment_digest,
    requested = excluded.requested`

const GATES = `INSERT INTO known_gates (repository, gates) VALUES (?, ?)
  ON CONFLICT (repository) DO UPDATE SET gates = excluded.gates`

/** Saves what was decided on a pull request; on its own, or within the caller's transaction. */
export async function savePull(queries: Queries, record: PullRecord): Promise<void> {
  const { repository, number, open, headSha, baseRef, gate, decision, digest, sequence } = record
  const { commentNode, commentDigest, requested } = record
  const decided = [repository, number, Number(open), headSha, baseRef, gate, decision, digest, sequence]
  await queries.query(SAVE, [...decided, commentNode, commentDigest, JSON.stringify(requested)])
}

function recordOf(row: Row): PullRecord {
  return {
    repository: numberIn(row, 'repository'),
    number: numberIn(row, 'number'),
    open: numberIn(row, 'open') === 1,
    headSha: textIn(row, 'head_sha'),
    baseRef: textIn(row, 'base_ref'),
    gate: textOrNullIn(row, 'gate'),
    // the column holds what `savePull` wrote
    decision: textOrNullIn(row, 'decision') as PullRecord['decision'],
    digest: textOrNullIn(row, 'digest'),
    sequence: numberOrNullIn(row, 'sequence'),
    commentNode: textOrNullIn(row, 'comment_node'),
    commentDigest: textOrNullIn(row, 'comment_digest'),
    requested: JSON.parse(textIn(row, 'requested')) as readonly string[],
  }
}
