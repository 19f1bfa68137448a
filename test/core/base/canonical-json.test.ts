import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, prettyJson } from '../../../src/core/base/canonical-json.ts'
import type { Json } from '../../../src/core/base/canonical-json.ts'

const keys = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '10', '9', '', 'a', 'b', 'B', 'é', '😀', '\uffff'),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

/** What `JSON.parse` yields, keys of all sorts in any order; `__proto__` is an own key of it. */
const values = fc.jsonValue({ maxDepth: 4 }).chain((leaf) =>
  fc.array(fc.tuple(keys, fc.constantFrom<Json>(leaf as Json, { b: leaf as Json, a: [null, { d: 1, c: 2 }] })), {
    maxLength: 6,
  }),
)

/** The plainest way to the same bytes. */
function sortedCopy(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => sortedCopy(item))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, item]) => [key, item === undefined ? undefined : sortedCopy(item)]))
}

test('writes what a sorted copy would write, whatever the keys, and leaves the value as it was', () => {
  fc.assert(
    fc.property(values, (entries) => {
      const value: Json = [Object.fromEntries(entries), { z: undefined, y: Object.fromEntries(entries) }]
      const before = JSON.stringify(value)
      expect(prettyJson(value)).toBe(`${JSON.stringify(sortedCopy(value), null, 2)}\n`)
      expect(canonicalJson(value)).toBe(JSON.stringify(sortedCopy(value)))
      expect(JSON.stringify(value)).toBe(before)
    }),
    { numRuns: 500 },
  )
})
