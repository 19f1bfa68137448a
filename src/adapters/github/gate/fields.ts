import { rfc3339 } from '../../../core/base/instant.ts'
import { isObjectId } from '../../../core/base/git-object.ts'
import { integerAt, listAt, malformed, memberAt, textAt } from '../answer.ts'

/** Readers of GraphQL's answers. What is absent or of another kind is a malformed answer, never a guess. */

export function booleanAt(value: unknown, ...path: readonly string[]): boolean {
  const found = memberAt(value, path)
  if (typeof found !== 'boolean') throw malformed(`${path.join('.')} is neither true nor false`)
  return found
}

/** The member, or null where GitHub says null. A member that is not there at all is malformed. */
export function presentAt(value: unknown, ...path: readonly string[]): unknown {
  const found = memberAt(value, path)
  if (found === undefined) throw malformed(`${path.join('.')} is not there`)
  return found
}

export function textOrNullAt(value: unknown, ...path: readonly string[]): string | null {
  return presentAt(value, ...path) === null ? null : textAt(value, ...path)
}

/** A database id: a number, or GraphQL's `BigInt`, which is written as text. */
export function idAt(value: unknown, ...path: readonly string[]): number {
  const found = memberAt(value, path)
  const id = typeof found === 'string' && /^\d{1,16}$/.test(found) ? Number(found) : found
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) throw malformed(`${path.join('.')} is no id`)
  return id
}

/** A git object id: what may be asked for again. */
export function objectIdAt(value: unknown, ...path: readonly string[]): string {
  const id = textAt(value, ...path)
  if (!isObjectId(id)) throw malformed(`${path.join('.')} is no object id`)
  return id
}

export function instantAt(value: unknown, ...path: readonly string[]): string {
  const text = textAt(value, ...path)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw malformed(`${path.join('.')} is no time`)
  }
  return rfc3339(Date.parse(text))
}

/** One page of a connection. GraphQL may put null for a node that may not be seen. */
export type Page = { readonly nodes: readonly unknown[]; readonly total: number | null; readonly next: string | null }

export function pageAt(value: unknown, ...path: readonly string[]): Page {
  const total = memberAt(value, [...path, 'totalCount'])
  return {
    nodes: listAt(value, ...path, 'nodes'),
    total: total === undefined ? null : integerAt(value, ...path, 'totalCount'),
    next: booleanAt(value, ...path, 'pageInfo', 'hasNextPage') ? textAt(value, ...path, 'pageInfo', 'endCursor') : null,
  }
}
