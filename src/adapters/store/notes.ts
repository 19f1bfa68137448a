import type { Notes } from '../../app/gate/store.ts'
import type { Database } from './database.ts'
import { textIn } from './row.ts'

export function notes(database: Database): Notes {
  return {
    get: async (name) => {
      const [row] = await database.query('SELECT value FROM note WHERE name = ?', [name])
      return row === undefined ? null : textIn(row, 'value')
    },
    set: async (name, value) => void (await database.query(SET, [name, value])),
    lease: async (name, owner, { now, until }) => (await database.query(LEASE, [name, owner, until, now])).length > 0,
  }
}

const SET = `INSERT INTO note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`

const LEASE = `INSERT INTO lease (name, owner, ends) VALUES (?, ?, ?)
  ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, ends = excluded.ends
  WHERE lease.owner = excluded.owner OR lease.ends <= ? RETURNING name`
