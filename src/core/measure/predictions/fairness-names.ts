import type { Direction } from '../../evidence/types.ts'
import type { GroupRate } from '../../statistics/fairness/group-rate.ts'

/** How a rate's disparity between groups is called: after fairlearn, where it has the measure. */
export type FairnessMeasure = {
  readonly name: string
  readonly direction: Direction
  readonly of: 'difference' | 'ratio'
  /** One rate, or the worse of two for equalised odds; or how far mean scores are from what happened. */
  readonly rates: readonly GroupRate[] | 'calibration'
}

function both(name: string, ...rates: readonly GroupRate[]): readonly FairnessMeasure[] {
  return [
    { name: `${name}_difference`, direction: 'lower', of: 'difference', rates },
    { name: `${name}_ratio`, direction: 'higher', of: 'ratio', rates },
  ]
}

export const FAIRNESS_MEASURES: readonly FairnessMeasure[] = [
  ...both('demographic_parity', 'selection-rate'),
  ...both('equal_opportunity', 'true-positive-rate'),
  ...both('equalized_odds', 'true-positive-rate', 'false-positive-rate'),
  ...both('predictive_parity', 'precision'),
  ...both('accuracy_parity', 'accuracy'),
  // no ratio: scores may be too high in one group and too low in another
  { name: 'calibration_difference', direction: 'lower', of: 'difference', rates: 'calibration' },
]

/** Measures that need scores and not only predictions. */
export const CALIBRATION_NAMES: ReadonlySet<string> = new Set(
  FAIRNESS_MEASURES.flatMap(({ name, rates }) => (rates === 'calibration' ? [name] : [])),
)

/** Last segments of the values that fairness is measured by: `gender.demographic_parity_ratio`. */
export const FAIRNESS_NAMES: ReadonlySet<string> = new Set(FAIRNESS_MEASURES.map(({ name }) => name))
