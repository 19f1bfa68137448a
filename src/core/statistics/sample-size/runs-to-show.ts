import type { ThresholdQuestion } from '../decide/threshold.ts'
import type { Estimate } from '../estimate.ts'
import { isSound } from '../sound.ts'
import { studentUpperQuantile } from '../special/student.ts'

/** A mean of runs on splits that overlap. */
export type MeanOfRuns = Extract<Estimate, { kind: 'student' }> & { readonly overlap: number }

/** So many runs nobody makes. */
const MOST = 1_000

/**
 * About how many runs would show a claim with probability `power`, were mean and spread of the runs what they are now:
 * the least k at which (mean − threshold) / (s√(1/k + overlap)) reaches the two Student quantiles of k − 1 degrees. Null
 * where no number up to 1,000 does, which is so whenever the overlap alone keeps the interval too wide.
 */
export function runsToShow({
  estimate,
  claim,
  level,
  power,
}: Omit<ThresholdQuestion, 'estimate'> & { readonly estimate: MeanOfRuns; readonly power: number }): number | null {
  if (!isSound(estimate)) return null
  const { value, standardError, degrees, overlap } = estimate
  const distance = claim.kind === 'at-least' ? value - claim.value : claim.value - value
  const deviation = standardError / Math.sqrt(1 / (degrees + 1) + overlap)
  const isEnough = (runs: number): boolean => {
    const needed = studentUpperQuantile(1 - level, runs - 1) + studentUpperQuantile(1 - power, runs - 1)
    return distance >= needed * deviation * Math.sqrt(1 / runs + overlap)
  }
  if (!(distance > 0) || !isEnough(MOST)) return null
  let [few, enough] = [1, MOST]
  while (enough - few > 1) {
    const between = Math.floor((few + enough) / 2)
    if (isEnough(between)) enough = between
    else few = between
  }
  return enough
}
