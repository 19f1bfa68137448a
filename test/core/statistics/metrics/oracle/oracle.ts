import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Computed, Estimate } from '../../../../../src/core/statistics/estimate.ts'
import type { MetricDefinition } from '../../../../../src/core/statistics/metrics/metric-definition.ts'
import { metricDefinition } from '../../../../../src/core/statistics/metrics/metric-name.ts'

/** Values by metric; null is undefined. */
export type Expected = Readonly<Record<string, number | null>>

export type ScoreSet = {
  readonly name: string
  readonly labels: readonly number[]
  readonly scores: readonly number[]
  readonly other: readonly number[]
  readonly weights: readonly number[] | null
  readonly expected: Expected
  readonly delong?: {
    readonly auc: readonly number[]
    readonly covariance: readonly number[]
    readonly difference: number
    readonly variance: number
  } | null
  readonly paired_log_loss?: PairedMean
}

export type PairedMean = { readonly difference: number; readonly standardError: number; readonly degrees: number }

export type ClassSet = {
  readonly name: string
  readonly classes: number
  readonly labels: readonly number[]
  readonly predictions: readonly number[]
  readonly other: readonly number[]
  readonly weights: readonly number[] | null
  readonly expected: Expected
  readonly confusion: readonly number[]
  readonly costs: readonly (readonly number[])[]
  readonly cost: number
  readonly jackknife?: Readonly<
    Record<string, { readonly one: number; readonly paired: number; readonly difference: number }>
  >
}

export type ValueSet = {
  readonly name: string
  readonly targets: readonly number[]
  readonly predictions: readonly number[]
  readonly other: readonly number[]
  readonly weights: readonly number[] | null
  readonly expected: Expected
  readonly paired_mae?: PairedMean
  readonly welch_mae?: { readonly degrees: number; readonly statistic: number | null }
}

export type RankingSet = {
  readonly name: string
  readonly queryCount: number
  readonly queries: readonly number[]
  readonly relevance: readonly number[]
  readonly scores: readonly number[]
  readonly counted: number
  readonly expected: Expected
}

/** The data sets of one fixture, as `oracle.py` wrote them. */
export function oracleSets<Set>(name: string): readonly Set[] {
  const file: { readonly sets: readonly Set[] } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8'),
  )
  return file.sets
}

/** The definition a name must have. */
export function definitionOf(name: string): MetricDefinition {
  const definition = metricDefinition(name)
  if (definition === null) throw new Error(`no metric is named ${name}`)
  return definition
}

export type About = { readonly name: string; readonly scale?: number }

/**
 * What is wrong, if anything, with a value that should be `expected` to 1e-12: relative to the larger of the two, or to
 * `scale`, the size of what they were computed from, where that may cancel.
 */
export function unlike(got: number | null | undefined, expected: number | null, { name, scale = 0 }: About): string[] {
  if (typeof got === 'number' && expected !== null) {
    const allowed = 1e-12 * Math.max(Math.abs(got), Math.abs(expected), scale) + Number.MIN_VALUE
    if (Math.abs(got - expected) <= allowed) return []
  } else if (got === null && expected === null) return []
  return [`${name}: ${String(got)}, expected ${String(expected)}`]
}

/** The same for what may be undefined, as it must be where the oracle has nothing. */
export function unlikeComputed(got: Computed, expected: number | null, about: About): string[] {
  return unlike(got.kind === 'undefined' ? null : got.value, expected, about)
}

/** The same for a difference of means; `scale` is the size of the means. */
export function unlikePaired(got: Estimate | null, expected: PairedMean | undefined, scale: number): string[] {
  if (got?.kind !== 'student' || expected === undefined) return [`a ${String(got?.kind)} is no student`]
  return [
    ...unlike(got.value, expected.difference, { name: 'difference', scale }),
    ...unlike(got.standardError, expected.standardError, { name: 'standard error' }),
    ...unlike(got.degrees, expected.degrees, { name: 'degrees' }),
  ]
}

export function floats(values: readonly number[]): Float64Array {
  return Float64Array.from(values)
}

export function weightsOf(set: { readonly weights: readonly number[] | null }): Float64Array | null {
  return set.weights === null ? null : floats(set.weights)
}
