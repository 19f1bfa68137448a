import { byCodeUnit } from '../../base/order.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { Computed } from '../estimate.ts'
import { kendall } from './kendall.ts'
import { PERSISTENCE, rankOverlap } from './rank-overlap.ts'
import { spearman } from './spearman.ts'

/** How much a feature matters to a model. A signed value (mean SHAP) counts by its size. */
export type FeatureImportance = { readonly name: string; readonly value: number }

/** How two models' feature importances differ. Plain JSON. */
export type ImportanceComparison = {
  readonly candidateFeatures: number
  readonly baselineFeatures: number
  readonly sharedFeatures: number
  /**
   * Rank correlations over the features of either side. A feature that one side lacks has importance 0 there, so that
   * leaving features out of a file can't raise them.
   */
  readonly spearman: Computed
  readonly kendall: Computed
  readonly rankOverlap: { readonly value: number; readonly persistence: number }
  readonly top: TopChange
  /** Share of importance that went from some features to others: 0 none, 1 all. */
  readonly moved: Computed
  readonly appeared: NamedFeatures
  readonly vanished: NamedFeatures
}

/** The most important features of both sides; ties at the end go by name. */
export type TopChange = {
  /** As many as asked for, or as the longer side has. */
  readonly k: number
  readonly jaccard: Computed
  /** Most important first. */
  readonly entered: readonly string[]
  readonly left: readonly string[]
}

export type NamedFeatures = { readonly count: number; readonly first: readonly string[] }

const MOST_NAMED = 20

/** A list longer than this is no "top". */
export const MOST_TOP = 100

/** Compares two lists of finite importances with distinct names, in any order. */
export function compareImportance(
  candidate: readonly FeatureImportance[],
  baseline: readonly FeatureImportance[],
  options: { readonly top: number },
): ImportanceComparison {
  const ours = sizes(candidate)
  const theirs = sizes(baseline)
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].toSorted(byCodeUnit)
  const a = Float64Array.from(names, (name) => ours.get(name) ?? 0)
  const b = Float64Array.from(names, (name) => theirs.get(name) ?? 0)
  const rankedOurs = ranked(ours)
  const rankedTheirs = ranked(theirs)
  return {
    candidateFeatures: ours.size,
    baselineFeatures: theirs.size,
    sharedFeatures: ours.size + theirs.size - names.length,
    spearman: spearman(a, b),
    kendall: kendall(a, b),
    rankOverlap: { value: rankOverlap(rankedOurs, rankedTheirs), persistence: PERSISTENCE },
    top: topChange(rankedOurs, rankedTheirs, options.top),
    moved: movedShare(a, b),
    appeared: named(rankedOurs.filter((name) => !theirs.has(name))),
    vanished: named(rankedTheirs.filter((name) => !ours.has(name))),
  }
}

function sizes(list: readonly FeatureImportance[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ name, value }) => [name, Math.abs(value)]))
}

/** Names, most important first; equal ones in code-unit order. */
function ranked(importance: ReadonlyMap<string, number>): readonly string[] {
  return [...importance].toSorted(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).map(([name]) => name)
}

function topChange(ours: readonly string[], theirs: readonly string[], asked: number): TopChange {
  const k = Math.max(0, Math.min(Math.floor(asked), MOST_TOP, Math.max(ours.length, theirs.length)))
  const now = ours.slice(0, k)
  const before = theirs.slice(0, k)
  const known = new Set(before)
  const kept = new Set(now)
  const entered = now.filter((name) => !known.has(name))
  const left = before.filter((name) => !kept.has(name))
  const union = before.length + entered.length
  const jaccard = union === 0 ? undefinedFor('no-rows') : computed((now.length - entered.length) / union)
  return { k, jaccard, entered, left }
}

/** Total variation of the two lists as shares of their sums: ½ Σ |a/Σa − b/Σb|. */
function movedShare(a: Float64Array, b: Float64Array): Computed {
  // dividing by the greatest first keeps sums of huge values finite
  const x = scaled(a)
  const y = scaled(b)
  if (x === null || y === null) return undefinedFor(a.length === 0 ? 'no-rows' : 'zero-denominator')
  let sum = 0
  for (let index = 0; index < x.length; index++) sum += Math.abs((x[index] ?? 0) - (y[index] ?? 0))
  return computed(Math.min(1, sum / 2))
}

function scaled(values: Float64Array): Float64Array | null {
  let greatest = 0
  for (const value of values) greatest = Math.max(greatest, value)
  if (greatest === 0) return null
  let sum = 0
  for (const value of values) sum += value / greatest
  return values.map((value) => value / greatest / sum)
}

function named(names: readonly string[]): NamedFeatures {
  return { count: names.length, first: names.slice(0, MOST_NAMED) }
}
