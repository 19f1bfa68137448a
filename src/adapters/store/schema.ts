import type { Dialect } from './dialect.ts'

/** A step that brings the schema to its number. Steps are never changed once released; new ones are added. */
export type Migration = { readonly number: number; statements(dialect: Dialect): readonly string[] }

/**
 * The schema, as steps. Types are those both databases know: `TEXT`, `BIGINT` for ids and milliseconds, `INTEGER` for
 * small numbers and 0 or 1. Columns whose meaning is not plain from `app/gate/store.ts` are explained here.
 */
export const migrations: readonly Migration[] = [{ number: 1, statements: (dialect) => first(dialect) }]

function first(dialect: Dialect): readonly string[] {
  return [...deliveries, ...work, ...facts, ...records, ...ledger, ...dialect.appendOnly('ledger')]
}

// state: waiting, done, rejected; ready: when a waiting one may be taken, 0 at first, the end of its lease then
const deliveries = [
  `CREATE TABLE delivery (
     guid TEXT NOT NULL PRIMARY KEY, event TEXT NOT NULL, received_at BIGINT NOT NULL, body TEXT NOT NULL,
     state TEXT NOT NULL, owner TEXT, ready BIGINT NOT NULL, rejections INTEGER NOT NULL, why TEXT)`,
  "CREATE INDEX delivery_waiting ON delivery (received_at, guid) WHERE state = 'waiting'",
  'CREATE INDEX delivery_received ON delivery (received_at)',
]

// ready: when a row may be taken: when it is due, or when its lease ends; place: 0 for revoking, 1 for the rest.
// due, revoking, causes: the marks that wait; null and empty when all of them are being worked on.
// taken_…: what the worker was told; taken_version tells its lease from any other.
const work = [
  `CREATE TABLE work (
     key TEXT NOT NULL PRIMARY KEY, repository TEXT NOT NULL, subject TEXT NOT NULL,
     place INTEGER NOT NULL, ready BIGINT NOT NULL, version BIGINT NOT NULL, attempts INTEGER NOT NULL,
     due BIGINT, revoking INTEGER NOT NULL, causes TEXT NOT NULL,
     owner TEXT, taken_version BIGINT NOT NULL, taken_revoking INTEGER NOT NULL, taken_causes TEXT NOT NULL)`,
  'CREATE INDEX work_ready ON work (place, ready, key)',
]

// Membership is kept as it was heard, and made into intervals on reading: so the order of hearing does not matter.
// Sightings of one set of people within one slot of time are one row: the first and the last of them.
const facts = [
  `CREATE TABLE push (
     repository BIGINT NOT NULL, ref TEXT NOT NULL, before_sha TEXT NOT NULL, after_sha TEXT NOT NULL,
     person BIGINT NOT NULL, login TEXT NOT NULL, bot INTEGER NOT NULL, at TEXT NOT NULL,
     PRIMARY KEY (repository, ref, before_sha, after_sha, person))`,
  `CREATE TABLE review (
     repository BIGINT NOT NULL, pull BIGINT NOT NULL, review BIGINT NOT NULL, sha TEXT, at TEXT NOT NULL,
     PRIMARY KEY (repository, pull, review))`,
  `CREATE TABLE team_change (
     team BIGINT NOT NULL, at TEXT NOT NULL, person BIGINT NOT NULL, change TEXT NOT NULL,
     PRIMARY KEY (team, at, person, change))`,
  `CREATE TABLE team_sighting (
     team BIGINT NOT NULL, slot TEXT NOT NULL, people TEXT NOT NULL, first_at TEXT NOT NULL, last_at TEXT NOT NULL,
     PRIMARY KEY (team, slot, people))`,
  'CREATE TABLE people (digest TEXT NOT NULL PRIMARY KEY, ids TEXT NOT NULL)',
  `CREATE TABLE producer (
     repository BIGINT NOT NULL, branch TEXT NOT NULL, run BIGINT NOT NULL, workflow TEXT NOT NULL,
     sha TEXT NOT NULL, dispatched INTEGER NOT NULL,
     person BIGINT NOT NULL, login TEXT NOT NULL, bot INTEGER NOT NULL, at TEXT NOT NULL,
     PRIMARY KEY (repository, branch, run, person))`,
  `CREATE TABLE stack (
     repository BIGINT NOT NULL, pull BIGINT NOT NULL, base TEXT, PRIMARY KEY (repository, pull))`,
  `CREATE TABLE repository (
     id BIGINT NOT NULL PRIMARY KEY, installation BIGINT NOT NULL, name TEXT NOT NULL, gone INTEGER NOT NULL)`,
]

// check_record.holder, held_until: who writes the check now, by the database's clock
const records = [
  `CREATE TABLE pull (
     repository BIGINT NOT NULL, number BIGINT NOT NULL, open INTEGER NOT NULL, head_sha TEXT NOT NULL,
     base_ref TEXT NOT NULL, gate TEXT, decision TEXT, digest TEXT, sequence BIGINT,
     comment_node TEXT, comment_digest TEXT, requested TEXT NOT NULL, PRIMARY KEY (repository, number))`,
  'CREATE INDEX pull_head ON pull (repository, head_sha)',
  'CREATE TABLE known_gates (repository BIGINT NOT NULL PRIMARY KEY, gates TEXT NOT NULL)',
  `CREATE TABLE check_record (
     repository BIGINT NOT NULL, head_sha TEXT NOT NULL, name TEXT NOT NULL, node TEXT,
     posted_digest TEXT, holder TEXT, held_until BIGINT NOT NULL,
     PRIMARY KEY (repository, head_sha, name))`,
  'CREATE TABLE note (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)',
  'CREATE TABLE lease (name TEXT NOT NULL PRIMARY KEY, owner TEXT NOT NULL, ends BIGINT NOT NULL)',
]

// Every field of an entry is a column of its own and covered by its hash: nothing stands twice, nothing is unbound.
// chain is the row that appends queue up at, and tells entries that were cut off from entries that never were.
const ledger = [
  `CREATE TABLE ledger (
     repository BIGINT NOT NULL, sequence BIGINT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL,
     kind TEXT NOT NULL, repository_name TEXT NOT NULL, gate TEXT, pull BIGINT, head_sha TEXT NOT NULL,
     decision TEXT, at TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (repository, sequence))`,
  'CREATE INDEX ledger_head ON ledger (repository, head_sha)',
  'CREATE TABLE chain (repository BIGINT NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL, hash TEXT NOT NULL)',
]
