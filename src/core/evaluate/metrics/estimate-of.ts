import { parseDecimal } from '../../base/decimal.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { fromStandardErrors } from '../../statistics/tests/from-standard-errors.ts'
import type { Difference, Sample } from '../../measure/measured.ts'
import { indeterminate } from '../ruling.ts'
import type { Located } from './located.ts'
import { heldTo } from './named-method.ts'
import { runsDifferenceSpread, runsValueSpread } from './runs-spread.ts'
import type { Spread } from './spread.ts'
import type { Subject } from './subject.ts'

/** The spread of the candidate's own value: measured, or from the standard error or the count that the file states. */
export function valueSpread(subject: Subject): Spread {
  const { measured, candidate, entry } = subject
  if (entry.runs !== null) return runsValueSpread(subject, entry.runs)
  if (measured !== null) return heldTo(entry.method, sampleSpread(measured.candidate), 'value')
  if (entry.method !== null && !claimed.has(entry.method))
    return open({ code: 'method-needs-rows', method: entry.method })
  const { value, standardError, n } = statedOf(candidate)
  if (value !== null && standardError !== null) {
    return known({ kind: 'normal', value, standardError }, 'stderr-z', n)
  }
  return open({ code: 'spread-unknown', path: candidate.file.path })
}

/** The spread of candidate − baseline: measured, or from the standard errors of both files as if they were independent. */
export function differenceSpread(subject: Subject): Spread {
  const { measured, candidate, baseline, entry } = subject
  if (entry.runs !== null) return runsDifferenceSpread(subject, entry.runs)
  if (measured !== null) return heldTo(entry.method, measuredDifference(measured.difference), 'comparison')
  if (entry.method !== null && !claimed.has(entry.method))
    return open({ code: 'method-needs-rows', method: entry.method })
  if (baseline.kind !== 'found') return open({ code: 'spread-unknown', path: candidate.file.path })
  const ours = statedOf(candidate)
  const theirs = statedOf(baseline.located)
  const lacking = ours.standardError === null || ours.value === null ? candidate : baseline.located
  if (ours.value === null || ours.standardError === null || theirs.value === null || theirs.standardError === null) {
    return open({ code: 'spread-unknown', path: lacking.file.path })
  }
  const estimate = fromStandardErrors(
    { value: ours.value, standardError: ours.standardError },
    { value: theirs.value, standardError: theirs.standardError },
  )
  return known(estimate, 'stderr-z', ours.n, false)
}

/** Methods that need no rows, only what a file states. */
const claimed: ReadonlySet<string> = new Set(['stderr-z'])

function sampleSpread(sample: Sample | null): Spread {
  if (sample === null) return open({ code: 'metric-undefined', why: 'no-rows' })
  if (sample.kind === 'undefined') return open({ code: 'metric-undefined', why: sample.why })
  return known(sample.estimate, sample.method, sample.n)
}

function measuredDifference(difference: Difference | null): Spread {
  if (difference === null) return open({ code: 'difference-unknown', why: 'baseline-undefined' })
  if (difference.kind === 'undefined') return open({ code: 'difference-unknown', why: difference.why })
  const { estimate, method, n, paired } = difference
  return known(estimate, method, n, paired)
}

function known(estimate: Estimate, method: string, n: number | null, paired: boolean | null = null): Spread {
  return { kind: 'known', estimate, method, n, paired }
}

function open(reason: Parameters<typeof indeterminate>[0]): Spread {
  return { kind: 'open', ruling: indeterminate(reason) }
}

type Stated = { readonly value: number | null; readonly standardError: number | null; readonly n: number | null }

function statedOf({ measurement }: Located): Stated {
  const { value, standardError, n } = measurement
  return {
    value: value.kind === 'number' ? finite(value.text) : null,
    standardError: standardError === null ? null : positive(finite(standardError)),
    n: n === null ? null : finite(n),
  }
}

/** A decimal that is a finite double as well. */
function finite(text: string): number | null {
  const value = parseDecimal(text) === null ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}

/** A standard error of 0 would prove anything: it says that nobody computed one. */
function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
}
