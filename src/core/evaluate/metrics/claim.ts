import { decideEquivalence } from '../../statistics/decide/equivalence.ts'
import { decideThreshold } from '../../statistics/decide/threshold.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { rowsToEquivalence } from '../../statistics/sample-size/rows-to-equivalence.ts'
import { rowsToShow } from '../../statistics/sample-size/rows-to-settle.ts'

/** What a bound says of an estimate, in its unit: that it lies on one side of a value, or within ± that value of 0. */
export type Claim = { readonly kind: 'at-least' | 'at-most' | 'within'; readonly value: number }

/** `bounded` is whether both of its bounds are known. */
export type ClaimDecision = {
  readonly outcome: 'shown' | 'refuted' | 'inconclusive'
  readonly bounded: boolean
  readonly pShown: number | null
  readonly pRefuted: number | null
}

/** Power at which the rows that would settle a rule are counted. */
const POWER = 0.8

/** Whether the data show a claim, at a one-sided level for each bound. */
export function claimDecision(estimate: Estimate, { kind, value }: Claim, level: number): ClaimDecision {
  if (kind === 'within') {
    const decided = decideEquivalence({ difference: estimate, margin: value, level })
    return {
      outcome: OF_EQUIVALENCE[decided.outcome],
      bounded: decided.lower !== null && decided.upper !== null,
      pShown: decided.pEquivalent,
      pRefuted: decided.pDifferent,
    }
  }
  const decided = decideThreshold({ estimate, claim: { kind, value }, level })
  return { ...decided, bounded: decided.bound !== null && decided.opposite !== null }
}

const OF_EQUIVALENCE = { equivalent: 'shown', different: 'refuted', inconclusive: 'inconclusive' } as const

/** About how many rows would show a claim, were the estimate true; null where none would. */
export function claimRows(
  estimate: Estimate,
  { kind, value }: Claim,
  { level, n }: { readonly level: number; readonly n: number },
): number | null {
  const settling = { level, n, power: POWER }
  if (kind === 'within') return rowsToEquivalence({ difference: estimate, margin: value, ...settling })
  return rowsToShow({ estimate, claim: { kind, value }, ...settling })
}
