import { formatDecimal, roundToDigits } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { Position } from '../../base/source.ts'
import { MOST_RUNS } from '../../evidence/runs.ts'
import type { Run, RunsValue } from '../../evidence/types.ts'
import type { Runs } from '../../policy/measuring.ts'
import type { MetricEntry } from '../../policy/types.ts'
import type { Reason } from '../reasons.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import { meanOfRuns } from './mean-of-runs.ts'
import { reported } from './reported.ts'

/** One run's number; `name` is null where only its place in the list tells it. */
export type RunNumber = { readonly name: string | null; readonly value: Decimal; readonly at: Position }

/** The runs of a metric as numbers, or why they are none. */
export type ReadRuns =
  | { readonly kind: 'read'; readonly runs: readonly RunNumber[]; readonly mean: Decimal; readonly percent: boolean }
  | { readonly kind: 'unusable'; readonly ruling: Ruling }

type Declared = { readonly runs: Runs; readonly unit: MetricEntry['unit'] }

/**
 * Reads the runs of a metric as the policy declares them. One that is no number makes all of them unusable: a mean of
 * the others would be one of runs that somebody, or chance, has chosen.
 */
export function readRuns(value: RunsValue, { runs: declared, unit }: Declared): ReadRuns {
  const { count } = value
  if (count > MOST_RUNS) return open({ code: 'too-many', what: 'runs', found: count, most: MOST_RUNS })
  const read = numbersOf(value.runs, unit)
  if (read.kind === 'unusable') return read
  const twice = repeated(value.runs)
  if (twice !== null) return open({ code: 'run-repeated', run: twice })
  if (count < 2) return open({ code: 'too-few-runs', runs: count })
  if (declared.kind === 'folds' && count % declared.folds !== 0) {
    return open({ code: 'folds-incomplete', runs: count, folds: declared.folds })
  }
  if (declared.kind === 'folds' && isCopied(read.runs, declared.folds)) {
    return open({ code: 'folds-repeated', folds: declared.folds })
  }
  return read
}

/** The mean for showing, at most 15 digits of it; null where a run is no number. */
export function shownMean({ runs }: RunsValue): string | null {
  const read = runs.length === 0 ? null : numbersOf(runs, 'percent')
  return read?.kind === 'read' ? formatDecimal(roundToDigits(read.mean, 15)) : null
}

function numbersOf(runs: readonly Run[], unit: MetricEntry['unit']): ReadRuns {
  const numbers: RunNumber[] = []
  let percent: boolean | null = null
  for (const [index, { name, value, at }] of runs.entries()) {
    const one = reported(value, unit)
    const run = name ?? String(index + 1)
    if (one.kind === 'unusable') return unusable(run, at, one.ruling)
    // some with a percent sign and some without: whose scale is it?
    if (one.percent !== (percent ?? one.percent)) {
      return unusable(run, at, indeterminate({ code: 'scale-mismatch', least: null, greatest: null }))
    }
    percent = one.percent
    numbers.push({ name, value: one.value, at })
  }
  return { kind: 'read', runs: numbers, mean: meanOfRuns(numbers.map(({ value }) => value)), percent: percent ?? false }
}

/** What is wrong with one run, as a ruling on the whole: with its name or number, and its line. */
export function unusableRun(run: string, at: Position, { outcome, reason }: Ruling): Ruling {
  const text = 'text' in reason ? reason.text : ''
  const found = reason.code === 'not-numeric' ? reason.found : null
  return { outcome, reason: { code: 'run-unusable', run, line: at.line, why: reason.code, found, text }, slack: null }
}

function unusable(run: string, at: Position, ruling: Ruling): ReadRuns {
  return { kind: 'unusable', ruling: unusableRun(run, at, ruling) }
}

function repeated(runs: readonly Run[]): string | null {
  const seen = new Set<string>()
  for (const { name } of runs) {
    if (name !== null && seen.has(name)) return name
    if (name !== null) seen.add(name)
  }
  return null
}

/** Whether two repetitions of a cross-validation are one: splits drawn anew would give other values. */
function isCopied(runs: readonly RunNumber[], folds: number): boolean {
  // two values may well come again by chance
  if (folds < 3) return false
  const values = runs.map(({ value }) => formatDecimal(value))
  const repetitions = runs.length / folds
  // repetition after repetition, or fold after fold
  return [
    (fold: number, repetition: number): number => repetition * folds + fold,
    (fold: number, repetition: number): number => fold * repetitions + repetition,
  ].some((placeOf) => {
    const each = Array.from({ length: repetitions }, (_, repetition) =>
      Array.from({ length: folds }, (__, fold) => values[placeOf(fold, repetition)]).join(' '),
    )
    return new Set(each).size < repetitions
  })
}

function open(reason: Reason): ReadRuns {
  return { kind: 'unusable', ruling: indeterminate(reason) }
}
