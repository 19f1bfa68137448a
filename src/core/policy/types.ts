import type { Position, SourceFile } from '../base/source.ts'
import type { Amount } from '../document/shape/number.ts'
import type { Correction, Drift, Method, Predictions, Runs } from './measuring.ts'

export type Tier = 'low' | 'medium' | 'high'
export type Severity = 'info' | 'warn' | 'block'

/** The whole policy after decoding: everything in it is well-formed, known and non-contradictory. */
export type Policy = {
  readonly file: SourceFile
  readonly models: readonly Model[]
  readonly roles: readonly Role[]
  readonly gates: readonly Gate[]
  readonly waivers: readonly Waiver[]
}

/** A model that may be promoted. Paths inside are relative to `path`; all are slash-separated without `.` or `..`. */
export type Model = {
  readonly id: string
  readonly path: string
  readonly tier: Tier
  readonly owner: string | null
  readonly artifact: string | null
  readonly card: string | null
  readonly metrics: readonly MetricsFile[]
  readonly lineage: string | null
  readonly governance: readonly RecordFile[]
  /** Paths or globs of documents the record and the card point to: reports, runbooks, datasheets. */
  readonly documents: readonly string[]
  readonly predictions: Predictions | null
  readonly drift: Drift | null
  /** A file with the importance of each feature. */
  readonly importance: string | null
  readonly at: Position
}

/** A file of the governance record: with blocks of its own, or, where `block` names one, read as that block. */
export type RecordFile = { readonly file: string; readonly block: string | null }

/** One entry of `metrics:`: a path or glob below the model, and its format when the policy states it. */
export type MetricsFile = { readonly glob: string; readonly format: string | null; readonly at: Position }

export type Role = {
  readonly name: string
  readonly teams: readonly string[]
  readonly users: readonly string[]
  /** What its signatures cover: the evidence judged, the models' folders, or every changed file. */
  readonly signs: 'evidence' | 'model' | 'change'
  /** Whether asking a holder again for a review takes back what they said. */
  readonly onRerequest: 'withdraw' | 'keep'
  readonly at: Position
}

export type Gate = {
  readonly name: string
  readonly branches: readonly string[]
  readonly metrics: readonly MetricEntry[]
  /** Of the slices that one rule judges with a confidence. */
  readonly correction: Correction
  readonly controls: ControlRules | null
  readonly approvals: readonly ApprovalRule[]
  readonly firstVersion: FirstVersion
  readonly at: Position
}

/** What happens when production runs no version yet: refuse comparisons (default), allow, or ask a role. */
export type FirstVersion =
  | { readonly kind: 'refuse' }
  | { readonly kind: 'allow' }
  | { readonly kind: 'approved-by'; readonly role: string }

/** A tolerated or required change, always positive: in the metric's unit, as a share of |baseline|, or both. */
export type Margin = {
  readonly absolute: Amount | null
  /** `1%` is { text: '1%', value: 0.01 }. */
  readonly relative: Amount | null
  /** How both combine; null when only one is given. */
  readonly combine: 'all' | 'any' | null
}

/** The bounds one entry sets; at least one of the five is there (in a slices block: or a gap). */
export type Bounds = {
  readonly atLeast: Amount | null
  readonly atMost: Amount | null
  readonly regressAtMost: Margin | null
  readonly improveAtLeast: Margin | null
  /** Of a change either way. */
  readonly changeAtMost: Margin | null
}

/** One entry of a gate's `metrics:` list; it yields one rule per bound and per slice bound. */
export type MetricEntry = {
  /** As written: a name or path as `inspect` prints it. */
  readonly metric: string
  /** The segments, when the policy gives a list instead of text: then only that exact path matches. */
  readonly path: readonly string[] | null
  /** Restricts the search to evidence files matching this path or glob below the model. */
  readonly file: string | null
  readonly better: 'higher' | 'lower' | null
  /** `percent` lets `25.59%` be read as 25.59. */
  readonly unit: 'percent' | null
  /** Below this size a baseline is too near zero for a relative amount. */
  readonly resolution: Amount | null
  readonly bounds: Bounds
  /** Level of the decision in percent (`95%` → 95); null decides on the point value. */
  readonly confidence: Amount | null
  /** Stands only beside a confidence; null takes the one that fits metric and data. */
  readonly method: Method | null
  /** How the runs came about whose list the metric is; null where it is one number. */
  readonly runs: Runs | null
  /** What a rule does whose interval spans its threshold. */
  readonly undecided: 'block' | 'warn'
  /** Whether slices that the policy does not name are searched for the worst; what is found only warns. */
  readonly findSlices: boolean
  readonly minRows: number | null
  readonly slices: SliceRules | null
  readonly severity: Severity
  /** Models and tiers this entry is for; empty means all. */
  readonly models: readonly string[]
  readonly tiers: readonly Tier[]
  readonly at: Position
}

export type SliceRules = {
  readonly source:
    /** Each is one column, or the cross of two. */
    | { readonly kind: 'columns'; readonly by: readonly (readonly string[])[] }
    | { readonly kind: 'mapping'; readonly path: string; readonly segments: readonly string[] | null }
  readonly bounds: Bounds
  /** Largest allowed difference between the best and the worst slice. */
  readonly gapAtMost: Amount | null
  /** Smallest allowed ratio of the least to the greatest slice value. */
  readonly ratioAtLeast: Amount | null
  readonly minRows: number | null
  /** Slices that must be there, whatever the baseline has. */
  readonly require: readonly string[]
  readonly at: Position
}

export type ControlRules = {
  readonly packs: readonly string[]
  readonly adjust: readonly Adjustment[]
  readonly custom: readonly CustomControl[]
  readonly at: Position
}

/** `adjust` may lower a severity, and only to `warn`; the report lists every one. */
export type Adjustment = { readonly control: string; readonly severity: 'warn'; readonly at: Position }

export type CustomControl = {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly ask:
    | { readonly kind: 'section'; readonly section: string; readonly minWords: number }
    | { readonly kind: 'file'; readonly file: string }
    | { readonly kind: 'task'; readonly task: string }
  readonly at: Position
}

export type ApprovalRule = {
  readonly role: string
  readonly count: number
  /** Tiers it is for; empty means all. */
  readonly tiers: readonly Tier[]
  /** As written (`7d`, `36h`) and in seconds; null never expires. */
  readonly expiresAfter: { readonly text: string; readonly seconds: number } | null
  readonly at: Position
}

export type Waiver = {
  /** A control id, or a rule id with or without the gate's name before it. */
  readonly control: string
  readonly models: readonly string[]
  readonly reason: string
  readonly compensating: string | null
  readonly approvedBy: readonly string[]
  /** The last day on which it holds, `YYYY-MM-DD` in UTC. */
  readonly expires: string
  readonly at: Position
}

/** What this release knows of governance: names a policy may use. The catalogue is on a higher floor, so it is given. */
export type KnownGovernance = {
  /** Blocks of a governance record. */
  readonly blocks: readonly string[]
  readonly packs: readonly string[]
  readonly controls: readonly string[]
}
