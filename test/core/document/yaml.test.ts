import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOCUMENT_LIMITS } from '../../../src/core/document/limits.ts'
import type { DocumentLimits } from '../../../src/core/document/limits.ts'
import { parseYaml } from '../../../src/core/document/yaml.ts'
import { nodesOf, plain } from './plain.ts'

function read(text: string, limits: DocumentLimits = DOCUMENT_LIMITS): ReturnType<typeof parseYaml> {
  return parseYaml({ path: 'f.yml', text, digest: '' }, limits)
}

function value(text: string): unknown {
  const parsed = read(text)
  return parsed.ok ? plain(parsed.value) : parsed.error.map(({ code }) => code)
}

/** Codes with their places. */
function problems(text: string, limits: DocumentLimits = DOCUMENT_LIMITS): readonly string[] {
  const parsed = read(text, limits)
  if (parsed.ok) return []
  return parsed.error.map(({ code, at, length }) => (at === null ? code : `${at.line}:${at.column}+${length} ${code}`))
}

describe('scalars of the 1.2 core schema', () => {
  test.each([
    ['0', { number: '0' }],
    ['-1', { number: '-1' }],
    ['+1.50', { number: '+1.50' }],
    ['.5', { number: '.5' }],
    ['5.', { number: '5.' }],
    ['1e-05', { number: '1e-05' }],
    ['1E400', { number: '1E400' }],
    ['007', { number: '007' }],
    ['0.8500000000000000000000000001', { number: '0.8500000000000000000000000001' }],
    ['0x10', '0x10'],
    ['0o17', '0o17'],
    ['1_000', '1_000'],
    ['1:30', '1:30'],
    ['1e', '1e'],
    ['.', '.'],
    ['.nan', { nonfinite: 'NaN' }],
    ['.NaN', { nonfinite: 'NaN' }],
    ['.inf', { nonfinite: 'Infinity' }],
    ['+.INF', { nonfinite: 'Infinity' }],
    ['-.Inf', { nonfinite: '-Infinity' }],
    ['NaN', 'NaN'],
    ['inf', 'inf'],
    ['true', true],
    ['FALSE', false],
    ['yes', 'yes'],
    ['on', 'on'],
    ['null', null],
    ['~', null],
    ['2027-01-31', '2027-01-31'],
    ['"1"', '1'],
    ["'true'", 'true'],
    ['"\\u0041\\n"', 'A\n'],
    ['|\n  1\n', '1\n'],
    ['>-\n  a\n  b\n', 'a b'],
    ['!!str 5', '5'],
    ['!!float "0.5"', { number: '0.5' }],
    ['!!int 5', { number: '5' }],
    ['!!null ""', null],
    ['a b\n  c', 'a b c'],
  ])('%j', (text, expected) => {
    expect(value(`k: ${text}`)).toEqual({ entries: [['k', expected]] })
  })

  test.each(['!!int x', '!!bool 1', '!!float [1]', '!!null x'])('%s is of another type than its tag', (text) => {
    expect(problems(`k: ${text}`).length).toBeGreaterThan(0)
  })
})

describe('mappings', () => {
  test('keys are text, whatever they look like', () => {
    expect(value('1: a\ntrue: b\n"q": c\n? [x, y]\n: d\n~: e\n')).toEqual({
      entries: [
        ['1', 'a'],
        ['true', 'b'],
        ['q', 'c'],
        ['[x, y]', 'd'],
        ['~', 'e'],
      ],
    })
  })

  test('nothing is special: no merge, no prototype', () => {
    expect(value('<<: {a: 1}\n__proto__: {b: 2}\nconstructor: c')).toEqual({
      entries: [
        ['<<', { entries: [['a', { number: '1' }]] }],
        ['__proto__', { entries: [['b', { number: '2' }]] }],
        ['constructor', 'c'],
      ],
    })
  })

  test('absent values are null', () => {
    expect(value('a:\nb: {c, d: }\n? e\n')).toEqual({
      entries: [
        ['a', null],
        [
          'b',
          {
            entries: [
              ['c', null],
              ['d', null],
            ],
          },
        ],
        ['e', null],
      ],
    })
  })

  test.each([
    ['a: 1\na: 2', ['2:1+1 document/duplicate-key']],
    ['a: 1\n"a": 2\n\'a\': 3', ['2:1+3 document/duplicate-key', '3:1+3 document/duplicate-key']],
    ['x: {1: a, "1": b}', ['1:11+3 document/duplicate-key']],
    ['<<: 1\n<<: 2', ['2:1+2 document/duplicate-key']],
  ])('%j has a key twice', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  test('tens of thousands of keys are compared in one pass', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n')
    expect(problems(keys)).toEqual([])
    expect(problems(`${keys}\nk77: 2`)).toEqual(['30001:1+3 document/duplicate-key'])
  })
})

describe('what is refused', () => {
  test.each([
    ['', ['document/empty']],
    ['# only this\n', ['document/empty']],
    ['---\n', ['document/empty']],
    ['\uFEFF', ['document/empty']],
    ['a: &x 1', ['1:4+2 document/alias']],
    ['a: *x', ['1:4+2 document/alias']],
    ['&x a: 1', ['1:1+2 document/alias']],
    ['[*a, &b 1]', ['1:2+2 document/alias', '1:6+2 document/alias']],
    ['a: !foo 1', ['1:4+4 document/tag']],
    ['a: !!python/object:os.system x', ['1:4+25 document/tag']],
    ['a: !!binary aGk=', ['1:4+8 document/tag']],
    ['!!set {a}', ['1:1+5 document/tag']],
    ['! a', ['1:1+1 document/tag']],
    ['a: 1\n---\nb: 2', ['2:1+1 document/several-documents']],
    ['---\n---\n', ['2:1+1 document/several-documents']],
    ['%YAML 1.1\n---\na: yes', ['1:1+9 document/syntax']],
    ['%TAG !! tag:x\n---\na: 1', ['1:1+13 document/syntax']],
    ['a: \u0000', ['1:4+1 document/syntax']],
    ['a: \u001fb', ['1:4+1 document/syntax']],
    ['a: b: c', ['1:4+1 document/syntax']],
    ['a:\n\t- b', ['2:1+1 document/syntax']],
    ['@a: 1', ['1:1+1 document/syntax']],
    ['a: 1\n]', ['2:1+1 document/syntax']],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  test.each([
    'a: [1, 2',
    'a: {b: 1',
    'a: "x',
    "a: 'x",
    '{a: 1',
    'a: 1\n b: 2\n  c',
    '- a\nb: c',
    'a: |2\n x\n',
    '"\\q"',
    '? a\n: b\n- c',
  ])('%j is no YAML', (text) => {
    expect(problems(text).every((problem) => problem.endsWith('document/syntax'))).toBe(true)
    expect(problems(text).length).toBeGreaterThan(0)
  })

  test.each([
    'a: "&x *y !z"',
    "a: '*y'",
    'a: |\n  &x\n  *y\n',
    'a: b&c*d!e',
    '# &x *y !z\na: 1',
    '--- |\n&x\n*y\n',
    'a: x &y',
    '%YAML 1.2\n---\na: 1',
  ])('signs inside text are text: %j', (text) => {
    expect(problems(text)).toEqual([])
  })
})

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

describe('limits', () => {
  test('depth is counted exactly', () => {
    const limits = { ...DOCUMENT_LIMITS, depth: 5 }
    expect(problems(nested(5), limits)).toEqual([])
    expect(problems(nested(6), limits)).toHaveLength(1)
    expect(problems('- - - - - a', limits)).toEqual([])
    expect(problems('- - - - - - a', limits)).toHaveLength(1)
    expect(problems('a:\n b:\n  c:\n   d:\n    e: 1', limits)).toEqual([])
    expect(problems('a:\n b:\n  c:\n   d:\n    e:\n     f: 1', limits)).toHaveLength(1)
    expect(problems(`[${nested(4)}, ${nested(4)}]`, limits)).toEqual([])
  })

  test('values are counted exactly', () => {
    const limits = { ...DOCUMENT_LIMITS, values: 4 }
    expect(problems('[1, 2, 3]', limits)).toEqual([])
    expect(problems('[1, 2, 3, 4]', limits)).toEqual(['1:11+1 document/too-many-values'])
    expect(problems('{a, b, c}', { ...DOCUMENT_LIMITS, values: 2 })).toHaveLength(1)
  })

  test('size is counted', () => {
    expect(problems('a: 1', { ...DOCUMENT_LIMITS, bytes: 3 })).toEqual(['document/too-large'])
  })

  test.each([
    ['[', 'document/too-deep'],
    ['{', 'document/too-deep'],
    ['- ', 'document/too-deep'],
    ['? ', 'document/too-deep'],
    ['{a: ', 'document/too-deep'],
    ['[{', 'document/too-deep'],
    [']', 'document/syntax'],
    ['&a ', 'document/alias'],
    ['[*a,', 'document/alias'],
    ['!', 'document/tag'],
    ['---\n', 'document/several-documents'],
    [' ', 'document/empty'],
    ['#', 'document/empty'],
    ['a', null],
  ])('ten megabytes of %j end in an answer', (piece, expected) => {
    const parsed = read(piece.repeat(10_000_000 / piece.length))
    expect(parsed.ok ? null : parsed.error.at(-1)?.code).toBe(expected)
    expect(parsed.ok ? 0 : parsed.error.length).toBeLessThanOrEqual(20)
  })

  test('tokens are counted', () => {
    expect(problems('\n'.repeat(1_000_001))).toEqual(['1000001:1+1 document/too-many-values'])
  })

  test('hopeless files are given up early', () => {
    expect(problems(`[${','.repeat(300_000)}`)).toHaveLength(20)
    expect(problems(`a: |\n  x\n${'q\n'.repeat(100_000)}`).length).toBeLessThanOrEqual(20)
  })

  test('an alias bomb is refused, not expanded', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `l${level}: &l${level} [${Array.from({ length: 9 }, () => `*l${level - 1}`).join(', ')}]`,
    )
    expect(new Set(problems(`l: &l-1 x\n${levels.join('\n')}`).map((problem) => problem.split(' ')[1]))).toEqual(
      new Set(['document/alias']),
    )
  })
})

describe('places', () => {
  test('lie on what they name, with a byte order mark and carriage returns too', () => {
    for (const text of ['\uFEFFa: "b c"\r\nd: [1.50, x]\r\n', 'a: "b c"\nd: [1.50, x]\n']) {
      const parsed = read(text)
      if (!parsed.ok || parsed.value.kind !== 'mapping') throw new Error('a mapping')
      const slices = parsed.value.entries.map(({ keyAt }) => text.slice(keyAt.start, keyAt.end))
      expect(slices).toEqual(['a', 'd'])
      const scalars = nodesOf(parsed.value).filter(({ kind }) => kind === 'string' || kind === 'number')
      expect(scalars.map(({ at }) => text.slice(at.start, at.end))).toEqual(['"b c"', '1.50', 'x'])
    }
  })

  test('of front matter are those of the whole file', () => {
    const card = '---\na: 1\nb: {c: 2}\n---\n# Title\n'
    const parsed = read(card.slice(0, card.indexOf('---', 3)))
    if (!parsed.ok || parsed.value.kind !== 'mapping') throw new Error('a mapping')
    expect(parsed.value.entries.map(({ keyAt }) => card.slice(keyAt.start, keyAt.end))).toEqual(['a', 'b'])
  })
})

describe('any text', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'-:?[]{},#&*!|>%@`"\'\\\n\r\t 0aA.~<=\uFEFF'), maxLength: 60 })

  test('gives a tree or problems, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 100 })), (text) => {
        const parsed = read(text)
        expect(parsed.ok || parsed.error.length > 0).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })

  test('JSON means what JSON means', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
        expect(asJson(value(JSON.stringify(json, null, 1)))).toEqual(JSON.parse(JSON.stringify(json)))
      }),
      { numRuns: 1_000 },
    )
  })
})

/** The plain form of a tree as the value JSON has. */
function asJson(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(asJson)
  if (typeof tree !== 'object' || tree === null) return tree
  if ('number' in tree) return Number(tree.number)
  const entries = 'entries' in tree && Array.isArray(tree.entries) ? tree.entries : []
  return Object.fromEntries(entries.map(([key, item]: readonly [string, unknown]) => [key, asJson(item)]))
}
