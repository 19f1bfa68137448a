import { describe, expect, test } from 'vitest'
import { cellDrift } from '../../../../src/core/statistics/drift/cell-drift.ts'
import { driftOfCategories } from '../../../../src/core/statistics/drift/drift-of-categories.ts'
import { driftOfNumbers } from '../../../../src/core/statistics/drift/drift-of-numbers.ts'
import { homogeneity } from '../../../../src/core/statistics/drift/homogeneity.ts'
import { kolmogorovTail } from '../../../../src/core/statistics/drift/kolmogorov-tail.ts'
import type { CellMethod, DriftMethod } from '../../../../src/core/statistics/drift/method.ts'
import type { CategorySample } from '../../../../src/core/statistics/drift/sample.ts'
import { numberSample } from '../../../../src/core/statistics/drift/sample.ts'
import type { Near } from './drifted.ts'
import { unequal, valueIn } from './drifted.ts'
import oracle from './oracle/drift.json' with { type: 'json' }

type Side = readonly number[] | { readonly n: number; readonly a: number; readonly b: number; c: number; d: number }

/** A sample as the script makes it: values as they stand, or a formula of whole numbers. */
function made(side: Side): Float64Array {
  if (!('n' in side)) return Float64Array.from(side)
  return Float64Array.from({ length: side.n }, (_, i) => ((i * side.a) % side.b) / side.c + side.d)
}

type Cells = (typeof oracle.tables)[number]

const cellMethods: readonly (readonly [CellMethod, (cells: Cells) => number | null, number?])[] = [
  [{ kind: 'psi', floor: 1e-4 }, (cells) => cells.psi],
  [{ kind: 'psi', floor: 0.01 }, (cells) => cells['psiAt.01']],
  [{ kind: 'kullback-leibler', floor: 0 }, (cells) => cells.kl],
  [{ kind: 'jensen-shannon', base: 2 }, (cells) => cells.js2],
  [{ kind: 'jensen-shannon', base: Math.E }, (cells) => cells.jse],
  [{ kind: 'total-variation' }, (cells) => cells.tv],
  [{ kind: 'chi-square' }, (cells) => cells.chi2],
]

function unequalCells(before: Float64Array, now: Float64Array, cells: Cells): readonly string[] {
  const found = (method: CellMethod): number | null => valueIn(cellDrift(before, now, method).value)
  const same = unequal(...cellMethods.map(([method, wanted]): Near => [found(method), wanted(cells)]))
  // √(1 − Σ√pq) of the script loses half the digits near 0
  const square = (found({ kind: 'hellinger' }) ?? NaN) ** 2 - cells.hellinger ** 2
  const { degrees, smallCells } = homogeneity(before, now)
  return [
    ...same,
    ...(Math.abs(square) < 1e-14 ? [] : ['hellinger']),
    ...unequal([cellDrift(before, now, { kind: 'chi-square' }).test?.p ?? null, cells.p]),
    ...(degrees === cells.dof && smallCells === cells.smallCells ? [] : ['degrees or small cells']),
  ]
}

describe.each(oracle.numeric)('$name', (data) => {
  const a = numberSample(made(data.a), null)
  const b = numberSample(made(data.b), null)
  const drift = (method: DriftMethod): ReturnType<typeof driftOfNumbers> =>
    driftOfNumbers(a, b, { method, bins: { kind: 'quantiles', count: 10 } })

  test('Kolmogorov–Smirnov', () => {
    const found = drift({ kind: 'kolmogorov-smirnov' })
    const n = Math.round((a.values.length * b.values.length) / (a.values.length + b.values.length))
    const asymptotic = data.pAsymptotic === null ? null : kolmogorovTail(n, data.ks)
    expect(
      unequal([valueIn(found.value), data.ks, 1e-14], [found.test?.p ?? null, data.p], [asymptotic, data.pAsymptotic]),
    ).toEqual([])
    expect(found.test?.by).toBe(data.by)
  })

  test('Wasserstein', () => {
    const plain = valueIn(drift({ kind: 'wasserstein' }).value)
    const normed = valueIn(drift({ kind: 'wasserstein-normed', least: 0.001 }).value)
    expect(unequal([plain, data.wasserstein], [normed, data.normed])).toEqual([])
  })

  test('in cells', () => {
    const { cells } = drift({ kind: 'psi', floor: 1e-4 })
    if (cells === null || cells.kind === 'categories') throw new Error('no bins')
    expect(cells.kind === 'intervals' ? cells.edges : null).toEqual(data.edges)
    expect(cells.reference).toEqual(data.cells.reference)
    expect(cells.current).toEqual(data.cells.current)
    const same = unequalCells(Float64Array.from(cells.reference), Float64Array.from(cells.current), data.cells)
    expect(same).toEqual([])
  })
})

function sideOf(counts: readonly number[]): CategorySample {
  return {
    kind: 'categories',
    counts: new Map(counts.flatMap((count, cell) => (count > 0 ? [[`c${cell}`, count] as const] : []))),
    n: counts.reduce((sum, count) => sum + count, 0),
    missing: 0,
  }
}

test.each(oracle.tables)('counts $reference and $current', (cells) => {
  expect(unequalCells(Float64Array.from(cells.reference), Float64Array.from(cells.current), cells)).toEqual([])
  const method = { kind: 'jensen-shannon', base: 2 } as const
  const found = driftOfCategories(sideOf(cells.reference), sideOf(cells.current), method)
  expect(unequal([valueIn(found.value), cells.js2])).toEqual([])
})

test('the tail of the Kolmogorov distribution', () => {
  const pairs = oracle.kolmogorovTails.map(([n = 0, x = 0, p = 0]): Near => [kolmogorovTail(n, x), p, 2e-11])
  expect(unequal(...pairs)).toEqual([])
})
