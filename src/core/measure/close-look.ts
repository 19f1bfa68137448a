import type { Estimate, Undefined } from '../statistics/estimate.ts'
import type { ThresholdRule } from '../statistics/operating-point/choose-threshold.ts'

/** What a reader may ask to see of scores beside the metrics. No rule decides on it, so no dossier holds it. */
export type CloseLook = {
  /** Null where nobody asked. */
  readonly thresholds: ThresholdLook | null
  readonly calibration: CalibrationLook | null
}

/** `no-scores`: the table has no scores of two classes. */
export type Lack = Undefined | 'no-scores'

/** What thresholds would do to the rows. Points descend by threshold; a baseline is shown at the same ones. */
export type ThresholdLook =
  | { readonly kind: 'lacking'; readonly why: Lack; readonly side: 'candidate' | 'baseline' }
  | {
      readonly kind: 'swept'
      /** The threshold that decides the classes; null where a column of predictions does. */
      readonly inUse: number | null
      readonly points: readonly SweptPoint[]
      readonly choices: readonly ThresholdChoice[]
    }

export type SweptPoint = {
  readonly threshold: number
  readonly candidate: PointNumbers
  readonly baseline: PointNumbers | null
}

/** Shares of what a threshold does; null where one has nothing to be a share of. */
export type PointNumbers = {
  readonly selected: number | null
  readonly recall: number | null
  readonly precision: number | null
  readonly falsePositiveRate: number | null
  readonly f1: number | null
  /** Mean worth of a row; null where nothing is said to be worth anything. */
  readonly worth: number | null
}

/** What one rule chooses: on the baseline's rows where there is one, and then held fixed for both. */
export type ThresholdChoice = {
  readonly rule: ThresholdRule
  readonly chosenOn: 'candidate' | 'baseline'
  readonly found:
    | {
        readonly kind: 'chosen'
        readonly at: SweptPoint
        /** Where the rule would put the threshold for the candidate; null without a baseline, and out of its reach. */
        readonly candidateOwn: SweptPoint | null
        /** What a row is worth where no row is selected, on the rows it was chosen on; null where nothing is worth anything. */
        readonly worthOfNone: number | null
      }
    | { readonly kind: 'unreachable-target' }
    | { readonly kind: 'undefined'; readonly why: Undefined }
}

/** Scores held against what happened. */
export type CalibrationLook = {
  readonly candidate: SideCalibration
  readonly baseline: SideCalibration | null
  /** Of the candidate, by the columns named for fairness. */
  readonly groups: readonly GroupsCalibration[]
  /** Whether rows belong together, which the intervals here do not know. */
  readonly clustered: boolean
}

export type SideCalibration =
  | { readonly kind: 'lacking'; readonly why: Lack }
  | {
      readonly kind: 'calibrated'
      readonly n: number
      readonly meanScore: number
      /** The share of the positive label. */
      readonly observed: number
      /** Mean score − observed: above 0 where scores are too high. */
      readonly off: Estimate
      readonly brier: number
      readonly binned: readonly BinnedCalibration[]
      readonly recalibration:
        | {
            readonly kind: 'fitted'
            readonly slope: Estimate
            readonly intercept: Estimate
            readonly inTheLarge: Estimate
          }
        | { readonly kind: 'undefined'; readonly why: Undefined }
    }

/** What depends on the bins. The parts of the Brier score are Murphy's, with what the bins hide. */
export type BinnedCalibration = {
  readonly binning: 'equal-width' | 'equal-mass'
  readonly bins: readonly CalibrationBin[]
  readonly errors: { readonly expected: number; readonly largest: number; readonly rootMeanSquare: number }
  readonly brier: {
    readonly reliability: number
    readonly resolution: number
    readonly uncertainty: number
    readonly withinBins: number
  }
}

/** Scores above `lower`, up to and with `upper`; numbers are null where no row of weight is in it. */
export type CalibrationBin = {
  readonly lower: number
  readonly upper: number
  readonly n: number
  readonly meanScore: number | null
  readonly observed: Estimate | null
}

export type GroupsCalibration = {
  readonly column: string
  readonly groups: readonly {
    readonly group: string
    readonly n: number
    readonly meanScore: number | null
    readonly observed: Estimate | null
  }[]
}
