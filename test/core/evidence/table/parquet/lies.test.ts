import { gzipSync, zstdCompressSync, brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { crafted, doubles, framed, pageBytes, structBytes, varint } from './craft.ts'
import type { Claims, Fields } from './craft.ts'
import { cellsOf, refusal, tableOf } from './read.ts'

test('a crafted file without a lie is read', () => {
  expect(tableOf(crafted(), 'number').columns.map(cellsOf)).toEqual([[1, 2, 3]])
})

describe('a footer that lies about', () => {
  const root: Fields = { 4: { text: 'schema' }, 5: { i32: 1 } }
  const leaf: Fields = { 1: { i32: 5 }, 3: { i32: 0 }, 4: { text: 'n' } }
  const rows: readonly (readonly [string, Partial<Claims>, RegExp])[] = [
    [
      'its length, past the file',
      { footerLength: 10_000 },
      /^table\/corrupt: the footer is said to have 10000 bytes, at byte/,
    ],
    ['its length, huge', { footerLength: 0xffffffff }, /^table\/corrupt: the footer is said to have 4294967295 bytes/],
    ['its length, short', { footerLength: 20 }, /^table\/corrupt: .*at byte/],
    ['its length, none', { footerLength: 0 }, /^table\/corrupt: the footer is no Thrift structure, at byte/],
    ['rows, one more', { rows: 4 }, /^table\/corrupt: the footer says 4 rows, its row groups 3, at byte/],
    ['rows, one fewer', { rows: 2 }, /^table\/corrupt: the footer says 2 rows, its row groups 3, at byte/],
    ['rows, negative', { rows: -3 }, /^table\/corrupt: the number of rows is -3, at byte/],
    ['rows, past 2^53', { rows: 2n ** 62n }, /^table\/corrupt: the number of rows is 4611686018427387904, at byte/],
    ['rows, all of them', { rows: 15_000_000_000, group: { 3: { i64: 15_000_000_000 } } }, /^table\/too-many-rows/],
    [
      'rows of a group, which its column has not',
      { rows: 5, group: { 3: { i64: 5 } } },
      /^table\/corrupt: column "n" has 3 values in a row group of 5/,
    ],
    [
      'rows, everywhere the same',
      { rows: 5_000, group: { 3: { i64: 5_000 } }, chunk: { 5: { i64: 5_000 } } },
      /^table\/corrupt: a column has 3 rows in a row group of 5000/,
    ],
    [
      'rows, fewer than there are',
      { rows: 2, group: { 3: { i64: 2 } }, chunk: { 5: { i64: 2 } } },
      /^table\/corrupt: a page has more rows than its row group/,
    ],
    ['values, negative', { chunk: { 5: { i64: -1 } } }, /^table\/corrupt: the number of values of column "n" is -1/],
    [
      'a chunk that begins in front',
      { chunk: { 9: { i64: 3 } } },
      /^table\/corrupt: a column chunk of \d+ bytes at byte 3 is not inside/,
    ],
    [
      'a chunk that begins before the file',
      { chunk: { 9: { i64: -4 } } },
      /^table\/corrupt: the offset of a data page is -4/,
    ],
    [
      'a chunk past the file',
      { chunk: { 9: { i64: 1_000_000 } } },
      /^table\/corrupt: a column chunk of \d+ bytes at byte 1000000 is not/,
    ],
    [
      'a chunk over the footer',
      { chunk: { 7: { i64: 60 } } },
      /^table\/corrupt: a column chunk of 60 bytes at byte 4 is not inside/,
    ],
    ['a chunk of negative size', { chunk: { 7: { i64: -60 } } }, /^table\/corrupt: the size of a column chunk is -60/],
    [
      'a chunk of huge size',
      { chunk: { 7: { i64: 2n ** 63n - 1n } } },
      /^table\/corrupt: the size of a column chunk is 9223372036854775807/,
    ],
    ['a chunk of no size', { chunk: { 7: { i64: 0 } } }, /^table\/corrupt: column "n" has 3 values in no bytes/],
    [
      'a chunk cut short',
      { chunk: { 7: { i64: 30 } } },
      /^table\/corrupt: a page of 24 bytes reaches past its column chunk/,
    ],
    ['a chunk cut inside of a header', { chunk: { 7: { i64: 5 } } }, /^table\/corrupt: no page begins here, at byte 4/],
    ['a chunk in the middle of a page', { chunk: { 7: { i64: 20 }, 9: { i64: 25 } } }, /^table\/corrupt/],
    [
      'the type of a column',
      { chunk: { 1: { i32: 2 } } },
      /^table\/corrupt: a chunk of column "n" says it is n of type INT64/,
    ],
    ['an unknown type', { chunk: { 1: { i32: 99 } } }, /^table\/corrupt: a chunk of column "n" says/],
    [
      'the name of a column',
      { chunk: { 3: { list: [{ text: 'm' }] } } },
      /^table\/corrupt: a chunk of column "n" says it is m/,
    ],
    [
      'the depth of a column',
      { chunk: { 3: { list: [{ text: 'n' }, { text: 'n' }] } } },
      /^table\/corrupt: a chunk of column "n" says it is n\.n/,
    ],
    ['the codec', { chunk: { 4: { i32: 1 } } }, /^table\/corrupt: a page does not unpack \(SNAPPY\)/],
    ['a codec that is not read', { chunk: { 4: { i32: 3 } } }, /^table\/unsupported: pages packed with LZO/],
    ['an unknown codec', { chunk: { 4: { i32: 77 } } }, /^table\/unsupported: pages packed with/],
    ['a missing description', { column: { 3: undefined } }, /^table\/corrupt: column "n" has no description/],
    [
      'another file',
      { column: { 1: { text: '../../secret' } } },
      /^table\/unsupported: column "n" stands in another file/,
    ],
    ['encryption', { column: { 8: { struct: {} } } }, /^table\/unsupported: column "n" is encrypted/],
    [
      'columns of a group, none',
      { group: { 1: { list: [] } } },
      /^table\/corrupt: a row group has 0 columns, the schema 1/,
    ],
    [
      'columns of the schema, more',
      { schema: [{ ...root, 5: { i32: 2 } }, leaf] },
      /^table\/corrupt: element 2 of the schema is missing/,
    ],
    [
      'columns of the schema, fewer',
      { schema: [root, leaf, leaf] },
      /^table\/corrupt: the schema has 3 elements, of which 2/,
    ],
    [
      'columns of the schema, negative',
      { schema: [{ ...root, 5: { i32: -1 } }, leaf] },
      /^table\/corrupt: an element of the schema has -1 columns/,
    ],
    [
      'columns of the schema, 2^31 − 1',
      { schema: [{ ...root, 5: { i32: 0x7fffffff } }, leaf] },
      /^table\/corrupt: element 2/,
    ],
    [
      'a column that has columns',
      { schema: [root, { ...leaf, 5: { i32: 1 } }, leaf] },
      /^table\/corrupt: column "n" has a type and columns/,
    ],
    [
      'a column without a name',
      { schema: [root, { 1: { i32: 5 }, 3: { i32: 0 } }] },
      /^table\/corrupt: element 1 of the schema is missing or has no name/,
    ],
    [
      'two columns of one name',
      { schema: [{ ...root, 5: { i32: 2 } }, leaf, leaf], group: { 1: { list: [] } } },
      /^table\/corrupt: a row group has 0 columns/,
    ],
    ['no schema', { schema: [] }, /^table\/corrupt/],
    ['row groups, none', { groups: [] }, /^table\/corrupt: the footer says 3 rows, its row groups 0/],
  ]

  test.each(rows)('%s', (_, claims, expected) => {
    expect(refusal(crafted(claims), 'number')).toMatch(expected)
  })

  test('where two columns stand', () => {
    const page = pageBytes({ body: doubles(1, 2, 3) })
    const file = (second: number): Uint8Array =>
      crafted({
        pages: [...page, ...page],
        schema: [{ ...root, 5: { i32: 2 } }, leaf, { ...leaf, 4: { text: 'm' } }],
        group: { 1: { list: [columnOf('n', 4, page.length), columnOf('m', second, page.length)] } },
      })
    expect(refusal(file(4 + page.length), 'number')).toBe('read')
    expect(refusal(file(4), [{ name: 'n', as: 'number' }])).toMatch(/^table\/corrupt: column chunks overlap at byte 4/)
    expect(refusal(file(4 + page.length - 1), [])).toMatch(/^table\/corrupt: column chunks overlap at byte \d+/)
  })

  test('how long a list of its own is', () => {
    // a list of 2^31 − 1 structures, and lists in lists, each of which hyparquet would allocate before it looks
    const long = [0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x07]
    const deep = [0x19, ...Array.from({ length: 60 }, () => [0xf9, 0xff, 0xff, 0xff, 0x0f]).flat()]
    const endless = [0x16, ...Array.from({ length: 50_000 }, () => 0xff)]
    const nested = Array.from({ length: 50_000 }, () => 0x1c)
    for (const footer of [long, deep, endless, nested]) {
      expect(refusal(framed([], footer), 'auto')).toMatch(/^table\/corrupt: the footer is no Thrift structure/)
    }
  })

  test('how much it holds', () => {
    // a list of empty structures, each of which would be an object
    const count = 1_000_001
    const footer = new Uint8Array(count + 10)
    footer.set([0x19, 0xfc, ...varint(count)])
    expect(refusal(framed([], footer), 'auto')).toMatch(/^table\/too-large: the footer describes too many/)
  })
})

describe('a page that lies about', () => {
  const sound = doubles(1, 2, 3)
  const rows: readonly (readonly [string, readonly number[], RegExp])[] = [
    [
      'its size, past the chunk',
      pageBytes({ body: sound, packed: 1000 }),
      /^table\/corrupt: a page of 1000 bytes reaches past/,
    ],
    ['its size, negative', pageBytes({ body: sound, packed: -1 }), /^table\/corrupt: the size of a page is -1/],
    [
      'its unpacked size',
      pageBytes({ body: sound, unpacked: 25 }),
      /^table\/corrupt: a stored page of 24 bytes says 25/,
    ],
    [
      'its unpacked size, huge',
      pageBytes({ body: sound, unpacked: 0x7fffffff }),
      /^table\/too-large: a page has 2147483647 bytes/,
    ],
    [
      'its values, one more',
      pageBytes({ body: sound, values: 4 }),
      /^table\/corrupt: a page has more rows than its row group/,
    ],
    [
      'its values, one fewer',
      pageBytes({ body: sound, values: 2 }),
      /^table\/corrupt: a page has 8 bytes after its last value/,
    ],
    [
      'its values, negative',
      pageBytes({ body: sound, values: -3 }),
      /^table\/corrupt: the number of values of a page is -3/,
    ],
    [
      'its values, for which it is too short',
      pageBytes({ body: doubles(1, 2) }),
      /^table\/corrupt: a page has 16 bytes for values of 24/,
    ],
    ['its type', pageBytes({ body: sound, header: { 1: { i32: 9 } } }), /^table\/unsupported: a page of unknown type/],
    ['what it is', pageBytes({ body: sound, type: 2 }), /^table\/corrupt: a column has 0 rows in a row group of 3/],
    ['its encoding', pageBytes({ body: sound, encoding: 5 }), /^table\/unsupported: the encoding DELTA_BINARY_PACKED/],
    ['an unknown encoding', pageBytes({ body: sound, encoding: 42 }), /^table\/unsupported: the encoding number 42/],
    [
      'codes without a dictionary',
      pageBytes({ body: [2, 3, 0], encoding: 8 }),
      /^table\/corrupt: a page of codes stands without/,
    ],
    [
      'two dictionaries',
      [...dictionary(1), ...dictionary(1)],
      /^table\/corrupt: a dictionary stands after other pages/,
    ],
    [
      'a dictionary after its page',
      [...pageBytes({ body: sound }), ...dictionary(1)],
      /^table\/corrupt: a dictionary stands after/,
    ],
    [
      'a code past its dictionary',
      [...dictionary(2), ...coded([2, 0b011, 0b00_10_01_00, 0])],
      /^table\/corrupt: a code of 2 points past a dictionary of 2/,
    ],
    [
      'a repeated code past its dictionary',
      [...dictionary(2), ...coded([32, 6, 255, 255, 255, 255])],
      /^table\/corrupt: codes of 32 bits/,
    ],
    ['codes of 200 bits', [...dictionary(2), ...coded([200, 3, 0])], /^table\/corrupt: codes of 200 bits/],
    ['no codes', [...dictionary(2), ...coded([])], /^table\/corrupt: a page ends before its first code/],
    ['codes that end', [...dictionary(2), ...coded([1])], /^table\/corrupt: a page ends before its last value/],
    [
      'runs without an end',
      [...dictionary(2), ...coded([1, 255, 255, 255, 255, 255, 255])],
      /^table\/corrupt: a run of values has no length/,
    ],
    [
      'runs of nothing',
      [...dictionary(2), ...coded([1, 0, 0, 0, 0, 0])],
      /^table\/corrupt: a page ends before its last value/,
    ],
    [
      'the size of its dictionary',
      [...dictionary(1, { values: 1000 }), ...coded([1, 6, 0])],
      /^table\/corrupt: a page has 8 bytes for values of 8000/,
    ],
    ['nothing: bytes follow it', [...pageBytes({ body: sound }), 1, 2, 3], /^table\/corrupt: no page begins here/],
    ['nothing: there is none', [], /^table\/corrupt: column "n" has 3 values in no bytes/],
  ]

  test.each(rows)('%s', (_, pages, expected) => {
    expect(refusal(crafted({ pages }), 'number')).toMatch(expected)
  })

  test('its second version', () => {
    expect(refusal(secondPage({}), 'number')).toBe('read')
    expect(refusal(secondPage({ 2: { i32: 1 } }), 'number')).toMatch(
      /^table\/corrupt: a column without nulls has levels/,
    )
    expect(refusal(secondPage({ 2: { i32: 4 } }), 'number')).toMatch(
      /^table\/corrupt: the levels of a page reach past it/,
    )
    expect(refusal(secondPage({ 5: { i32: 1000 } }), 'number')).toMatch(
      /^table\/corrupt: the levels of a page reach past it/,
    )
    expect(refusal(secondPage({ 6: { i32: 1 } }), 'number')).toMatch(
      /^table\/corrupt: a flat column has repetition levels/,
    )
    expect(refusal(secondPage({ 1: undefined }), 'number')).toMatch(
      /^table\/corrupt: the number of values of a page is missing/,
    )
  })
})

describe('a bomb', () => {
  const zeros = new Uint8Array(8 * 1024 * 1024)
  const packers = [
    ['gzip', 2, gzipSync(zeros)],
    ['zstd', 6, zstdCompressSync(zeros)],
    ['brotli', 4, brotliCompressSync(zeros)],
  ] as const

  test.each(packers)('of %s that says it is small ends', (_, codec, body) => {
    const pages = pageBytes({ body: [...body], unpacked: 24 })
    expect(refusal(crafted({ pages, chunk: { 4: { i32: codec } } }), 'number')).toMatch(
      /^table\/corrupt: a page does not unpack/,
    )
  })

  test.each(packers)('of %s that says how large it is ends', (_, codec, body) => {
    const pages = pageBytes({ body: [...body], unpacked: zeros.length })
    const expected = /^table\/corrupt: a page has \d+ bytes after its last value/
    expect(refusal(crafted({ pages, chunk: { 4: { i32: codec } } }), 'number')).toMatch(expected)
    const limits = { memory: 1024 * 1024 }
    expect(refusal(crafted({ pages, chunk: { 4: { i32: codec } } }), 'number', limits)).toMatch(
      /^table\/too-large: pages unpack/,
    )
  })

  test('that is none, but unpacks to less than it says, is told', () => {
    const pages = pageBytes({ body: [...gzipSync(Uint8Array.from(doubles(1, 2)))], unpacked: 24 })
    const expected = /^table\/corrupt: a page does not unpack \(GZIP\) to the 24 bytes it says/
    expect(refusal(crafted({ pages, chunk: { 4: { i32: 2 } } }), 'number')).toMatch(expected)
  })

  test('of snappy or lz4 is not unpacked', () => {
    const size = 200 * 1024 * 1024
    for (const codec of [1, 7]) {
      const pages = pageBytes({ body: [...varint(size), 0xfe, 1, 0], unpacked: size })
      expect(refusal(crafted({ pages, chunk: { 4: { i32: codec } } }), 'number')).toMatch(
        /^table\/corrupt: a page does not unpack/,
      )
    }
  })

  test('of rows is held to the limits', () => {
    const many = 15_000_000
    const pages = [...dictionary(1), ...pageBytes({ body: [1, ...varint(2 * many), 0], values: many, encoding: 8 })]
    const file = crafted({ pages, rows: many, group: { 3: { i64: many } }, chunk: { 5: { i64: many } } })
    expect(refusal(file, 'number', { memory: 100_000_000 })).toMatch(
      /^table\/too-large: column "n" would take more memory/,
    )
    expect(refusal(file, 'number', { rows: many - 1 })).toMatch(/^table\/too-many-rows: the file has 15000000 rows/)
  })

  test('of texts that share their beginnings is held to the limits', () => {
    // each text is the one before and a letter: 24,000 bytes say 288 MB
    const count = 24_000
    const lengths = (first: number, step: number): readonly number[] => {
      const blocks = Array.from({ length: Math.ceil((count - 1) / 128) }, () => [2 * step, 0, 0, 0, 0])
      return [...varint(128), 4, ...varint(count), 2 * first, ...blocks.flat()]
    }
    const body = [...lengths(0, 1), ...lengths(1, 0), ...Array.from({ length: count }, () => 0x61)]
    const file = crafted({
      pages: pageBytes({ body, values: count, encoding: 7 }),
      rows: count,
      group: { 3: { i64: count } },
      chunk: { 1: { i32: 6 }, 5: { i64: count } },
      schema: [
        { 4: { text: 'schema' }, 5: { i32: 1 } },
        { 1: { i32: 6 }, 3: { i32: 0 }, 4: { text: 'n' } },
      ],
    })
    expect(refusal(file, 'text')).toMatch(/^table\/too-large: the texts of the page at byte \d+ are too long/)
  })
})

test('unsigned whole numbers up to 2^64 − 1 are exact as text, and no numbers', () => {
  const body = [...new Uint8Array(new BigUint64Array([7n, 2n ** 64n - 1n, 2n ** 64n - 2n]).buffer)]
  const file = crafted({
    pages: pageBytes({ body }),
    chunk: { 1: { i32: 2 } },
    schema: [
      { 4: { text: 'schema' }, 5: { i32: 1 } },
      { 1: { i32: 2 }, 3: { i32: 0 }, 4: { text: 'n' }, 6: { i32: 14 } },
    ],
  })
  const texts = ['7', '18446744073709551615', '18446744073709551614']
  expect(tableOf(file, 'text').columns.map(cellsOf)).toEqual([texts])
  expect(tableOf(file, 'auto').columns.map(cellsOf)).toEqual([texts])
  expect(refusal(file, 'number')).toMatch(/^table\/cell: row 2 of column "n" is a whole number beyond 2\^53/)
})

describe('limits hold for', () => {
  test('columns', () => {
    expect(refusal(crafted(), 'auto', { columns: 0 })).toBe(
      'table/too-many-columns: the file has 1 columns; at most 0 are read',
    )
  })

  test('distinct texts, of numbers too', () => {
    expect(refusal(crafted(), 'text', { distinct: 2 })).toBe(
      'table/too-many-values: column "n" has more than 2 distinct texts',
    )
    expect(refusal(crafted(), 'text', { distinct: 3 })).toBe('read')
  })

  test('memory', () => {
    expect(refusal(crafted(), 'key', { memory: 23 })).toBe(
      'table/too-large: column "n" would take more memory than is allowed',
    )
    expect(refusal(crafted(), 'key', { memory: 24 })).toBe('read')
  })
})

test.each([
  ['nothing', [], 'table/empty: the file is empty'],
  ['a few bytes', [0x50, 0x41], 'table/truncated: the file ends at byte 2, before a Parquet file can'],
  [
    'text',
    [...new TextEncoder().encode('id,score\n1,0.5\n')],
    'table/corrupt: a Parquet file begins with PAR1, this one does not, at byte 0',
  ],
  [
    'an encrypted footer',
    [...new TextEncoder().encode('PARE........PARE')],
    'table/unsupported: the file is encrypted',
  ],
  [
    'a file cut off',
    [...new TextEncoder().encode('PAR1............')],
    'table/truncated: the file does not end with PAR1: it was cut off at byte 16',
  ],
])('%s is no Parquet', (_, bytes, expected) => {
  expect(refusal(Uint8Array.from(bytes), 'auto')).toBe(expected)
})

function columnOf(name: string, start: number, size: number): { readonly struct: Fields } {
  return {
    struct: {
      2: { i64: 4 },
      3: {
        struct: {
          1: { i32: 5 },
          2: { list: [] },
          3: { list: [{ text: name }] },
          4: { i32: 0 },
          5: { i64: 3 },
          6: { i64: size },
          7: { i64: size },
          9: { i64: start },
        },
      },
    },
  }
}

/** A page of the second version, with fields of its header said otherwise. */
function secondPage(fields: Fields): Uint8Array {
  const body = doubles(1, 2, 3)
  const own: Fields = {
    1: { i32: 3 },
    2: { i32: 0 },
    3: { i32: 3 },
    4: { i32: 0 },
    5: { i32: 0 },
    6: { i32: 0 },
    7: { bool: false },
    ...fields,
  }
  return crafted({ pages: pageBytes({ body, header: { 1: { i32: 3 }, 5: undefined, 8: { struct: own } } }) })
}

function dictionary(values: number, says: { readonly values?: number } = {}): number[] {
  const numbers = Array.from({ length: values }, (_, index) => index)
  return pageBytes({ body: doubles(...numbers), type: 2, values: says.values ?? values })
}

function coded(body: readonly number[]): number[] {
  return pageBytes({ body, encoding: 8 })
}

test('structures of the craft are what Thrift writes', () => {
  expect(structBytes({ 1: { i32: -1 }, 3: { text: 'a' }, 4: { bool: true } })).toEqual([
    0x15, 1, 0x28, 1, 0x61, 0x11, 0,
  ])
})
