import type { Dialect } from './dialect.ts'

/** What a column holds. Whole numbers only; JSON stands as text. */
export type Value = string | number | null

export type Row = Readonly<Record<string, Value>>

/** Runs one statement; each `?` stands for a parameter. Failures are `Fault`s. */
export type Queries = {
  readonly dialect: Dialect
  query(sql: string, parameters?: readonly Value[]): Promise<readonly Row[]>
}

/** All that the queries need of a database. What it has committed survives a power cut. */
export type Database = Queries & {
  /** Commits what `work` did when it resolves, and nothing when it throws. It may run again when databases collide. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Text as both databases keep it: PostgreSQL refuses NUL, and half a surrogate pair is no UTF-8. */
export function storable(value: Value): Value {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').toWellFormed() : value
}

/** Whether a statement changes nothing, so that asking again does no harm. */
export function isRead(sql: string): boolean {
  return /^\s*(SELECT|PRAGMA)\b/i.test(sql)
}
