import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cells, read } from './reading.ts'

type Case = {
  readonly name: string
  readonly content: string
  /** As Python writes a double in hexadecimal, exactly. */
  readonly number: readonly (string | null)[]
  readonly text: readonly (string | null)[]
}

// the shape is that of csv_oracle.py beside it, which writes the file
const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, 'csv-oracle.json'), 'utf8')) as {
  readonly cases: readonly Case[]
}

test.each(cases)('pandas, pyarrow and Python’s csv read the same: $name', ({ content, number, text }) => {
  for (const piece of [Infinity, 11]) {
    expect(cells(read(content, { number: 'number', text: 'text' }, { piece }))).toEqual({
      number: number.map((hexadecimal) => (hexadecimal === null ? null : fromHexadecimal(hexadecimal))),
      text,
    })
  }
})

/** `-0x1.8p-3` is −1.5 / 8; also where the exponent alone would be no double. */
function fromHexadecimal(text: string): number {
  const [, sign, first = '', rest = '', exponent = ''] = /^(-?)0x([01])\.([0-9a-f]+)p([+-]\d+)$/.exec(text) ?? []
  const power = Number(exponent)
  const half = Math.trunc(power / 2)
  const size = (Number(first) + Number.parseInt(rest, 16) / 16 ** rest.length) * 2 ** half * 2 ** (power - half)
  return sign === '-' ? -size : size
}
