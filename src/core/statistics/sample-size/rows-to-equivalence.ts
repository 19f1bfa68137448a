import type { EquivalenceQuestion } from '../decide/equivalence.ts'
import { normalCdf, normalQuantile } from '../special/normal.ts'
import { fewestRows } from './fewest-rows.ts'
import type { Settling } from './rows-to-settle.ts'
import { runsToShow } from './runs-to-show.ts'
import type { MeanOfRuns } from './runs-to-show.ts'
import { scoreOf } from './score-of.ts'

/**
 * About how many rows would show equivalence with probability `power`, were the difference what is now measured: the
 * fewest with Φ(z₊ − z_level) + Φ(z₋ − z_level) − 1 ≥ power, z₊ and z₋ being how many standard errors it then lies from
 * either margin. At a difference of 0 that is n·((z_level + z_{1 − β/2}) / z)², β being 1 − power: both sides may miss.
 * Null where the estimate is not within the margin, its spread is unknown, or no number would. Source: Julious, Statistics
 * in Medicine 23 (2004) 1921–1986, section 5; that all depends on the rows by √n is as for `rowsToShow`. Of a mean of runs,
 * as many runs as show either side with half the chance to miss it.
 */
export function rowsToEquivalence(question: EquivalenceQuestion & Settling): number | null {
  const { difference, margin, level, n, power } = question
  if (!(n > 0 && power > 0 && power < 1 && level > 0 && level < 1)) {
    throw new RangeError(`not rows, a level and a power: ${n}, ${level}, ${power}`)
  }
  if (difference.kind === 'student' && difference.overlap !== undefined) {
    return runsToEquivalence({ ...difference, overlap: difference.overlap }, question)
  }
  const above = scoreOf(difference, 0 - margin)
  const below = scoreOf(difference, margin)
  if (above === null || below === null || !(above > 0 && below < 0)) return null
  const z = -normalQuantile(1 - level)
  const powerAt = (rows: number): number => {
    const root = Math.sqrt(rows / n)
    return normalCdf(above * root - z) + normalCdf(-below * root - z) - 1
  }
  return fewestRows((rows) => powerAt(rows) >= power)
}

function runsToEquivalence(
  estimate: MeanOfRuns,
  { margin, level, power }: EquivalenceQuestion & Settling,
): number | null {
  const asked = { estimate, level, power: (1 + power) / 2 }
  const above = runsToShow({ ...asked, claim: { kind: 'at-least', value: 0 - margin } })
  const below = runsToShow({ ...asked, claim: { kind: 'at-most', value: margin } })
  return above === null || below === null ? null : Math.max(above, below)
}
