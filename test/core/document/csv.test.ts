import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../../src/core/document/csv.ts'
import { plain, nodesOf } from './plain.ts'

const parse = (text: string, path = 'm.csv'): ReturnType<typeof parseCsv> => parseCsv({ path, text, digest: '' })

function codesOf(text: string): readonly string[] {
  const result = parse(text)
  return result.ok ? [] : result.error.map(({ code, at }) => `${code} ${at === null ? '-' : `${at.line}:${at.column}`}`)
}

describe('cells', () => {
  test.each([
    ['a number', '0.90', { number: '0.90' }],
    ['a number in quotes', '"0.90"', { number: '0.90' }],
    ['an exponent', '-1E-05', { number: '-1E-05' }],
    ['half a number', '.5', { number: '.5' }],
    ['white space around a number', ' 0.9 ', { number: '0.9' }],
    ['nan', 'NaN', { nonfinite: 'NaN' }],
    ['inf', '-inf', { nonfinite: '-Infinity' }],
    ['a boolean', 'True', true],
    ['the other boolean', 'false', false],
    ['nothing', '""', null],
    ['NA', 'NA', 'NA'],
    ['a percentage', '25.59%', '25.59%'],
    ['a decimal comma', '"0,91"', '0,91'],
    ['hexadecimal', '0x1F', '0x1F'],
    ['an underscore', '1_000', '1_000'],
    ['quotes, separators and lines in quotes', '"a ""b"", c\nd"', 'a "b", c\nd'],
    ['white space in quotes', '" a "', ' a '],
  ])('%s', (_, cell, value) => {
    const result = parse(`x,${cell},y`)
    expect(result.ok && plain(result.value)).toEqual([['x', value, 'y']])
  })
})

describe('rows', () => {
  test.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['no last line end', 'a,b\n1,2'],
    ['empty lines between and after', 'a,b\n\n1,2\n\n  \n'],
    ['a byte order mark', '\ufeffa,b\n1,2'],
  ])('%s', (_, text) => {
    const result = parse(text)
    expect(result.ok && plain(result.value)).toEqual([
      ['a', 'b'],
      [{ number: '1' }, { number: '2' }],
    ])
  })

  test('a .tsv file is separated by tabs', () => {
    const result = parse('a\tb, c\n1\t2\n', 'm.TSV')
    expect(result.ok && plain(result.value)).toEqual([
      ['a', 'b, c'],
      [{ number: '1' }, { number: '2' }],
    ])
  })

  test('empty cells at the ends of a row are cells', () => {
    const result = parse('a,b,c\n,,\n')
    expect(result.ok && plain(result.value)).toEqual([
      ['a', 'b', 'c'],
      [null, null, null],
    ])
  })
})

test.each([
  ['nothing', '\n\n', 'document/empty -'],
  ['a row too short', 'a,b\n1\n', 'document/syntax 2:1'],
  ['a row too long', 'a,b\n1,2,3\n', 'document/syntax 2:1'],
  ['a quote without end', 'a,b\n"1,2\n', 'document/syntax 2:1'],
  ['text after a quoted cell', 'a,b\n"1"x,2\n', 'document/syntax 2:4'],
  ['a quote inside a cell', 'a,b\n1"2,3\n', 'document/syntax 2:2'],
])('%s is refused', (_, text, code) => {
  expect(codesOf(text)).toEqual([code])
})

test.each([
  ['"', true],
  [',', false],
  ['\n,', false],
  ['"a"', true],
  ['"",', false],
  [' ', false],
  ['\r', false],
  ['a', true],
])('10 MB of %j is answered', (piece, accepted) => {
  expect(parse(piece.repeat(10_000_000 / piece.length)).ok).toBe(accepted)
})

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

test('any table comes back as it was written, and every cell stands where it says', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', ';', '😀'),
    minLength: 1,
    maxLength: 6,
  })
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = rows.map((row) => row.map(quote).join(',')).join(end)
      const result = parse(text)
      expect(result.ok && plain(result.value)).toEqual(rows)
      const cells = result.ok ? nodesOf(result.value).filter((node) => node.kind === 'string') : []
      expect(cells.map((node) => text.slice(node.at.start, node.at.end))).toEqual(rows.flat().map(quote))
    }),
    { numRuns: 2_000 },
  )
})
