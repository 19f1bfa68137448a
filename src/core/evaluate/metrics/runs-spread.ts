import { compare, formatDecimal, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { unreachable } from '../../base/unreachable.ts'
import type { Runs } from '../../policy/measuring.ts'
import { momentsOf } from '../../statistics/tests/moments.ts'
import { meanOfRuns } from '../../statistics/tests/student-differences.ts'
import type { Reason } from '../reasons.ts'
import { indeterminate } from '../ruling.ts'
import { pairRuns } from './pair-runs.ts'
import { runsOf } from './runs-of.ts'
import type { Spread } from './spread.ts'
import type { Subject } from './subject.ts'

/** The spread of the mean of the candidate's runs. */
export function runsValueSpread({ candidate, entry }: Subject, runs: Runs): Spread {
  return spreadOf(
    runsOf(candidate, entry).map(({ value }) => value),
    { runs, paired: null },
  )
}

/** The spread of the mean of the differences, run by run, candidate − baseline. */
export function runsDifferenceSpread({ candidate, baseline, entry }: Subject, runs: Runs): Spread {
  if (baseline.kind === 'lacking') return { kind: 'open', ruling: baseline.ruling }
  const paired = pairRuns(runsOf(candidate, entry), runsOf(baseline.located, entry))
  if (paired.kind === 'apart') return open(paired.reason)
  return spreadOf(
    paired.pairs.map(([ours, theirs]) => subtract(ours.value, theirs.value)),
    { runs, paired: true },
  )
}

function spreadOf(values: readonly Decimal[], { runs, paired }: { runs: Runs; paired: boolean | null }): Spread {
  const [first] = values
  const method = runs.kind === 'seeds' ? 'seeds-t' : 'corrected-t'
  const moments = momentsOf(values.map((value) => Number(formatDecimal(value))))
  if (first === undefined || moments === null) return open({ code: 'interval-unknown', method })
  // asked of the decimals: a spread of nothing would prove anything
  const isConstant = values.every((value) => compare(value, first) === 0) || moments.variance === 0
  if (isConstant) return open({ code: 'runs-constant', runs: values.length, paired: paired === true })
  return { kind: 'known', estimate: meanOfRuns(moments, overlapOf(runs)), method, n: values.length, paired }
}

/**
 * Test rows per training row (Nadeau and Bengio 2003), of which k folds have 1/(k − 1). Runs on one split share all their
 * rows: nothing in the list tells what other rows would have given, so nothing is added for it, and the method says so.
 */
function overlapOf(runs: Runs): number {
  switch (runs.kind) {
    case 'splits':
      return Number(formatDecimal(runs.test.value)) / Number(formatDecimal(runs.train.value))
    case 'folds':
      return 1 / (runs.folds - 1)
    case 'seeds':
      return 0
    default:
      return unreachable(runs)
  }
}

function open(reason: Reason): Spread {
  return { kind: 'open', ruling: indeterminate(reason) }
}
