import type { Diagnostic } from '../base/diagnostic.ts'
import type { Direction } from '../evidence/types.ts'
import type { Estimate, Undefined } from '../statistics/estimate.ts'
import type { ExtremeGroup } from '../statistics/fairness/disparity.ts'
import type { GroupRate } from '../statistics/fairness/group-rate.ts'
import type { CloseLook } from './close-look.ts'

/**
 * What Countersign measured itself for one model from one pair of files: plain JSON, small, and independent of the
 * policy's margins, so that another policy can be tried on the same dossier. Differences are candidate − baseline.
 */
export type Measured = {
  readonly model: string
  readonly what: MeasuredKind
  readonly candidate: MeasuredFile
  /** Null where production has no such file. */
  readonly baseline: MeasuredFile | null
  readonly pairing: Pairing | null
  /** What the numbers depend on besides the rows: seed, threshold, bins, floor, the positive label. Sorted by name. */
  readonly settings: readonly Setting[]
  readonly values: readonly MeasuredValue[]
  readonly charts: readonly Chart[]
  /** The worst-degraded sub-populations that a search found; null where nobody asked. */
  readonly search: SliceSearch | null
  /** What a reader asked to see closely; never in a dossier. */
  readonly closely?: CloseLook
}

export type MeasuredKind = 'predictions' | 'drift' | 'importance'

/** One file as it was read. `problem` says why nothing could be measured on it. */
export type MeasuredFile = {
  readonly path: string
  /** Of its bytes; null where it is absent or was refused. */
  readonly digest: string | null
  readonly format: string | null
  readonly rows: number | null
  readonly problems: readonly Diagnostic[]
}

/** How rows of candidate and baseline were matched. */
export type Pairing = {
  readonly by: 'id' | 'content' | 'order' | 'none'
  readonly paired: number
  readonly onlyCandidate: number
  readonly onlyBaseline: number
  /** Every row has a partner, and both predict the same for each: scores, classes, values and answers alike. */
  readonly identical: boolean
  /** Why the rows were not matched; null where they were. */
  readonly problem: Diagnostic | null
}

export type Setting = { readonly name: string; readonly value: string }

/** One quantity on both sides, of all rows or of one slice. */
export type MeasuredValue = {
  /** The metric by its usual name, then what it is about: `roc_auc`, or `psi` and `age`. */
  readonly path: readonly string[]
  readonly direction: Direction | null
  readonly slice: MeasuredSlice | null
  readonly candidate: Sample | null
  readonly baseline: Sample | null
  readonly difference: Difference | null
}

/** `columns` name the cut, `name` the part: `region=North`, `region=North, age=[18,30)`. */
export type MeasuredSlice = { readonly columns: readonly string[]; readonly name: string }

export type Sample =
  | {
      readonly kind: 'measured'
      readonly estimate: Estimate
      readonly method: string
      readonly n: number
      /** Of a disparity: who is furthest apart. */
      readonly apart?: GroupsApart
    }
  | { readonly kind: 'undefined'; readonly why: Undefined; readonly n: number }

/** The groups with the lowest and the highest value of what is compared between groups, and of how many rows each. */
export type GroupsApart = {
  readonly rate: GroupRate | 'calibration'
  readonly lowest: ExtremeGroup
  readonly highest: ExtremeGroup
}

export type Difference =
  | {
      readonly kind: 'measured'
      readonly estimate: Estimate
      readonly method: string
      readonly paired: boolean
      readonly n: number
      /** Every prediction is the same on both sides. */
      readonly identical: boolean
    }
  | { readonly kind: 'undefined'; readonly why: Undefined | 'rows-differ' | 'baseline-undefined' | 'no-method' }

/** Something to draw; numbers only. */
export type Chart = {
  readonly kind: 'reliability'
  readonly side: 'candidate' | 'baseline'
  readonly bins: readonly { readonly mean: number; readonly rate: number; readonly n: number }[]
}

export type SliceSearch = {
  readonly metric: string
  /** Slices looked at, which the p-values are adjusted for. */
  readonly searched: number
  readonly minRows: number
  readonly found: readonly {
    readonly slice: MeasuredSlice
    readonly n: number
    /** Mean loss of the candidate less that of the baseline: positive is worse. */
    readonly worse: number
    readonly adjustedP: number
  }[]
}
