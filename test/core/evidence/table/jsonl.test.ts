import fc from 'fast-check'
import { expect, test } from 'vitest'
import { skipJson } from '../../../../src/core/evidence/table/json-token.ts'
import { cells, problems, read } from './reading.ts'

const path = 'predictions.jsonl'
const both = { a: 'number', b: 'text' } as const

test('columns come in the order wanted, with the names of all rows', () => {
  const result = read('{"a": 1, "b": "x", "c": [1]}\n{"b":"y","a":-2.5e-1}\r\n\n{"d":{},"a":3}', {
    b: 'text',
    a: 'number',
  })
  expect(cells(result)).toEqual({ b: ['x', 'y', null], a: [1, -0.25, 3] })
  expect(result).toMatchObject({ value: { format: 'jsonl', rows: 3, names: ['a', 'b', 'c', 'd'] } })
})

test.each([
  ['blanks', ' \t{ "a" : 1 ,\t"b" : "x" } \r\n{"a":2,"b":"y"}\n'],
  ['a mark', '\ufeff{"a":1,"b":"x"}\n{"a":2,"b":"y"}\n'],
  ['blank lines', '\n{"a":1,"b":"x"}\n\r\n  \n{"a":2,"b":"y"}'],
  ['escapes', '{"\\u0061":1,"b":"\\u0078"}\n{"a":2,"b":"y"}\n'],
  ['other shapes', '{"b":"x","z":null,"a":1}\n{"a":2,"z":{"b":[{}, [], {"c":"]}"}]},"b":"y"}\n'],
  ['Python’s words beside', '{"a":1,"b":"x","c":NaN}\n{"a":2,"b":"y","c":[-Infinity,Infinity,true,false,null]}\n'],
])('reads %s', (_, text) => {
  for (const piece of [Infinity, 1, 2, 7]) {
    expect(cells(read(text, both, { piece, path }))).toEqual({ a: [1, 2], b: ['x', 'y'] })
  }
})

test('null, an absent key, an empty text and words for it are missing; NaN is a number', () => {
  const text = '{"a":null,"b":null}\n{}\n{"a":"","b":""}\n{"a":"N/A","b":"N/A"}\n{"a":NaN,"b":"NaN"}\n{"a":-Infinity}\n'
  const result = read(text, both)
  expect(cells(result)).toEqual({
    a: [null, null, null, null, Number.NaN, -Infinity],
    b: [null, null, null, 'N/A', 'NaN', null],
  })
  expect(result).toMatchObject({ value: { columns: [{ missing: 4 }, { missing: 4 }] } })
})

test('scalars are texts as they are written', () => {
  const text = '{"b":1.50}\n{"b":true}\n{"b":"q\\"\\n\\u00e9\\ud83d\\ude80é"}\n{"b":1e5}\n'
  expect(cells(read(text, { b: 'text' }))).toEqual({ b: ['1.50', 'true', 'q"\né🚀é', '1e5'] })
})

test('auto is a number where every value is one', () => {
  const text = '{"a":1,"b":1,"c":"1"}\n{"a":null,"b":true,"c":2}\n{"a":2}\n'
  expect(cells(read(text, { a: 'auto', b: 'auto', c: 'auto' }))).toEqual({
    a: [1, null, 2],
    b: ['1', 'true', null],
    c: ['1', '2', null],
  })
})

test.each([
  ['"x"', '\'"x"\' is no number', 'without quotes'],
  ['"0.5"', '\'"0.5"\' is no number', 'without quotes'],
  ['true', "'true' is no number", 'Write 1 and 0'],
  ['[0.5]', "'[0.5]' is no number", 'by itself'],
  ['{}', "'{}' is no number", 'by itself'],
])('%s is a wrong cell of numbers', (value, message, hint) => {
  const result = read(`{"b":"x"}\n{"a":${value}}\n`, both)
  expect(problems(result)).toEqual([`table/cell 2:6 row 2, column 'a': ${message}`])
  expect(result).toMatchObject({ error: [{ hint: expect.stringContaining(hint) }] })
})

test.each([
  ['nested text', '{"b":["x"]}', ["table/cell 1:6 row 1, column 'b': '[\"x\"]' is nested"]],
  ['a key twice', '{"a":1,"a":2}', ['table/duplicate-column 1:8 row 1 has the key "a" twice']],
  [
    'an unwanted key twice',
    '{"z":1,"a":1,"\\u007a":2}',
    ['table/duplicate-column 1:14 row 1 has the key "\\u007a" twice'],
  ],
  ['a list', '{"a":1}\n[1]\n', ["table/syntax 2:1 row 2 is no JSON object: '[' is not expected here"]],
  [
    'a broken line',
    '{"a":1}\n\n{"a":\n',
    ['table/syntax 3:6 row 2 (line 3) is no JSON object: the line ends inside the object'],
  ],
  [
    'an object over lines',
    '{\n"a": 1\n}\n',
    ['table/syntax 1:2 row 1 is no JSON object: the line ends inside the object'],
  ],
  ['two on a line', '{"a":1}{"a":2}\n', ["table/syntax 1:8 row 1 is no JSON object: '{' is not expected here"]],
  ['a comma too many', '{"a":1,}\n', ["table/syntax 1:8 row 1 is no JSON object: '}' is not expected here"]],
  ['single quotes', "{'a':1}\n", ["table/syntax 1:2 row 1 is no JSON object: ''' is not expected here"]],
  ['a leading zero', '{"a":01}\n', ["table/syntax 1:7 row 1 is no JSON object: '1' is not expected here"]],
  [
    'half a character',
    '{"b":"\\ud800"}\n',
    ["table/not-utf8 1:6 row 1, column 'b': '\"\\ud800\"' is no UTF-8 text without NUL"],
  ],
  ['no row', '\ufeff \n', ['table/empty - is empty']],
  [
    'absent columns',
    '{"aa":1}\n',
    ["table/missing-column - has no column 'a'", "table/missing-column - has no column 'b'"],
  ],
])('refuses %s', (_, content, expected) => {
  for (const piece of [Infinity, 1, 3]) {
    expect(problems(read(content, both, { piece, path }))).toEqual(expected)
  }
})

test('a column that only later rows have is there, and all names are told', () => {
  const text = `${'{"a":1}\n'.repeat(1500)}{"a":2,"late":"x"}\n`
  const result = read(text, { late: 'text' })
  expect(result).toMatchObject({ value: { names: ['a', 'late'], columns: [{ missing: 1500, dictionary: ['x'] }] } })
})

test('names are bounded, and so is nesting', () => {
  const many = `{${Array.from({ length: 50 }, (_, i) => `"k${i}":0`).join(',')}}`
  expect(problems(read(many, both, { limits: { columns: 49 } }))).toEqual([
    'table/too-many-columns 1:384 has more than 49 columns',
  ])
  const deep = `{"a":1,"b":"x","z":${'['.repeat(200_000)}`
  expect(problems(read(deep, both))[0]).toMatch(/^table\/syntax 1:\d+ row 1 is no JSON object/)
})

/** A line of lm-eval's samples. */
const sampleRow = (hash: string, filter: string, score: number): string =>
  JSON.stringify({
    doc_id: 0,
    doc: { question: 'q', choices: ['a', 'b'] },
    target: '1',
    arguments: { gen_args_0: { arg_0: 'x' } },
    resps: [['7'], ['8']],
    filtered_resps: ['7'],
    filter,
    metrics: ['exact_match'],
    doc_hash: hash,
    prompt_hash: 'p',
    target_hash: 't',
    exact_match: score,
  })

test('samples of lm-eval are told by their keys, and their rows by document and filter', () => {
  const text = [sampleRow('aa', 'strict', 1), sampleRow('aa', 'flexible', 0), sampleRow('bb', 'strict', 0)].join('\n')
  const result = read(text, { exact_match: 'number', 'doc_hash+filter': 'text', filter: 'text' })
  expect(cells(result)).toEqual({
    exact_match: [1, 0, 0],
    'doc_hash+filter': ['aa+strict', 'aa+flexible', 'bb+strict'],
    filter: ['strict', 'flexible', 'strict'],
  })
  expect(result).toMatchObject({ value: { format: 'lm-eval-samples' } })
  expect(cells(read(text, { 'doc_hash+filter': 'auto' }))['doc_hash+filter']).toHaveLength(3)
  expect(problems(read(text, { 'doc_hash+filter': 'number' }))).toEqual([
    "table/cell - the column 'doc_hash+filter' holds texts, not numbers",
  ])
  expect(problems(read(text, { doc: 'text' }))[0]).toMatch(/^table\/cell 1:19 row 1, column 'doc': .* is nested$/)
  const keys = cells(read(text, { 'doc_hash+filter': 'key', filter: 'key' }))
  expect(new Set(keys['doc_hash+filter']).size).toBe(3)
  expect(new Set(keys['filter']).size).toBe(2)
})

test('a line without end is refused, not kept', () => {
  const text = `{"a":"${'x'.repeat(3_000_000)}`
  const told = ['table/too-large 1:1 row 1 is longer than 16000 bytes']
  expect(problems(read(text, both, { limits: { cell: 1_000 } }))).toEqual(told)
  const later = ['table/too-large 2:1 row 2 is longer than 16000 bytes']
  expect(problems(read(`{"a":1}\n${text}`, both, { limits: { cell: 1_000 } }))).toEqual(later)
})

const json = fc.json({ maxDepth: 6 })

test('a value is one where JSON.parse says so, and ends where it does', () => {
  const mutated = fc
    .tuple(
      json,
      fc.nat(),
      fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', 'e', '.', 'null', ' '),
    )
    .map(([text, at, what]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + what + text.slice(place + (at % 2))
    })
  fc.assert(
    fc.property(fc.oneof(json, mutated), (text) => {
      const bytes = new TextEncoder().encode(`${text}\n`)
      const trimmed = text.trimStart()
      const end = skipJson(bytes, text.length - trimmed.length, bytes.length)
      const whole = end >= 0 && new TextDecoder().decode(bytes.subarray(end)).trim() === ''
      expect(whole).toBe(parses(trimmed))
    }),
    { numRuns: 5_000 },
  )
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('lines of any shape and spacing give what JSON.parse gives', () => {
  const row = fc.record(
    {
      a: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
      b: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constant(null)),
      c: fc.jsonValue({ maxDepth: 2 }),
    },
    { requiredKeys: [] },
  )
  const rows = fc.array(row, { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 40 }), fc.boolean(), (list, piece, spaced) => {
      const text = list.map((one) =>
        spaced ? JSON.stringify(one, null, 1).replaceAll('\n', ' ') : JSON.stringify(one),
      )
      // a column must be there somewhere
      text.push('{"a":1,"b":"x"}')
      fc.pre(!list.some(({ b }) => b?.includes('\u0000') === true))
      const result = read(text.join('\n'), both, { piece, path })
      expect(cells(result)).toEqual({
        // JSON has no −0 that JSON.stringify would write
        a: [...list.map(({ a }) => (a === undefined || a === null ? null : a + 0)), 1],
        b: [...list.map(({ b }) => (b === undefined || b === null || b === '' ? null : b)), 'x'],
      })
    }),
    { numRuns: 200 },
  )
})
