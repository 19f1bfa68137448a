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

/** The value with its keys in order: itself where they are, since copying costs more than writing. */
function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  // `isArray` does not tell a readonly list from a mapping, so the types are told
  return Array.isArray(value) ? sortedList(value as readonly Json[]) : sortedMapping(value as Mapping)
}

type Mapping = { readonly [key: string]: Json | undefined }

function sortedList(items: readonly Json[]): readonly Json[] {
  let copy: Json[] | null = null
  for (const [index, item] of items.entries()) {
    const own = sorted(item)
    if (own !== item) copy ??= items.slice()
    if (copy !== null) copy[index] = own
  }
  return copy ?? items
}

function sortedMapping(mapping: Mapping): Mapping {
  const keys = Object.keys(mapping)
  const order = inOrder(keys) ? keys : keys.toSorted(byCodeUnit)
  let changed = order !== keys
  const values = order.map((key) => {
    const item = mapping[key]
    const own = item === undefined ? undefined : sorted(item)
    if (own !== item) changed = true
    return own
  })
  return changed ? mappingOf(order, values) : mapping
}

function inOrder(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return false
  return true
}

function mappingOf(keys: readonly string[], values: readonly (Json | undefined)[]): Mapping {
  const mapping: Record<string, Json | undefined> = {}
  for (const [index, key] of keys.entries()) {
    const value = values[index]
    // assigned, a key named __proto__ would set the prototype; defined, it stays data
    if (key === '__proto__') Object.defineProperty(mapping, key, { value, enumerable: true })
    else mapping[key] = value
  }
  return mapping
}
