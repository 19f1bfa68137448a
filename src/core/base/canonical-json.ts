import { byCodeUnit } from './order.ts'

/** A value JSON can hold. `undefined` members are left out, as `JSON.stringify` does. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One byte sequence per value: keys in code-unit order, no white space. For digests and the ledger.
 * Our values hold integers and text only (numbers from evidence are text), so this equals RFC 8785 for them.
 */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sorted(value))
}

/** The same order of keys, indented by two spaces and ended by a newline: the form of `verdict.json`. */
export function prettyJson(value: Json): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => sorted(item))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => byCodeUnit(a, b))
  // fromEntries defines own properties, so a key named __proto__ stays data
  return Object.fromEntries(entries.map(([key, item]) => [key, item === undefined ? undefined : sorted(item)]))
}
