import { Fault } from '../../app/fault.ts'

/** What a database's refusal means to whoever runs it. The statement's parameters are never shown. */
export function storeFault(cause: unknown, store: string): Fault {
  if (cause instanceof Fault) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  return new Fault('fault/store', `${store}: ${message}`, hintFor(cause), cause)
}

function hintFor(cause: unknown): string {
  return hints.get(codeOf(cause)) ?? 'Look at the database and its log. Nothing was recorded, so nothing is green.'
}

/** SQLite's primary result code as a number, PostgreSQL's SQLSTATE or Node's code as text; empty where there is none. */
export function codeOf(cause: unknown): number | string {
  if (!(cause instanceof Error)) return ''
  // extended codes of SQLite keep the primary one in their low byte
  if ('errcode' in cause && typeof cause.errcode === 'number') return cause.errcode & 0xff
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

/** SQLite's code for a file that somebody else is writing. */
export const BUSY = 5

const hints: ReadonlyMap<number | string, string> = new Map<number | string, string>([
  [BUSY, 'Another process keeps the file locked. Find it, or move to PostgreSQL for several busy replicas.'],
  [8, 'Give the user that runs Countersign write access to the file and its folder.'],
  [10, 'The disk failed. Check it, and restore the latest backup if the file is damaged.'],
  [11, 'The file is damaged. Restore the latest backup, then run: countersign log verify'],
  [13, 'The disk is full. Make room; work goes on by itself.'],
  [14, 'Check the path: the folder must be there and writable, and a log that is read must be there too.'],
  [26, 'Name a SQLite file that Countersign made, or a new one.'],
  ['ECONNREFUSED', 'Check that PostgreSQL runs, and the host and port of the database URL.'],
  ['ENOTFOUND', 'Check the host of the database URL.'],
  ['28P01', 'Check user and password of the database URL.'],
  ['3D000', 'Create the database, or check its name in the database URL.'],
  ['42501', 'Give the user of the database URL the right to create tables.'],
  ['53100', 'The disk of the database is full. Make room; work goes on by itself.'],
  ['53300', 'The database has no connection left. Raise its max_connections, or run fewer replicas.'],
])
