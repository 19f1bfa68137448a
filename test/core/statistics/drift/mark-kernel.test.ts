import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutKernels } from '../../../../src/core/kernels/load-kernel.ts'
import { markCounts } from '../../../../src/core/statistics/drift/mark-counts.ts'
import { markCountsByKernel } from '../../../../src/core/statistics/drift/mark-kernel.ts'
import { randomFor } from '../../../../src/core/statistics/bootstrap/random.ts'

const value = fc.oneof(
  fc.constantFrom(0, -0, 1, Infinity, -Infinity, 5e-324),
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 9 }),
)

test('kernel and twin count alike', () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 60 }),
      fc.uniqueArray(value, { minLength: 1, maxLength: 24, comparator: (a, b) => a === b }),
      fc.integer({ min: 4_096, max: 7_000 }),
      fc.nat(),
      (pool, some, rows, seed) => {
        const random = randomFor(seed, 1)
        const values = Float64Array.from({ length: rows }, () => pool[Math.floor(random.unit() * pool.length)] ?? 0)
        const marks = Float64Array.from(some).toSorted()
        const found = markCountsByKernel(values, marks)
        expect(found).not.toBeNull()
        expect(found).toEqual(withoutKernels(() => markCounts(values, marks)))
      },
    ),
    { numRuns: 60 },
  )
})

test.each([
  [4_095, 3],
  [5_000, 0],
  [5_000, 25],
])('%d values and %d marks are for the twin', (rows, marks) => {
  expect(
    markCountsByKernel(
      new Float64Array(rows),
      Float64Array.from({ length: marks }, (_, mark) => mark),
    ),
  ).toBeNull()
})
