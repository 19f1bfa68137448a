import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemsAgainst, type Schema } from '../../../src/core/document/hold-to-schema.ts'
import { parseJson } from '../../../src/core/document/json.ts'
import { plainValue } from '../../../src/core/document/plain.ts'

const schema: Schema = {
  $defs: {
    person: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'integer', minimum: 0 } },
      additionalProperties: false,
    },
  },
  type: 'object',
  required: ['a', 'b'],
  additionalProperties: false,
  properties: {
    a: { type: 'string', pattern: '^[ab]{1,3}$' },
    b: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/person' }] },
    c: { type: 'array', items: { enum: ['x', 'y'] } },
    d: { const: 'only' },
    e: { type: 'boolean' },
  },
}

function problems(text: string): readonly string[] {
  const file = { path: 'd.json', text, digest: 'sha256:0' }
  const parsed = parseJson(file)
  if (!parsed.ok) return parsed.error.map(({ code }) => code)
  const found = problemsAgainst({ file, syntax: 'json', root: parsed.value }, schema)
  return found.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`)
}

test.each([
  ['{"a":"ab","b":null}', []],
  ['{"a":"ab","b":{"id":3},"c":["x"],"d":"only","e":true}', []],
  ['[]', ['1:1 expected object']],
  ['{"b":null}', ['1:1 "a" is missing']],
  ['{"a":"abc","b":null}', ['1:6 a: "abc" is not of the form ^[ab]{1,3}$']],
  ['{"a":"a",\n "b":{"id":-1}}', ['2:12 b.id: expected 0 or more']],
  ['{"a":"a","b":{"id":1.5}}', ['1:20 b.id: expected integer']],
  ['{"a":"a","b":null,"c":["x","z"]}', ['1:28 c.1: expected one of x, y']],
  ['{"a":"a","b":null,"dd":"only"}', ['1:19 unknown key "dd"; did you mean "d"?']],
  ['{"a":"a","b":null,"__proto__":1}', ['1:19 unknown key "__proto__"; there are: a, b, c, d, e']],
  ['{"a":"a","b":null,"e":"true"}', ['1:23 e: expected boolean']],
  ['{"a":"a","a":"b","b":null}', ['document/duplicate-key']],
])('%s', (text, expected) => {
  expect(problems(text)).toEqual(expected)
})

test('it accepts what ajv accepts, and refuses what ajv refuses', () => {
  const oracle = new Ajv2020({ strict: false }).compile(schema)
  const value = fc.oneof(
    fc.constantFrom('ab', 'abc', 'x', 'y', 'only', '', null, true, 0, -1, 1.5),
    fc.record({ id: fc.oneof(fc.integer(), fc.constant('1')) }, { requiredKeys: [] }),
    fc.array(fc.constantFrom('x', 'y', 'z', 1)),
  )
  fc.assert(
    fc.property(
      fc.record({ a: value, b: value, c: value, d: value, e: value, f: value }, { requiredKeys: [] }),
      (json) => {
        expect(problems(JSON.stringify(json)).length === 0).toBe(oracle(json))
      },
    ),
    { numRuns: 3_000 },
  )
})

test('a keyword it does not understand is a bug', () => {
  const file = { path: 'd.json', text: '1', digest: 'sha256:0' }
  const root = { kind: 'null', at: { start: 0, end: 1 } } as const
  expect(() => problemsAgainst({ file, syntax: 'json', root }, { maximum: 3 })).toThrow('maximum is not understood')
})

test('the plain value is what JSON.parse gives', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const text = JSON.stringify(json)
      const parsed = parseJson({ path: 'd.json', text, digest: 'sha256:0' })
      expect(parsed.ok && plainValue(parsed.value)).toEqual(JSON.parse(text))
    }),
    { numRuns: 1_000 },
  )
})
