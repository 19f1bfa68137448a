import { describe, expect, test } from 'vitest'
import { absoluteRows } from './absolute.rows.ts'
import { amountRows } from './amount.rows.ts'
import { baselineRows } from './baseline.rows.ts'
import { directionRows } from './direction.rows.ts'
import { likenessRows } from './likeness.rows.ts'
import { attestationRows } from './attestation.rows.ts'
import { floatRows } from './float.rows.ts'
import { mechanicsRows } from './mechanics.rows.ts'
import { runRows } from './run.rows.ts'
import { sliceRows } from './slice.rows.ts'

const rows = [
  ...absoluteRows,
  ...amountRows,
  ...directionRows,
  ...baselineRows,
  ...likenessRows,
  ...floatRows,
  ...sliceRows,
  ...attestationRows,
  ...mechanicsRows,
  ...runRows,
]

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

describe('scenarios of evaluation.md section C', () => {
  test.each(rows)('C$c: $shows', ({ actual, expected }) => {
    expect(actual()).toEqual(expected)
  })

  test('none of the binding scenarios is left out', () => {
    const shown = [...new Set(rows.map(({ c }) => c))].toSorted((a, b) => a - b)
    expect(shown).toEqual([...range(1, 76), 81, 82, ...range(88, 99), ...range(124, 130)])
  })
})
