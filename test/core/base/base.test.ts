import { posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, prettyJson, type Json } from '../../../src/core/base/canonical-json.ts'
import { md5, sha256 } from '../../../src/core/base/digest.ts'
import { matchesGlob } from '../../../src/core/base/glob.ts'
import { nearest } from '../../../src/core/base/nearest.ts'
import { byCodeUnit, byKeys } from '../../../src/core/base/order.ts'
import { lineIndex, positionAt } from '../../../src/core/base/source.ts'

describe('glob', () => {
  test.each([
    ['main', 'main', true],
    ['main', 'maintenance', false],
    ['main', 'x/main', false],
    ['release/*', 'release/1.2', true],
    ['release/*', 'release/1/2', false],
    ['release/*', 'release', false],
    ['release/**', 'release/1/2', true],
    ['release/**', 'release', false],
    ['**', 'any/thing', true],
    ['**/x.json', 'x.json', true],
    ['**/x.json', 'a/b/x.json', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['eval/*.json', 'eval/a.json', true],
    ['eval/*.json', 'eval/.json', true],
    ['v?', 'v1', true],
    ['v?', 'v', false],
    ['a+b(c)[d]{e}', 'a+b(c)[d]{e}', true],
    ['a.c', 'abc', false],
    ['', '', true],
  ])('%s on %s is %s', (pattern, name, expected) => {
    expect(matchesGlob(pattern, name)).toBe(expected)
  })

  test('agrees with Node on patterns both understand', () => {
    const segment = fc.stringMatching(/^[ab*?]{1,4}$/)
    const patterns = fc.array(fc.oneof(segment, fc.constant('**')), { minLength: 1, maxLength: 4 })
    const names = fc.array(fc.stringMatching(/^[ab]{1,4}$/), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(patterns, names, (parts, name) => {
        // `**` inside a longer segment and a `**` at the end mean other things to Node
        fc.pre(parts.every((part) => part === '**' || !part.includes('**')) && parts.at(-1) !== '**')
        const [pattern, path] = [parts.join('/'), name.join('/')]
        expect([pattern, path, matchesGlob(pattern, path)]).toEqual([pattern, path, posix.matchesGlob(path, pattern)])
      }),
      { numRuns: 5_000 },
    )
  })

  test('no pattern is slow', () => {
    const pattern = 'a*'.repeat(2_000) + 'b'
    expect(matchesGlob(pattern, 'a'.repeat(4_000))).toBe(false)
    expect(matchesGlob('**/'.repeat(500) + 'b', 'a/'.repeat(500) + 'a')).toBe(false)
  })
})

describe('canonical JSON', () => {
  test('key order, __proto__ and undefined', () => {
    const hostile: Json = JSON.parse('{"b":1,"__proto__":{"x":2},"a":[{"d":1,"c":null}]}')
    expect(canonicalJson(hostile)).toBe('{"__proto__":{"x":2},"a":[{"c":null,"d":1}],"b":1}')
    expect(canonicalJson({ a: undefined, b: 'é\u2028' })).toBe('{"b":"é\u2028"}')
    expect(prettyJson({ b: [], a: {} })).toBe('{\n  "a": {},\n  "b": []\n}\n')
  })

  test('shuffled keys give the same bytes, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json: Json = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonicalJson(json))).toEqual(json)
        expect(canonicalJson(reversed(json))).toBe(canonicalJson(json))
      }),
      { numRuns: 1_000 },
    )
  })
})

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reversed(item))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, item === undefined ? item : reversed(item)]),
  )
}

test.each([
  ['agence', ['fence', 'agency'], 'agency'],
  ['regress_at_mots', ['regress_at_most', 'at_most'], 'regress_at_most'],
  ['AUC', ['auc', 'acc'], 'auc'],
  ['auc', ['auc'], null],
  ['zzz', ['auc', 'f1'], null],
  ['x', [], null],
  ['ab', ['ac', 'aa'], 'aa'],
])('the nearest name to %s in %j is %s', (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected)
})

test('positions are the ones an editor shows', () => {
  const text = 'a\nbc\r\n\nd'
  const lines = lineIndex(text)
  const at = (offset: number): string => `${positionAt(lines, offset).line}:${positionAt(lines, offset).column}`
  expect([0, 1, 2, 4, 6, 7, 8, 99].map(at)).toEqual(['1:1', '1:2', '2:1', '2:3', '3:1', '4:1', '4:2', '4:93'])
})

test('order is by code unit, key after key', () => {
  expect(['b', 'a', 'B', 'ä', ''].toSorted(byCodeUnit)).toEqual(['', 'B', 'a', 'b', 'ä'])
  const rows = [
    { a: 'x', b: '2' },
    { a: 'w', b: '3' },
    { a: 'x', b: '1' },
  ]
  const sorted = rows.toSorted(
    byKeys(
      (row) => row.a,
      (row) => row.b,
    ),
  )
  expect(sorted.map((row) => row.a + row.b)).toEqual(['w3', 'x1', 'x2'])
})

test('digests are those of the published algorithms (FIPS 180-4 and RFC 1321 vectors)', () => {
  expect(sha256('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(md5(new TextEncoder().encode('abc'))).toBe('900150983cd24fb0d6963f7d28e17f72')
})
