import { expect, test } from 'vitest'
import type { Json } from '../../../src/core/base/canonical-json.ts'
import { withDefaults } from '../../../src/core/document/fill-defaults.ts'

const schema: Json = {
  $defs: {
    person: { type: 'object', properties: { id: { type: 'integer' }, bot: { type: 'boolean', default: false } } },
  },
  type: 'object',
  properties: {
    list: { default: [], type: 'array', items: { $ref: '#/$defs/person' } },
    one: { default: null, anyOf: [{ $ref: '#/$defs/person' }, { type: 'null' }] },
    kinds: {
      type: 'array',
      items: {
        anyOf: [
          { type: 'object', properties: { kind: { const: 'a' }, x: { default: 'of a' } } },
          { type: 'object', properties: { kind: { const: 'b' }, x: { default: 'of b' } } },
        ],
      },
    },
    free: { type: 'object' },
  },
}

const cases: readonly (readonly [string, Json, Json])[] = [
  ['nothing given', {}, { list: [], one: null }],
  [
    'a list',
    { list: [{ id: 1 }, { id: 2, bot: true }] },
    {
      list: [
        { id: 1, bot: false },
        { id: 2, bot: true },
      ],
      one: null,
    },
  ],
  ['one of two forms', { one: { id: 1 } }, { list: [], one: { id: 1, bot: false } }],
  [
    'forms told apart by a constant',
    { kinds: [{ kind: 'b' }, { kind: 'a', x: null }] },
    {
      list: [],
      one: null,
      kinds: [
        { kind: 'b', x: 'of b' },
        { kind: 'a', x: null },
      ],
    },
  ],
  ['keys that nothing is said about', { free: { bot: 1 } }, { list: [], one: null, free: { bot: 1 } }],
]

test.each(cases)('%s', (_, value, expected) => {
  expect(withDefaults(value, schema)).toEqual(expected)
})

test('what is given is left as it is, and nothing of it is changed in place', () => {
  const value = Object.freeze({ list: Object.freeze([Object.freeze({ id: 1 })]) })
  expect(withDefaults(value, schema)).toEqual({ list: [{ id: 1, bot: false }], one: null })
  expect(value).toEqual({ list: [{ id: 1 }] })
})

test('a key called __proto__ stays a key', () => {
  const value: Json = JSON.parse('{"__proto__": {"list": [1]}}')
  const result = withDefaults(value, schema)
  expect(Object.keys(result ?? {})).toEqual(['__proto__', 'list', 'one'])
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
})
