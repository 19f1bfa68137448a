import { describe, expect, test } from 'vitest'
import { codecs } from '../../../../../src/adapters/measurer/codecs.ts'
import { hashKey, keyHash } from '../../../../../src/core/evidence/table/key-hash.ts'
import { numberedTexts } from '../../../../../src/core/evidence/table/parquet/number-texts.ts'
import { parquetReader } from '../../../../../src/core/evidence/table/parquet/parquet-reader.ts'
import { readTable } from '../../../../../src/core/evidence/table/read-table.ts'
import { TABLE_LIMITS } from '../../../../../src/core/evidence/table/table.ts'
import { cellsOf, fixture, fixtureText, readParquet, refusal, sourceOf, tableOf } from './read.ts'

type Cells = readonly (string | null)[]
type Summary = {
  readonly files: readonly {
    readonly file: string
    readonly columns: readonly string[]
    readonly encodings: readonly string[]
  }[]
  readonly columns: Readonly<Record<string, Cells>>
}

const { files, columns }: Summary = JSON.parse(fixtureText('table.json'))
const wide: Readonly<Record<string, Cells>> = JSON.parse(fixtureText('wide.json'))

const floats = ['f16', 'f32', 'f64', 'score', 'weight', 'nothing']
const integers = ['i8', 'i16', 'i32', 'i64', 'id', 'u8', 'u16', 'u32', 'constant', 'level']
const decimals = ['dec9', 'dec18', 'dec38']

/** A Python float as it writes itself. */
function numberOf(text: string): number {
  return Number(text.replace('inf', 'Infinity'))
}

function asNumbers(cells: Cells): readonly (number | null)[] {
  return cells.map((text) => (text === null ? null : numberOf(text)))
}

/** What a column is as text: doubles as JavaScript writes them, an empty text is missing. */
function asTexts(name: string, cells: Cells): readonly (string | null)[] {
  return cells.map((text) => {
    if (text === null || text === '') return null
    return floats.includes(name) ? String(numberOf(text)) : text
  })
}

function asKeys(name: string, cells: Cells): readonly string[] {
  return asTexts(name, cells).map((text) => {
    const hash = keyHash()
    const bytes = new TextEncoder().encode(text ?? '')
    if (text !== null) hashKey(bytes, { from: 0, to: bytes.length }, hash)
    return `${(hash.high >>> 0).toString(16)} ${(hash.low >>> 0).toString(16)}`
  })
}

function isNumber(name: string): boolean {
  return [...floats, ...integers, ...decimals].includes(name)
}

describe.each(files)('$file', ({ file, columns: names }) => {
  const bytes = fixture(file)

  test('as text is what pyarrow reads', () => {
    const table = tableOf(
      bytes,
      names.map((name) => ({ name, as: 'text' })),
    )
    for (const column of table.columns) {
      const cells = asTexts(column.name, columns[column.name] ?? [])
      expect([column.name, cellsOf(column)]).toEqual([column.name, cells])
      expect(column.missing).toBe(cells.filter((cell) => cell === null).length)
    }
  })

  test('as numbers is what pyarrow reads', () => {
    const table = tableOf(
      bytes,
      names.filter(isNumber).map((name) => ({ name, as: 'number' })),
    )
    expect(table.rows).toBe(61)
    for (const column of table.columns) {
      const cells = asNumbers(columns[column.name] ?? [])
      expect([column.name, cellsOf(column)]).toEqual([column.name, cells])
      expect(column.missing).toBe(cells.filter((cell) => cell === null).length)
    }
  })

  test('as keys is the hashes of what pyarrow reads', () => {
    const table = tableOf(
      bytes,
      names.map((name) => ({ name, as: 'key' })),
    )
    for (const column of table.columns) {
      const cells = asKeys(column.name, columns[column.name] ?? [])
      expect([column.name, cellsOf(column)]).toEqual([column.name, cells])
      expect(column.missing).toBe(cells.filter((cell) => cell === '0 0').length)
    }
  })

  test('as whatever a column is: numbers where all cells are some', () => {
    const table = tableOf(
      bytes,
      names.map((name) => ({ name, as: 'auto' })),
    )
    for (const column of table.columns) {
      // of raw4 some are 0042: codes, whatever the format
      const isNumeric = isNumber(column.name) || column.name === 'digits'
      expect([column.name, column.kind]).toEqual([column.name, isNumeric ? 'number' : 'text'])
      const cells = columns[column.name] ?? []
      expect(cellsOf(column)).toEqual(isNumeric ? asNumbers(cells) : asTexts(column.name, cells))
    }
  })
})

test.each(['wide-pyarrow.parquet', 'wide-polars.parquet', 'wide-duckdb.parquet'])(
  '%s: wide codes, long runs',
  (file) => {
    const { columns: read } = tableOf(fixture(file), [
      { name: 'level', as: 'number' },
      { name: 'run', as: 'text' },
      { name: 'code', as: 'text' },
    ])
    expect(read.map((column) => column.name)).toEqual(['level', 'run', 'code'])
    expect(read.map(cellsOf)).toEqual([asNumbers(wide['level'] ?? []), wide['run'], wide['code']])
  },
)

test('the dictionary of texts is in order of first appearance', () => {
  for (const file of ['wide-pyarrow.parquet', 'wide-duckdb.parquet']) {
    const [column] = tableOf(fixture(file), [{ name: 'code', as: 'text' }]).columns
    expect(column?.kind === 'text' ? column.dictionary : []).toEqual([...new Set(wide['code'])])
  }
})

test('fixtures have all encodings that are read', () => {
  const read = [
    'BYTE_STREAM_SPLIT',
    'DELTA_BINARY_PACKED',
    'DELTA_BYTE_ARRAY',
    'DELTA_LENGTH_BYTE_ARRAY',
    'PLAIN',
    'RLE',
    'RLE_DICTIONARY',
  ]
  expect(files.flatMap(({ encodings }) => encodings)).toEqual(expect.arrayContaining(read))
})

describe('a column', () => {
  const bytes = fixture('pyarrow-snappy-v1.parquet')

  test('texts are numbers where the same cells of CSV are', () => {
    const texts = ['', ' 7', '007', '1e3', '+.5', '-inf', 'NaN', 'NA', 'null', 'None', '0x10', '1_000', 'abc', '5.']
    const kinds = texts.map((text) => {
      const column = { kind: 'text', name: 'a', missing: 0, codes: Int32Array.of(0), dictionary: [text] } as const
      const numbered = numberedTexts(column)
      return numbered.kind === 'column' ? cellsOf(numbered.column) : 'no number'
    })
    const inCsv = texts.map((text) => {
      const result = readTable(
        sourceOf(new TextEncoder().encode(`a,b\n${text},x\n`)),
        { path: 'a.csv', wants: () => [{ name: 'a', as: 'number' }], limits: TABLE_LIMITS, progress: null },
        parquetReader(codecs),
      )
      return result.ok ? result.value.columns.flatMap((column) => cellsOf(column)) : 'no number'
    })
    expect(kinds).toEqual(inCsv)
    expect(kinds).toContainEqual('no number')
  })

  test.each([
    [
      'whole numbers beyond 2^53 as numbers',
      'i64huge',
      'number',
      /^table\/cell: row 1 of column "i64huge" is a whole number beyond 2\^53/,
    ],
    ['text as numbers', 'text', 'number', /^table\/cell: row \d+ of column "text" is no number: "/],
    ['days as numbers', 'day', 'number', /^table\/cell: row 1 of column "day" is no number: "\d{4}-/],
    ['lists', 'list', 'auto', /^table\/unsupported: column "list" is nested/],
    ['structures', 'struct', 'text', /^table\/unsupported: column "struct" is nested/],
    ['one that is not there', 'scores', 'auto', /^table\/missing-column: there is no column "scores"$/],
  ] as const)('of %s is refused', (_, name, as, expected) => {
    expect(refusal(bytes, [{ name, as }])).toMatch(expected)
  })

  test('with a name that is nearly there is named', () => {
    const result = readParquet(bytes, [{ name: 'scores', as: 'auto' }])
    expect(result.ok ? null : result.error[0]?.hint).toBe('Did you mean "score"?')
  })

  test('of booleans is 0 and 1 where numbers are wanted', () => {
    const [column] = tableOf(bytes, [{ name: 'flag', as: 'number' }]).columns
    const cells = (columns['flag'] ?? []).map((text) => (text === null ? null : Number(text === 'true')))
    expect(column === undefined ? [] : cellsOf(column)).toEqual(cells)
  })

  test('may be wanted twice', () => {
    const { columns: both } = tableOf(bytes, [
      { name: 'id', as: 'key' },
      { name: 'id', as: 'number' },
    ])
    expect(both.map((column) => column.kind)).toEqual(['key', 'number'])
  })
})

test('names are all at the top, in the order of the file', () => {
  const { names } = tableOf(fixture('pyarrow-snappy-v1.parquet'), [])
  expect(names.slice(0, 3)).toEqual(['i8', 'i16', 'i32'])
  expect(names.slice(-2)).toEqual(['list', 'struct'])
})

test('a file without rows is a table without rows', () => {
  const table = tableOf(fixture('no-rows.parquet'), 'auto')
  expect([table.rows, table.names, table.columns.length]).toEqual([0, ['n', 't'], 2])
})

test('text that is not UTF-8 names its row', () => {
  expect(refusal(fixture('not-utf8.parquet'), 'text')).toBe('table/not-utf8: row 2 of column "t" is not UTF-8')
})
