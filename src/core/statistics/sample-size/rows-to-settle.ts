import type { ThresholdQuestion } from '../decide/threshold.ts'
import type { DifferenceQuestion } from '../decide/difference.ts'
import { runsToShow } from './runs-to-show.ts'
import { normalQuantile } from '../special/normal.ts'
import { scoreOf } from './score-of.ts'

/** `n` rows gave the estimate; `power` is the probability with which the answer should be found. */
export type Settling = { readonly n: number; readonly power: number }

/**
 * About how many rows would show non-inferiority with probability `power`, were the difference what is now measured.
 * Null where none would: the estimate lies at the margin or beyond it, or its spread is unknown.
 */
export function rowsToSettle({ difference, direction, margin, ...rest }: DifferenceQuestion & Settling): number | null {
  const claim =
    direction === 'higher'
      ? ({ kind: 'at-least', value: 0 - margin } as const)
      : ({ kind: 'at-most', value: margin } as const)
  return rowsToShow({ estimate: difference, claim, ...rest })
}

/**
 * The same for a claim about one quantity: n·((z_level + z_power) / z)², z being how many standard errors the estimate
 * lies on the claim's side now. All our methods depend on the rows by z²/n alone, Student's nearly. Of a mean of runs, as
 * many runs (see `runsToShow`).
 */
export function rowsToShow({ estimate, claim, level, n, power }: ThresholdQuestion & Settling): number | null {
  if (!(n > 0 && power > 0 && power < 1 && level > 0 && level < 1)) {
    throw new RangeError(`not rows, a level and a power: ${n}, ${level}, ${power}`)
  }
  if (estimate.kind === 'student' && estimate.overlap !== undefined) {
    return runsToShow({ estimate: { ...estimate, overlap: estimate.overlap }, claim, level, power })
  }
  const above = scoreOf(estimate, claim.value)
  if (above === null) return null
  const score = claim.kind === 'at-least' ? above : -above
  if (!(score > 0)) return null
  const needed = -normalQuantile(1 - level) - normalQuantile(1 - power)
  const rows = score === Infinity ? n : Math.ceil(n * (needed / score) ** 2)
  return rows <= Number.MAX_SAFE_INTEGER ? Math.max(1, rows) : null
}
