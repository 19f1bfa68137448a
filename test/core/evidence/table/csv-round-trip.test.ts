import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cells, read } from './reading.ts'

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom('', ' ', '"', ',', '\n', '\r\n', 'a "b", c', '"";'),
  )
  .filter((one) => !one.includes('\u0000'))
const row = fc.record({
  name: text,
  value: fc.option(fc.double({ noDefaultInfinity: true, noNaN: true })),
  quote: fc.boolean(),
})

test('whatever is written with quotes where RFC 4180 asks for them is read back', () => {
  const shape = fc.record({
    rows: fc.array(row, { maxLength: 12 }),
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n'),
    final: fc.boolean(),
    piece: fc.integer({ min: 1, max: 50 }),
  })
  fc.assert(
    fc.property(shape, ({ rows, separator, end, final, piece }) => {
      const lines = rows.map(({ name, value, quote }) => {
        const cell = value === null ? '' : String(value)
        return [quoted(name, separator, quote), quote ? `"${cell}"` : cell].join(separator)
      })
      const content = [['name', 'value'].join(separator), ...lines].join(end) + (final ? end : '')
      const result = read(content, { name: 'text', value: 'number' }, { piece })
      expect(cells(result)).toEqual({
        name: rows.map(({ name }) => (name === '' ? null : name)),
        // JavaScript writes −0 as 0
        value: rows.map(({ value }) => (value === null ? null : value + 0)),
      })
    }),
    { numRuns: 400 },
  )
})

function quoted(cell: string, separator: string, always: boolean): string {
  const needs = always || cell.includes(separator) || /["\r\n]/.test(cell)
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell
}
