import { describe, expect, test } from 'vitest'
import { parseToml } from '../../../src/core/document/toml.ts'
import type { DocumentLimits } from '../../../src/core/document/limits.ts'
import { nodesOf, plain } from './plain.ts'

const parse = (text: string, limits?: DocumentLimits): ReturnType<typeof parseToml> =>
  parseToml({ path: 'm.toml', text, digest: '' }, limits)

function codesOf(text: string, limits?: DocumentLimits): readonly string[] {
  const result = parse(text, limits)
  return result.ok ? [] : result.error.map(({ code, at }) => `${code} ${at === null ? '-' : `${at.line}:${at.column}`}`)
}

describe('values', () => {
  test.each([
    ['an integer', '12', { number: '12' }],
    ['underscores go', '1_000.5_0e-0_3', { number: '1000.50e-03' }],
    ['signs stay', '+0.5', { number: '+0.5' }],
    ['hexadecimal becomes decimal', '0x1F', { number: '31' }],
    ['octal becomes decimal', '0o17', { number: '15' }],
    ['binary becomes decimal', '0b101', { number: '5' }],
    ['large integers lose nothing', '9_223_372_036_854_775_807', { number: '9223372036854775807' }],
    ['nan', 'nan', { nonfinite: 'NaN' }],
    ['signed nan', '-nan', { nonfinite: 'NaN' }],
    ['inf', '+inf', { nonfinite: 'Infinity' }],
    ['-inf', '-inf', { nonfinite: '-Infinity' }],
    ['a boolean', 'true', true],
    ['a basic string', String.raw`"a\tbA"`, 'a\tbA'],
    ['a literal string', String.raw`'a\b'`, String.raw`a\b`],
    ['a string of several lines', '"""\na\nb"""', 'a\nb'],
    ['a date is text', '1979-05-27T07:32:00Z', '1979-05-27T07:32:00Z'],
    ['a number in quotes is text', '"0.91"', '0.91'],
    ['a list', '[1, [2], {a = 3}]', [{ number: '1' }, [{ number: '2' }], { entries: [['a', { number: '3' }]] }]],
    ['a number ending the file', '0', { number: '0' }],
  ])('%s', (_, literal, value) => {
    const result = parse(`a = ${literal}`)
    expect(result.ok && plain(result.value)).toEqual({ entries: [['a', value]] })
  })
})

describe('tables', () => {
  test.each([
    [
      'headers',
      'a = 1\n[b]\nc = 2\n[b.d]\ne = 3',
      [
        ['a', '1'],
        ['b.c', '2'],
        ['b.d.e', '3'],
      ],
    ],
    [
      'dotted keys',
      'a.b.c = 1\na.b.d = 2\na.e = 3',
      [
        ['a.b.c', '1'],
        ['a.b.d', '2'],
        ['a.e', '3'],
      ],
    ],
    [
      'a table before its parent',
      '[a.b]\nc = 1\n[a]\nd = 2',
      [
        ['a.b.c', '1'],
        ['a.d', '2'],
      ],
    ],
    [
      'lists of tables',
      '[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3',
      [
        ['a.0.b', '1'],
        ['a.1.b', '2'],
        ['a.1.c.d', '3'],
      ],
    ],
    [
      'lists of tables within such',
      '[[a]]\n[[a.b]]\nc = 1\n[[a.b]]\nc = 2',
      [
        ['a.0.b.0.c', '1'],
        ['a.0.b.1.c', '2'],
      ],
    ],
    [
      'keys that are not keys elsewhere',
      '__proto__.x = 1\n[constructor]\ny = 2',
      [
        ['__proto__.x', '1'],
        ['constructor.y', '2'],
      ],
    ],
    [
      'quoted keys',
      '"a.b" = 1\n\'\' = 2',
      [
        ['a.b', '1'],
        ['', '2'],
      ],
    ],
    [
      'CRLF and a byte order mark',
      '\ufeffa = 1\r\n[b]\r\nc = 2\r\n',
      [
        ['a', '1'],
        ['b.c', '2'],
      ],
    ],
  ])('%s', (_, text, leaves) => {
    const result = parse(text)
    expect(result.ok && leavesOf(plain(result.value), '')).toEqual(leaves)
  })
})

/** Leaves with dotted paths; enough to see where a value went. */
function leavesOf(value: unknown, path: string): unknown[] {
  const join = (key: string | number): string => (path === '' ? String(key) : `${path}.${key}`)
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, join(index)))
  if (typeof value !== 'object' || value === null) return [[path, value]]
  if ('entries' in value && Array.isArray(value.entries)) {
    return value.entries.flatMap(([key, item]: [string, unknown]) => leavesOf(item, join(key)))
  }
  return [[path, 'number' in value ? value.number : value]]
}

test('every number stands where its node says', () => {
  const text = '# 😀\na = 1.5\nb = "😀"\n[t]\nc = [2, {d = 3}]\n'
  const result = parse(text)
  const numbers = (result.ok ? nodesOf(result.value) : []).filter((node) => node.kind === 'number')
  expect(numbers.map((node) => text.slice(node.at.start, node.at.end))).toEqual(['1.5', '2', '3'])
})

describe('what is refused', () => {
  const limits = { bytes: 2_000_000, depth: 3, values: 5 }
  test.each([
    ['nothing', '', 'document/empty -'],
    ['a value that is missing', 'a = \n', 'document/syntax 2:1'],
    ['JSON', '{"a": 1}', 'document/syntax 1:1'],
    ['a key twice', 'a = 1\na = 2', 'document/duplicate-key 2:1'],
    ['a table twice', '[a]\nb = 1\n[a]\nc = 2', 'document/duplicate-key 3:2'],
    ['a value that becomes a table', 'a = 1\n[a.b]\nc = 1', 'document/duplicate-key 2:2'],
    ['a key of a closed inline table', 'a = {b = 1}\na.c = 2', 'document/duplicate-key 2:1'],
    ['TOML 1.1', 'a = {b = 1,}', 'document/syntax 1:12'],
    ['brackets too deep', 'a = [[[[1]]]]', 'document/too-deep 1:8'],
    ['a key too deep', 'a.b.c.d.e = 1', 'document/too-deep 1:8'],
    ['too many values', 'a = [1, 2, 3, 4, 5, 6]', 'document/too-many-values -'],
  ])('%s', (_, text, code) => {
    expect(codesOf(text, limits)).toEqual([code])
  })

  test('brackets and dots in strings and comments are no nesting', () => {
    const text = `a = "${'['.repeat(9)}"\nb = '''\n${'{\n'.repeat(9)}'''\nc = 1 # ${'[.'.repeat(9)}\nd = """${'."'.repeat(9)}"""`
    expect(codesOf(text, limits)).toEqual([])
  })

  test.each([
    ['an escaped quote', String.raw`a = "\"[[[["`],
    ['an escaped backslash', String.raw`a = "\\"` + '\nb = "[[[["'],
    ['a backslash in a literal string', "a = '\\'\nb = '[[[['"],
    ['a quote in a long string', 'a = """"[[[["""'],
    ['a comment that ends the file', 'a = 1 # [[[['],
  ])('%s hides no nesting and shows none', (_, text) => {
    expect(codesOf(text, limits)).toEqual([])
    expect(codesOf(`${text}\nz = [[[[1]]]]`, limits).join()).toMatch(/^document\/too-deep/)
  })

  test.each(['[', 'a.', '"', "'''", 'a=[', '{a=', 'x\n', '\\', '#'])('2 MB of %s is answered', (piece) => {
    expect(parse(piece.repeat(2_000_000 / piece.length)).ok).toBe(false)
  })

  test.each([
    ['brackets', `a = ${'['.repeat(1_000_000)}`, 'document/too-deep'],
    ['a dotted key', `${'a.'.repeat(500_000)}b = 1`, 'document/too-deep'],
    ['a string', `a = "${'x'.repeat(500_000)}"`, 'document/too-large'],
    ['a literal text', `a = '''${'x\n'.repeat(250_000)}'''`, 'document/too-large'],
  ])('1 MB of %s is refused before it is parsed', (_, text, code) => {
    const result = parse(text)
    expect(result.ok ? [] : result.error.map((problem) => problem.code)).toEqual([code])
  })
})
