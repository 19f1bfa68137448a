/** The few places where the two databases don't speak alike. Everything else is one set of queries. */
export type Dialect = {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** Ends a `SELECT`: keeps its rows for this transaction, after waiting for whoever has them. */
  readonly locked: string
  /** Ends a `SELECT`: the same, passing over rows that somebody has. */
  readonly unclaimed: string
  /** The database's own clock, in milliseconds: the one clock all replicas share. */
  readonly now: string
  /** The last characters of a text. */
  tail(text: string, length: number): string
  /** Gives the `name` of every table where ours are made, whoever made it. */
  readonly tables: string
  /** Lets nobody else migrate until the transaction ends. */
  readonly migrationLock: string | null
  /** Triggers that refuse to change or delete rows of a table. */
  appendOnly(table: string): readonly string[]
}

/** SQLite has one writer at a time: a transaction that has begun is alone, and locks nothing. */
export const SQLITE: Dialect = {
  name: 'SQLite',
  locked: '',
  unclaimed: '',
  now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  tail: (text, length) => `substr(${text}, -${length})`,
  tables: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY name",
  migrationLock: null,
  appendOnly: (table) =>
    ['UPDATE', 'DELETE'].map(
      (change) =>
        `CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
         BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    ),
}

export const POSTGRES: Dialect = {
  name: 'PostgreSQL',
  locked: 'FOR UPDATE',
  unclaimed: 'FOR UPDATE SKIP LOCKED',
  now: 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)',
  tail: (text, length) => `right(${text}, ${length})`,
  tables: 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename',
  // any number will do, so long as every release takes the same
  migrationLock: 'SELECT pg_advisory_xact_lock(7265106837)',
  appendOnly: (table) => [
    `CREATE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`,
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ${table}_append_only()`,
  ],
}
