import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineIndex } from '../../../src/core/base/source.ts'
import { parseJson } from '../../../src/core/document/json.ts'
import type { DocumentLimits } from '../../../src/core/document/limits.ts'
import type { Node } from '../../../src/core/document/tree.ts'
import { nodesOf } from './plain.ts'

const parse = (text: string, limits?: DocumentLimits): ReturnType<typeof parseJson> =>
  parseJson({ path: 'm.json', text, digest: '' }, limits)

/** The value the runtime's parser would give; own keys only, so that `__proto__` stays a key. */
function plain(node: Node): unknown {
  switch (node.kind) {
    case 'mapping':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
    case 'sequence':
      return node.items.map(plain)
    case 'number':
      return Number(node.text)
    case 'nonfinite':
      return Number(node.text)
    case 'string':
    case 'boolean':
      return node.value
    case 'null':
      return null
  }
}

function codesOf(text: string, limits?: DocumentLimits): readonly string[] {
  const result = parse(text, limits)
  return result.ok ? [] : result.error.map(({ code, at }) => `${code} ${at === null ? '-' : `${at.line}:${at.column}`}`)
}

describe('what JSON allows', () => {
  test.each([
    ['numbers keep their text', '[0.90, -0, 1e-3, 1E+05, 12345678901234567890, 1e400]'],
    ['escapes', String.raw`["\"\\\/\b\f\n\r\té😀", "\ud800", ""]`],
    ['white space anywhere', ' \t\r\n{ "a" :\n[ ] , "b" : { } }\r\n '],
    ['keys that are not keys elsewhere', '{"__proto__": {"x": 1}, "constructor": 2, "": 3}'],
    ['line separators and DEL in strings', '["\u2028\u007f\u0080"]'],
    ['a scalar as the whole document', '"text"'],
  ])('%s', (_, text) => {
    const result = parse(text)
    expect(result.ok && plain(result.value)).toEqual(JSON.parse(text))
  })

  test.each([
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['-Infinity', '-Infinity'],
  ])("Python's %s is what it says, not null and not 0", (word, text) => {
    expect(parse(word)).toMatchObject({
      ok: true,
      value: { kind: 'nonfinite', text, at: { start: 0, end: text.length } },
    })
  })

  test('every node knows its span, keys their own', () => {
    const text = '{\n  "a": [1, "x"]\n}'
    expect(parse(text)).toEqual({
      ok: true,
      value: {
        kind: 'mapping',
        at: { start: 0, end: text.length },
        entries: [
          {
            key: 'a',
            keyAt: { start: 4, end: 7 },
            value: {
              kind: 'sequence',
              at: { start: 9, end: 17 },
              items: [
                { kind: 'number', text: '1', at: { start: 10, end: 11 } },
                { kind: 'string', value: 'x', at: { start: 13, end: 16 } },
              ],
            },
          },
        ],
      },
    })
  })

  test('a byte order mark that was left in place is skipped', () => {
    expect(parse('\ufeff{}')).toMatchObject({ ok: true, value: { kind: 'mapping', at: { start: 1 } } })
  })
})

describe('what JSON does not allow', () => {
  test.each([
    ['nothing', '', 'document/empty -'],
    ['white space only', ' \n\t', 'document/empty -'],
    ['a trailing comma in a list', '[1,\n2,]', 'document/syntax 2:3'],
    ['a trailing comma in a mapping', '{"a": 1,}', 'document/syntax 1:9'],
    ['a comment', '{\n// auc\n"a": 1}', 'document/syntax 2:1'],
    ['single quotes', "{'a': 1}", 'document/syntax 1:2'],
    ['bare keys', '{a: 1}', 'document/syntax 1:2'],
    ['a missing colon', '{"a" 1}', 'document/syntax 1:6'],
    ['a missing comma', '[1 2]', 'document/syntax 1:4'],
    ['Python literals', '{"a": None}', 'document/syntax 1:7'],
    ['lower-case nan', '[nan]', 'document/syntax 1:2'],
    ['-NaN', '[-NaN]', 'document/syntax 1:2'],
    ['a leading zero', '[01]', 'document/syntax 1:2'],
    ['a leading plus', '[+1]', 'document/syntax 1:2'],
    ['a leading point', '[.5]', 'document/syntax 1:2'],
    ['a trailing point', '[5.]', 'document/syntax 1:2'],
    ['an underscore in a number', '[1_000]', 'document/syntax 1:2'],
    ['hexadecimal', '[0x1F]', 'document/syntax 1:2'],
    ['a percentage', '[25.59%]', 'document/syntax 1:7'],
    ['half an exponent', '[1e]', 'document/syntax 1:2'],
    ['an unknown escape', String.raw`["\x41"]`, 'document/syntax 1:3'],
    ['half an escape', String.raw`["\u12"]`, 'document/syntax 1:3'],
    ['a control character in a string', '["a\u0001b"]', 'document/syntax 1:4'],
    ['a line end in a string', '["a\nb"]', 'document/syntax 1:4'],
    ['a string without end', '["abc', 'document/syntax 1:6'],
    ['a list without end', '[1, 2', 'document/syntax 1:6'],
    ['a mapping without end', '{"a": 1', 'document/syntax 1:8'],
    ['a key without value', '{"a":', 'document/syntax 1:6'],
    ['two documents', '{}\n{}', 'document/syntax 2:1'],
    ['other white space', '[\u00a01]', 'document/syntax 1:2'],
    ['the wrong bracket', '[1}', 'document/syntax 1:3'],
  ])('%s', (_, text, code) => {
    expect(codesOf(text)).toEqual([code])
  })

  test.each([
    ['{"a": 1,}', /last comma/],
    ['{// x\n}', /comment/],
    ['{"a": 1 # x\n}', /comment/],
    ["['a']", /double quotes/],
    ["{'a': 1}", /double quotes/],
    ['[None]', /null/],
    ['[True]', /true/],
    ['[inf]', /Infinity/],
    ['[+1]', /plus/],
    ['{}{}', /one value/],
  ])('%s comes with a hint', (text, hint) => {
    const result = parse(text)
    expect(result.ok ? '' : result.error[0]?.hint).toMatch(hint)
  })

  test.each(['[1 2]', '[a]', '[', '{"a"}'])('%s needs none', (text) => {
    const result = parse(text)
    expect(result.ok ? '' : result.error[0]?.hint).toBeNull()
  })

  test('the caret is as long as the word', () => {
    const result = parse('[undefined, 1]')
    expect(result.ok ? 0 : result.error[0]?.length).toBe(9)
  })

  test('repeated keys are all named, with both lines', () => {
    const result = parse('{"f1": 0.5,\n "x": {"y": 1, "y": 2},\n "f1": 0.9}')
    expect(result.ok ? [] : result.error.map(({ code, at }) => [code, at?.line])).toEqual([
      ['document/duplicate-key', 2],
      ['document/duplicate-key', 3],
    ])
    expect(result.ok ? '' : result.error[1]?.message).toMatch(/line 1 .*line 3/)
  })

  test('keys that escape to the same text are the same key', () => {
    expect(codesOf(String.raw`{"a": 1, "a": 2}`)).toEqual(['document/duplicate-key 1:10'])
  })

  test('keys of different mappings are no repetition', () => {
    expect(codesOf('[{"a": 1}, {"a": 1}]')).toEqual([])
  })
})

describe('limits', () => {
  const limits = { bytes: 100, depth: 3, values: 5 }
  test.each([
    ['depth at the limit', '[[[]]]', []],
    ['depth beyond it', '[[[[]]]]', ['document/too-deep 1:4']],
    ['depth of mappings', '{"a":{"a":{"a":{}}}}', ['document/too-deep 1:16']],
    ['values at the limit', '[1,2,3,4]', []],
    ['values beyond it', '[1,2,3,4,5]', ['document/too-many-values 1:10']],
    ['size beyond it', `"${'x'.repeat(100)}"`, ['document/too-large -']],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text, limits)).toEqual(codes)
  })

  test.each(['[', '{"a":', '[{"a":', '"', '\\', ',', '-', '1', '[,', '{"a":1,'])('10 MB of %s is answered', (piece) => {
    expect(parse(piece.repeat(10_000_000 / piece.length)).ok).toBe(piece === '1')
  })

  test('limits cannot be raised beyond what the stack holds', () => {
    const deep = '['.repeat(1_000_000)
    expect(codesOf(deep, { bytes: 1e9, depth: 1e9, values: 1e9 })).toEqual(['document/too-deep 1:1001'])
  })
})

describe('properties', () => {
  test('what the runtime writes, we read as it does, and numbers keep their text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.integer({ min: 0, max: 4 }), (value, space) => {
        const text = JSON.stringify(value, null, space)
        const result = parse(text)
        expect(result.ok && plain(result.value)).toEqual(JSON.parse(text))
        const numbers = (result.ok ? nodesOf(result.value) : []).filter((node) => node.kind === 'number')
        expect(numbers.map(({ at }) => text.slice(at.start, at.end))).toEqual(numbers.map((node) => node.text))
      }),
      { numRuns: 2_000 },
    )
  })

  // built of JSON's own pieces, so that many are almost or wholly JSON
  const pieces = ['{', '}', '[', ']', ',', ':', '"', '"a"', '"b"', '1', '-', '0', '.5', 'e1', 'true', 'null', ' ', '\n']
  const nearJson = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join(''))
  test.each([
    ['strings', fc.string({ unit: 'binary', maxLength: 40 })],
    ['near JSON', nearJson],
  ])('%s are accepted and refused as the runtime does, but for repeated keys', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = parse(text)
        const repeats = !result.ok && result.error.every(({ code }) => code === 'document/duplicate-key')
        expect(result.ok || repeats).toBe(accepts(text))
      }),
      { numRuns: 5_000 },
    )
  })

  test('a diagnostic stands in the file', () => {
    fc.assert(
      fc.property(nearJson, (text) => {
        const result = parse(text)
        const lines = lineIndex(text).length
        const places = result.ok ? [] : result.error.map(({ at, length }) => ({ line: at?.line ?? 1, length }))
        expect(places.filter(({ line, length }) => line > lines || length < 1)).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})

function accepts(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
