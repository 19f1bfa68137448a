import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ColumnWant, TableResult } from '../../../../src/core/evidence/table/table.ts'
import { withoutKernels } from '../../../../src/core/kernels/load-kernel.ts'
import { read } from './reading.ts'

const wants = { n: 'number', t: 'text', k: 'key', a: 'auto', m: 'auto' } as const satisfies Record<
  string,
  ColumnWant['as']
>

/** The kernel is only called for files from a quarter of a MiB on. */
const ENOUGH = 270_000

/** Cells of each column as CSV and JSON write them, plain ones much more often. */
const plainNumber = fc.oneof(
  fc.integer({ min: -5, max: 300 }).map(String),
  fc.double({ min: 0, max: 1, noNaN: true }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.double({ min: 1e-30, max: 1e-4, noNaN: true }).map(String),
  fc.double({ min: 1e-9, max: 1e6, noNaN: true }).map((value) => value.toPrecision(19)),
)
const oddNumber = fc.constantFrom(
  '',
  ' 7 ',
  '+1',
  '-.5',
  '5.',
  'nan',
  '-inf',
  'NA',
  '1e-30',
  '0.00000000000000000012345',
  '"1.5"',
  '" 2"',
)
const numbers = fc.oneof({ weight: 12, arbitrary: plainNumber }, { weight: 1, arbitrary: oddNumber })
const plainText = fc.constantFrom(
  'north',
  'south',
  'east and west',
  'x',
  '7',
  'Zürich',
  'a rather long name of a slice',
)
const oddText = fc.constantFrom(
  '',
  '"a,b"',
  '"say ""no"""',
  '"two\nlines"',
  ' x ',
  '"quoted"',
  '  "blanks" ',
  'a\rb',
  '""',
)
const texts = fc.oneof({ weight: 12, arbitrary: plainText }, { weight: 1, arbitrary: oddText })
const auto = fc.oneof({ weight: 60, arbitrary: numbers }, { weight: 1, arbitrary: fc.constant('text') })

const csvRow = fc
  .tuple(numbers, texts, texts, numbers, auto, texts)
  .chain((cells) => fc.constantFrom('\n', '\n', '\r\n', '\n\n').map((end) => cells.join(',') + end))
const csvFile = fc
  .array(csvRow, { minLength: 3, maxLength: 60 })
  .map((rows) => repeated('n,t,k,a,m,other\n', rows.join('')))

function repeated(head: string, block: string): string {
  return head + block.repeat(Math.ceil(ENOUGH / block.length))
}

const jsonText = fc.oneof(
  { weight: 12, arbitrary: plainText.map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: fc.constantFrom('null', '""', '"a\\nb"', '"\\u00fc"', '1.50', '-3', 'true', '0') },
)
const plainJson = plainNumber.map((text) => text.replace('e+', 'e'))
const jsonNumber = fc.oneof(
  { weight: 12, arbitrary: plainJson },
  {
    weight: 1,
    arbitrary: fc.constantFrom('null', 'NaN', '-Infinity', '1E5', '1e-30', '"NA"', '123456789012345678901'),
  },
)
const other = fc.oneof(
  { weight: 12, arbitrary: jsonText },
  { weight: 1, arbitrary: fc.constantFrom('[1,{"n":2}]', '{}', 'false', '1e-5', '"\\\\"') },
)
const jsonRow = fc.tuple(jsonNumber, jsonText, jsonText, jsonNumber, jsonNumber, other).chain(([n, t, k, a, m, o]) => {
  const usual = `{"n": ${n}, "t": ${t}, "k": ${k}, "other": ${o}, "a": ${a}, "m": ${m}}\n`
  const odd = [
    `{"t":${t},"n":${n}}\n`,
    ` { "n" :${n}, "t": ${t}, "k": ${k}, "other":${o},"a":${a}, "m":${m} } \r\n`,
    '{}\n',
  ]
  return fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) })
})
const jsonFile = fc.array(jsonRow, { minLength: 3, maxLength: 60 }).map((rows) => {
  // every column is there somewhere
  return repeated('{"n":1,"t":"x","k":"x","other":"x","a":1,"m":1}\n', rows.join(''))
})

const pieces = fc.constantFrom(Infinity, 5_000, 70_001)

test.each([
  ['CSV', csvFile],
  ['JSON Lines', jsonFile],
])('%s read by the kernel is what the twin reads, to the bit', (_, file) => {
  fc.assert(
    fc.property(file, pieces, (text, piece) => {
      const fast = read(text, wants, { piece })
      expect(digest(fast)).toEqual(digest(withoutKernels(() => read(text, wants, { piece }))))
    }),
    { numRuns: 8 },
  )
})

/** The columns as bytes, which are compared much faster than their cells. */
function digest(result: TableResult): unknown {
  if (!result.ok) return result.error
  return result.value.columns.map((column) => {
    const { kind, name, missing } = column
    if (kind === 'number') return { kind, name, missing, bytes: hex(column.values), marks: hex(column.missingAt) }
    if (kind === 'text') return { kind, name, missing, codes: hex(column.codes), dictionary: column.dictionary }
    return { kind, name, missing, high: hex(column.high), low: hex(column.low) }
  })
}

function hex(values: ArrayBufferView | null): string | null {
  return values === null ? null : Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64')
}

test.each([
  ['a wrong cell', '1,x\n2,y\n', 'z,x\n'],
  ['a short row', '1,x\n2,y\n', '3\n'],
  ['an open quote', '1,x\n2,y\n', '3,"x'],
  ['text after a quote', '1,x\n2,"y"\n', '3,"x"y\n'],
  ['a quote inside', '1,x\n2,"y"\n', '3,x"y\n'],
  ['a cell that is too long', '1,x\n2,"y"\n', `3,${'x'.repeat(2_000)}\n`],
  ['no UTF-8', '1,x\n2,y\n', '3,\ud800\n'],
])('%s far into a CSV file is told as the twin tells it', (_, block, end) => {
  const text = repeated('n,t\n', block) + end
  const bytes = Buffer.from(text.replace('\ud800', '\u00ff'), text.includes('\ud800') ? 'latin1' : 'utf8')
  const limits = { cell: 1_000 }
  const columns = { n: 'number', t: 'text' } as const
  const told = read(bytes, columns, { limits })
  expect(told.ok).toBe(false)
  expect(told).toEqual(withoutKernels(() => read(bytes, columns, { limits })))
})

test.each([
  ['a wrong cell', '{"n":"x","t":"x"}'],
  ['a nested text', '{"n":1,"t":["x"]}'],
  ['a broken line', '{"n":1,"t":"x"'],
  ['a leading zero', '{"n":01,"t":"x"}'],
  ['no digit after the point', '{"n":1.,"t":"x"}'],
  ['a leading point', '{"n":.5,"t":"x"}'],
  ['a plus', '{"n":+5,"t":"x"}'],
  ['a word that is none', '{"n":nule,"t":"x"}'],
  ['two objects', '{"n":1,"t":"x"}{"n":1,"t":"x"}'],
  ['a key twice', '{"n":1,"t":"x","n":2}'],
  ['a control character', '{"n":1,"t":"x\ty"}'],
  ['a bare text', '{"n":1,"t":x}'],
])('%s far into JSON Lines is told as the twin tells it', (_, end) => {
  const text = repeated('', '{"n":1,"t":"x"}\n{"n":2.5,"t":"y"}\n') + end
  const columns = { n: 'number', t: 'text' } as const
  const told = read(text, columns)
  expect(told.ok).toBe(false)
  expect(told).toEqual(withoutKernels(() => read(text, columns)))
})

/** Digits with a point anywhere among them, and what is next to the middle between two doubles, where rounding is hardest. */
const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }).map((all) => all.join(''))
const decimals = fc.tuple(fc.constantFrom('', '-'), digits, fc.nat(30)).map(([sign, all, place]) => {
  const whole = all.slice(0, place).replace(/^0+(?=.)/, '')
  return `${sign}${whole === '' ? '0' : whole}${place < all.length ? `.${all.slice(place)}` : ''}`
})
const middles = fc
  .tuple(
    fc.bigInt({ min: 2n ** 52n, max: 2n ** 53n - 1n }),
    fc.integer({ min: 53, max: 70 }),
    fc.integer({ min: 15, max: 25 }),
  )
  .chain(([mantissa, power, places]) => {
    const middle = ((2n * mantissa + 1n) * 10n ** BigInt(places)) / 2n ** BigInt(power + 1)
    return fc.constantFrom(0n, 1n).map((more) => `0.${String(middle + more).padStart(places, '0')}`)
  })
const integers = fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }).map(String)

test.each([
  ['CSV', 'n,t\n', (number: string) => `${number},x\n`],
  ['CSV with CRLF and the number last', 't,n\r\n', (number: string) => `x,${number}\r\n`],
  ['JSON Lines', '', (number: string) => `{"n":${number},"t":"x"}\n`],
])('numbers of %s have the bits of Number()', (_, head, row) => {
  const shapes = fc.oneof(decimals, middles, integers, fc.double({ min: 0, max: 1, noNaN: true }).map(String))
  fc.assert(
    fc.property(fc.array(shapes, { minLength: 2_000, maxLength: 4_000 }), (cells) => {
      const result = read(repeated(head, cells.map(row).join('')), { n: 'number', t: 'text' })
      const [column] = result.ok ? result.value.columns : []
      const values = column?.kind === 'number' ? column.values : []
      const wrong = cells.findIndex((cell, at) => !Object.is(values[at], Number(cell)))
      expect(cells[wrong]).toBeUndefined()
    }),
    // a thousand rows take long to shrink, and the wrong cell is told anyway
    { numRuns: 6, endOnFailure: true },
  )
})

test.each([
  ['quotes', '"n","t"\n', '"1","a, b"\n"2","c"\n'],
  ['quotes around texts only', 'n,t\n', '1,"a, ""b"\n2,"c\nd"\n'],
  ['a quote in every hundredth row', 'n,t\n', `${'1,x\n'.repeat(99)}2,"x"\n`],
  ['blank lines', 'n,t\n', '1,x\n\n2,y\n\r\n'],
  ['missing cells', 'n,t\n', '1,\n,y\n,\n'],
  ['blanks and signs', 'n,t\n', ' 1,x\n+2 ,y\n\t3,z\n-0.0,z\n'],
  ['a lone CR inside', 'n,t\n', '1,x\ry\r\n2,\r\n'],
])('%s in every piece are read as the twin reads them', (_, head, block) => {
  const text = repeated(head, block)
  for (const columns of [{ n: 'number', t: 'text' }, { n: 'text', t: 'key' }, { t: 'auto' }] as const) {
    const told = read(text, columns)
    expect(told.ok).toBe(true)
    expect(digest(told)).toEqual(digest(withoutKernels(() => read(text, columns))))
  }
})

test.each([
  ['in a column nobody wants', '3,y,"', '"\n'],
  ['without quotes', '3,', ',y\n'],
])('a cell %s that is too long is told far into the file', (_, before, after) => {
  const text = repeated('n,t,o\n', '1,x,z\n') + before + 'x'.repeat(2_000) + after
  const limits = { cell: 1_000 }
  const told = read(text, { n: 'number' }, { limits })
  expect(told).toMatchObject({ error: [{ code: 'table/too-large' }] })
  expect(told).toEqual(withoutKernels(() => read(text, { n: 'number' }, { limits })))
})

test('lines without anything are no rows of a single column either', () => {
  const text = repeated('n\n', '1\n\n2\n\r\n')
  const told = read(text, { n: 'number' })
  expect(told).toMatchObject({ ok: true, value: { columns: [{ missing: 0 }] } })
  expect(digest(told)).toEqual(digest(withoutKernels(() => read(text, { n: 'number' }))))
})

test('limits of rows hold in the kernel too', () => {
  const text = repeated('n,t\n', '1,x\n')
  const rows = text.length / 4 - 1
  const columns = { n: 'number', t: 'text' } as const
  expect(read(text, columns, { limits: { rows } })).toMatchObject({ ok: true, value: { rows } })
  expect(read(text, columns, { limits: { rows: rows - 1 } })).toMatchObject({
    error: [{ code: 'table/too-many-rows' }],
  })
})
