import { expect, test } from 'vitest'
import { readTable } from '../../../../src/core/evidence/table/read-table.ts'
import { TABLE_LIMITS } from '../../../../src/core/evidence/table/table.ts'
import { cells, neverParquet, problems, read, sourceOf } from './reading.ts'

test('columns come in the order wanted, with the names of all', () => {
  const result = read('id,label,score,region\n1,0,0.25,north\n2,1,0.75,south\n3,1,.5,north\n', {
    score: 'number',
    region: 'text',
  })
  expect(cells(result)).toEqual({ score: [0.25, 0.75, 0.5], region: ['north', 'south', 'north'] })
  expect(result).toMatchObject({
    ok: true,
    value: {
      format: 'csv',
      rows: 3,
      names: ['id', 'label', 'score', 'region'],
      columns: [{ missing: 0, missingAt: null }, { dictionary: ['north', 'south'] }],
    },
  })
})

/** Reads column a as numbers and b as texts. */
const both = { a: 'number', b: 'text' } as const

test.each([
  ['CRLF', 'a,b\r\n1,x\r\n2,y\r\n'],
  ['no final line feed', 'a,b\n1,x\n2,y'],
  ['no final line feed after CR', 'a,b\r\n1,x\r\n2,y\r'],
  ['a byte order mark', '\ufeffa,b\n1,x\n2,y\n'],
  ['blank lines', '\n\na,b\n\n1,x\r\n\r\n2,y\n\n\n'],
  ['tabs', 'a\tb\n1\tx\n2\ty\n'],
  ['semicolons', 'a;b\n1;x\n2;y\n'],
  ['quotes around all', '"a","b"\n"1","x"\n"2","y"\n'],
  ['blanks around quotes and numbers', 'a, "b" \n 1 , "x"\n\t2,"y"  \n'],
  ['blanks around names', ' a ,b \n1,x\n2,y\n'],
  ['an index without a name', ',a,b\n0,1,x\n1,2,y\n'],
  ['an unwanted doubled column', 'c,a,b,c\n0,1,x,9\n0,2,y,9\n'],
])('reads %s', (_, text) => {
  for (const piece of [Infinity, 1, 2, 7]) {
    expect(cells(read(text, both, { piece })), `pieces of ${piece}`).toEqual({ a: [1, 2], b: ['x', 'y'] })
  }
})

test('a tab file with commas in its header is read by its name', () => {
  expect(cells(read('a\tb, or c\n1\tx\n', { a: 'number' }, { path: 'x.TSV' }))).toEqual({ a: [1] })
})

test('a comma in the header wins over semicolons and tabs', () => {
  expect(cells(read('a,b;c\n1,2;3\n', { 'b;c': 'text' }))).toEqual({ 'b;c': ['2;3'] })
})

test('quoted cells hold separators, newlines and doubled quotes', () => {
  const text = 'a,b\n1,"x,y"\n2,"line\r\nline"\n3,"say ""no"""\n4,""\n5,""""\n'
  for (const piece of [Infinity, 1, 3]) {
    expect(cells(read(text, both, { piece }))).toEqual({
      a: [1, 2, 3, 4, 5],
      b: ['x,y', 'line\r\nline', 'say "no"', null, '"'],
    })
  }
})

test('texts stay as written', () => {
  expect(cells(read('a,b\n1, north \n2,NA\n3,null\n4,a\rb\n5,Zürich 東京 🚀\n', both))['b']).toEqual([
    ' north ',
    'NA',
    'null',
    'a\rb',
    'Zürich 東京 🚀',
  ])
})

test('missing cells are counted, and NaN is not one of them', () => {
  const result = read('a,b\n,x\nNA,\nN/A,x\n None ,\nnull,""\nnan,x\n"",y\n', both)
  expect(cells(result)).toEqual({
    a: [null, null, null, null, null, Number.NaN, null],
    b: ['x', null, 'x', null, null, 'x', 'y'],
  })
  expect(result).toMatchObject({ value: { columns: [{ missing: 6 }, { missing: 3 }] } })
})

test.each([
  ['nan', Number.NaN],
  ['NaN', Number.NaN],
  ['-nan', Number.NaN],
  ['inf', Infinity],
  ['+Inf', Infinity],
  ['-Infinity', -Infinity],
  ['+1', 1],
  ['5.', 5],
  ['.5', 0.5],
  ['1E3', 1000],
])('%s is a number', (text, value) => {
  expect(cells(read(`a,b\n${text},x\n`, both))['a']).toEqual([value])
})

test('a header without rows is a table of none', () => {
  expect(cells(read('a,b\n', both))).toEqual({ a: [], b: [] })
  expect(cells(read('a,b', both))).toEqual({ a: [], b: [] })
})

test('auto is a number where every cell is one, else text as written', () => {
  const text = 'a,b,c,d,e\n1,1,true,,007\nNA,x,2,,1\n2.50,3,3,,2\n'
  const auto = { a: 'auto', b: 'auto', c: 'auto', d: 'auto', e: 'auto' } as const
  const result = read(text, auto)
  expect(cells(result)).toEqual({
    a: [1, null, 2.5],
    b: ['1', 'x', '3'],
    c: ['true', '2', '3'],
    d: [null, null, null],
    e: ['007', '1', '2'],
  })
})

test('one column can be wanted in several ways', () => {
  const list = [
    { name: 'a', as: 'text' },
    { name: 'a', as: 'number' },
    { name: 'a', as: 'text' },
  ] as const
  const result = readTable(
    sourceOf('a\n1.0\n2\n'),
    { path: 'a.csv', wants: () => list, limits: TABLE_LIMITS, progress: null },
    neverParquet,
  )
  const columns = result.ok ? result.value.columns : []
  expect(columns.map((column) => (column.kind === 'number' ? [...column.values] : column.kind))).toEqual([
    'text',
    [1, 2],
    'text',
  ])
})

test('keys are the same hash in every column and file, of the text without its quotes', () => {
  const keys = { a: 'key', b: 'key' } as const
  const one = cells(read('a,b\n17,"17"\nx,\n"q""r",é\n', keys))
  expect(one['a']?.[0]).toBe(one['b']?.[0])
  expect(one['b']?.[1]).toBeNull()
  const other = cells(read('{"a": 17, "b": "q\\"r"}\n{"a": "\\u00e9"}', keys))
  expect(other['a']).toEqual([one['a']?.[0], one['b']?.[2]])
  expect(other['b']?.[0]).toBe(one['a']?.[2])
})

test.each([
  ['0,99', '"0,99"', "row 1, column 'a': '0,99' is no number", 'Write decimals with a point'],
  ['a thousand', '"1,000"', "row 1, column 'a': '1,000' is no number", 'thousands'],
  ['a truth', 'true', "row 1, column 'a': 'true' is no number", 'Write 1 and 0'],
  ['hexadecimal', '0x1F', "row 1, column 'a': '0x1F' is no number", 'decimal'],
  ['underscores', '1_000', "row 1, column 'a': '1_000' is no number", 'underscores'],
  ['a share', '25%', "row 1, column 'a': '25%' is no number", 'between 0 and 1'],
  ['controls', '"a\n\u202e\u0007"', "row 1, column 'a': 'a\\u000a\\u202e\\u0007' is no number", 'Correct'],
  ['a long text', 'x'.repeat(500), `row 1, column 'a': '${'x'.repeat(39)}…' is no number`, 'Correct'],
])('%s is a wrong cell', (_, cell, message, hint) => {
  const result = read(`b,a\nx,${cell}\n`, { a: 'number' })
  expect(problems(result)).toEqual([`table/cell 2:${cell.startsWith('"') ? 4 : 3} ${message}`])
  expect(result).toMatchObject({ error: [{ hint: expect.stringContaining(hint) }] })
})

test('wrong cells are told five at most, with their lines where rows have several', () => {
  const text = `a,b\n1,"x\ny"\n${'z,1\n'.repeat(9)}`
  const result = read(text, { a: 'number' })
  expect(problems(result)).toEqual(
    [2, 3, 4, 5, 6].map((row) => `table/cell ${row + 2}:1 row ${row} (line ${row + 2}), column 'a': 'z' is no number`),
  )
})

test('a place counts UTF-16 units, as editors do', () => {
  expect(problems(read('b,a\né🚀,x\n', { a: 'number' }))).toEqual([
    "table/cell 2:5 row 1, column 'a': 'x' is no number",
  ])
})

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))

test.each([
  ['nothing', '', ['table/empty - is empty']],
  ['a mark alone', '\ufeff', ['table/empty - is empty']],
  ['blank lines', '\r\n \n\n', ['table/empty - is empty']],
  ['a short row', 'a,b\n1,x\n2\n3,y\n', ['table/ragged-row 3:1 row 2 has 1 cell, the header has 2']],
  ['a long row', 'a,b\n1,x,\n', ['table/ragged-row 2:1 row 1 has 3 cells, the header has 2']],
  ['an open quote', 'a,b\n1,x\n2,"y\n3,z\n', ['table/quote 3:3 a quoted cell begins in row 2, line 3, and has no end']],
  ['a quote inside', 'a,b\n1,5" pipe\n', ['table/quote 2:4 row 1: a quote stands inside a cell']],
  ['text after a quote', 'a,b\n1,"x"y\n', ['table/quote 2:6 row 1: something follows the closing quote of a cell']],
  ['names of nothing', ',,\n1,2,3\n', ['table/header 1:1 has a header without names']],
  ['an open quote in the header', 'a,"b\n1,2\n', ['table/header 1:1 has a header with a quote that is not closed']],
  [
    'a quote in a name',
    'a,b"c\n1,2\n',
    ['table/header 1:3 has a header with a quote inside a name that is not quoted'],
  ],
  ['lines of CR', 'a,b\r1,2\r3,4\n', ['table/header 1:1 ends its lines with CR alone']],
  ['a doubled column', 'a,b,a\n1,x,2\n', ["table/duplicate-column - has 2 columns named 'a'"]],
  [
    'absent columns',
    'A,c\n1,x\n',
    ["table/missing-column - has no column 'a'", "table/missing-column - has no column 'b'"],
  ],
  [
    'no UTF-8',
    bytes('a,b\n1,Z', 0xfc, 'rich\n'),
    ["table/not-utf8 2:3 row 1, column 'b': 'Z\ufffdrich' is no UTF-8 text without NUL"],
  ],
  ['names that are no UTF-8', bytes('a,b', 0xfc, '\n1,2\n'), ['table/not-utf8 1:3 has a header that is no UTF-8 text']],
  ['UTF-16', bytes(0xff, 0xfe, 'a', 0, ',', 0, 'b', 0), ['document/utf-16 - is UTF-16 text']],
  ['NUL bytes', 'a,b\n1,\u0000\n', ['table/format-unknown - is binary: it has NUL bytes']],
  ['gzip', bytes(0x1f, 0x8b, 8, 'abc'), ['table/format-unknown - is packed with gzip']],
  ['a workbook', 'PK\u0003\u0004abc', ['table/format-unknown - is a ZIP archive (or a workbook)']],
  ['a JSON list', '[{"a": 1}]', ['table/format-unknown - is a JSON list']],
  [
    'a pointer',
    'version https://git-lfs.github.com/spec/v1\n',
    ['evidence/pointer - is a pointer of Git LFS, not the table'],
  ],
])('refuses %s', (_, content, expected) => {
  for (const piece of [Infinity, 1, 3])
    expect(problems(read(content, both, { piece })), `pieces of ${piece}`).toEqual(expected)
})

test('NUL far into a file is no text either', () => {
  const content = `a,b\n${'1,x\n'.repeat(3000)}2,\u0000\n`
  expect(problems(read(content, both))).toEqual([
    "table/not-utf8 3002:3 row 3001, column 'b': '\\u0000' is no UTF-8 text without NUL",
  ])
})

test('bytes that are no UTF-8 do not matter where nobody wants them as text', () => {
  expect(cells(read(bytes('a,b\n1,Z', 0xfc, 'rich\n'), { a: 'number', b: 'key' }))['a']).toEqual([1])
})

test.each([
  ['rows', { rows: 2 }, 'a,b\n1,x\n2,x\n3,x\n', 'table/too-many-rows - has more than 2 rows'],
  ['columns', { columns: 1 }, 'a,b\n', 'table/too-many-columns - has more than 1 columns'],
  [
    'distinct texts',
    { distinct: 1 },
    'a,b\n1,x\n2,y\n',
    "table/too-many-values 3:3 row 2, column 'b': the column has more than 1 distinct texts",
  ],
  ['a cell', { cell: 4 }, 'a,b\n1,wxyz\n2,vwxyz\n', 'table/too-large 3:3 row 2 has a cell of more than 4 bytes'],
  ['memory', { memory: 8 }, 'a,b\n1,x\n', 'table/too-large - the columns that are needed take more than 8 bytes'],
])('keeps to its limit of %s', (_, limits, text, expected) => {
  expect(problems(read(text, both, { limits }))).toEqual([expected])
})

test('as many as the limits say are taken', () => {
  const limits = { rows: 2, distinct: 2, cell: 3, columns: 2 }
  expect(cells(read('a,b\n1,abc\n2,x\n', both, { limits }))).toEqual({ a: [1, 2], b: ['abc', 'x'] })
})

test('a quote that swallows the file ends at the limit of a cell', () => {
  const text = `a,b\n1,"${'x\n'.repeat(2_000_000)}`
  expect(problems(read(text, both, { limits: { cell: 1000 } }))).toEqual([
    'table/quote 2:3 a quoted cell begins in row 1, line 2, and is longer than 1000 bytes',
  ])
})

test('a row without end is refused, not kept', () => {
  const text = `a,b\n1,x${','.repeat(3_000_000)}`
  expect(problems(read(text, both, { limits: { cell: 1000 } }))).toEqual([
    'table/too-large 2:1 row 1 is longer than 16000 bytes',
  ])
})
