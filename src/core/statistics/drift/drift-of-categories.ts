import { byCodeUnit } from '../../base/order.ts'
import { undefinedFor } from '../estimate.ts'
import { cellDrift } from './cell-drift.ts'
import type { CategoryCells, Drift, NamedCategories } from './drift.ts'
import type { CellMethod } from './method.ts'
import { missingRateDrift } from './missing-rate.ts'
import type { CategorySample } from './sample.ts'

/** Of new and of vanished categories, so many are named. */
const MOST_NAMED = 20

/**
 * Drift of a column of texts from its reference. Every category of either side is a cell, in code-unit order so that
 * sums are the same whatever the rows' order; missing cells are no category. Without rows on a side there is no value.
 */
export function driftOfCategories(
  reference: CategorySample,
  current: CategorySample,
  method: CellMethod | { readonly kind: 'missing-rate' },
): Drift {
  const sides = { method, reference: countsOf(reference), current: countsOf(current) }
  if (method.kind === 'missing-rate') return missingRateDrift(sides)
  const cells: CategoryCells = {
    kind: 'categories',
    count: reference.counts.size + onlyIn(current, reference).length,
    appeared: named(onlyIn(current, reference)),
    vanished: named(onlyIn(reference, current)),
  }
  if (reference.n === 0 || current.n === 0) {
    return { ...sides, value: undefinedFor('no-rows'), test: null, cells, warnings: [] }
  }
  const names = [...new Set([...reference.counts.keys(), ...current.counts.keys()])].toSorted(byCodeUnit)
  const before = Float64Array.from(names, (name) => reference.counts.get(name) ?? 0)
  const now = Float64Array.from(names, (name) => current.counts.get(name) ?? 0)
  return { ...sides, ...cellDrift(before, now, method), cells }
}

type Category = NamedCategories['first'][number]

function onlyIn(one: CategorySample, other: CategorySample): readonly Category[] {
  return [...one.counts].flatMap(([name, rows]) => (other.counts.has(name) ? [] : [{ name, rows }]))
}

function named(categories: readonly Category[]): NamedCategories {
  const first = categories.toSorted((a, b) => b.rows - a.rows || byCodeUnit(a.name, b.name)).slice(0, MOST_NAMED)
  return { count: categories.length, first }
}

function countsOf({ n, missing }: CategorySample): Drift['reference'] {
  return { n, missing, notANumber: 0 }
}
