import type { Objection, RoleTally } from '../approval/types.ts'
import type { Position } from '../base/source.ts'
import type { Chart, GroupsApart } from '../measure/measured.ts'
import type { Correction } from '../policy/measuring.ts'
import type { Severity, Tier, Waiver } from '../policy/types.ts'
import type { Detail } from './detail.ts'
import type { Subject } from './dossier.ts'
import type { Reason } from './reasons.ts'

/** What one rule came to. See the decision vocabulary in `src/README.md`. */
export type Outcome = 'pass' | 'waived' | 'not-applicable' | 'pending' | 'indeterminate' | 'fail' | 'error'

export type Decision = 'promote' | 'hold' | 'block'

/** How strongly evidence shows what it claims, weakest first. */
export type Strength = 'E0' | 'E1' | 'E2' | 'E3' | 'E4' | 'E5'

/** Which of the policy's or our own questions a finding answers. */
export type FindingKind = 'metric' | 'attestation' | 'evidence' | 'control' | 'approval' | 'change' | 'policy'

/** The answer to one rule for one model (or for the change as a whole when `model` is null). */
export type Finding = {
  /** `<gate>/metrics/<metric>/<bound>`, `<gate>/controls/<id>`, `<gate>/approvals/<role>`, `<gate>/evidence/<path>` … */
  readonly rule: string
  readonly kind: FindingKind
  readonly model: string | null
  readonly outcome: Outcome
  readonly severity: Severity
  readonly reason: Reason
  readonly metric: MetricFacts | null
  readonly control: ControlFacts | null
  readonly waiver: WaiverFacts | null
  readonly evidence: readonly Citation[]
}

/** Numbers are text as written in the evidence or the policy; `slack` is exact: how far inside (+) or outside (−). */
export type MetricFacts = {
  readonly name: string
  readonly slice: string | null
  readonly bound: BoundKind
  /** What the policy allows or asks for, as written (`0.80`, `1%`, `0.005 and 1%`). */
  readonly limit: string
  readonly direction: 'higher' | 'lower' | null
  readonly candidate: Quantity | null
  readonly baseline: Quantity | null
  readonly mergeBase: Quantity | null
  readonly slack: string | null
  /** How it was decided from the rows; null where point values decide. */
  readonly inference: InferenceFacts | null
  /** Of a measured disparity: who is furthest apart. */
  readonly apart?: ApartFacts
}

/** The groups with the lowest and the highest of a rate, or of what scores are too high by (`calibration`). */
export type ApartFacts = {
  readonly rate: GroupsApart['rate']
  readonly lowest: ApartGroup
  readonly highest: ApartGroup
}

/** `n` rows are behind the value: those that the rate is a share of. */
export type ApartGroup = { readonly group: string; readonly n: number; readonly value: string }

/**
 * The statistics behind one finding. Decimals are text, rounded once where they were measured; a difference is
 * candidate − baseline, whichever direction is better.
 */
export type InferenceFacts = {
  /** `wilson`, `tango`, `delong` …, as the policy names methods, or the name of another that fitted. */
  readonly method: string
  /** One-sided level of the decision in percent: `95`. */
  readonly level: string
  readonly estimate: string
  /** What the estimate is held against: the bound, the margin with its sign, or without one what it may be either way. */
  readonly threshold: string
  /** Ends of the interval that the decision reads, each one-sided at the level; null where nothing bounds that side. */
  readonly lower: string | null
  readonly upper: string | null
  /** Rows behind the estimate: pairs where they are paired, else the candidate's; null where a file does not say. */
  readonly n: number | null
  /** Whether candidate and baseline were compared row by row; null where only one of them is measured. */
  readonly paired: boolean | null
  /** Of the hypothesis that the bound is missed: small where it is shown to be met. All slices must pass: no correction. */
  readonly p: string | null
  /** Of the hypothesis that the bound is met: small where it is missed; and the same adjusted within its family. */
  readonly pAgainst: string | null
  readonly adjustedP: string | null
  readonly correction: Correction | null
  /** Hypotheses adjusted together; null where each stands alone. */
  readonly family: number | null
  /** Of the hypothesis that any slice of the family misses the bound (intersection–union): small where all are shown to meet it. */
  readonly familyP: string | null
  /** Of resampling, where the method resamples. */
  readonly seed: number | null
  readonly replicates: number | null
  /** About how many rows would settle it; null where it is settled, or no number would. */
  readonly rowsToSettle: number | null
}

export type BoundKind =
  | 'at_least'
  | 'at_most'
  | 'regress_at_most'
  | 'improve_at_least'
  | 'change_at_most'
  | 'gap_at_most'
  | 'ratio_at_least'
  | 'require'

export type Quantity = {
  readonly value: string
  readonly interval: readonly [string, string] | null
  readonly standardError: string | null
  readonly n: string | null
}

export type ControlFacts = {
  readonly id: string
  readonly title: string
  readonly found: Strength | null
  readonly needed: Strength
  /** Packs (or `custom`) that ask for it. */
  readonly requiredBy: readonly string[]
}

export type WaiverFacts = {
  /** The outcome the rule would have without the waiver. */
  readonly instead: Outcome
  readonly reason: string
  readonly compensating: string | null
  readonly approvedBy: readonly string[]
  readonly expires: string
  /** Where the waiver stands in the policy. */
  readonly at: Position
  /** Of what the waiver says. */
  readonly digest: string
}

/** Where a fact stands. `digest` is that of the file; null when there is no file. */
export type Citation = {
  readonly path: string
  readonly side: 'candidate' | 'baseline' | 'policy' | 'merge-base'
  readonly at: Position | null
  readonly digest: string | null
  readonly strength: Strength | null
}

export type JudgedModel = {
  readonly id: string
  readonly tier: Tier
  readonly change: 'added' | 'modified' | 'removed'
}

/** How one role's approvals stand. Nothing was counted where `counted`, `notCounted` and `couldSign` are empty. */
export type ApprovalTally = RoleTally

/** A waiver's standing at `asOf`: the register the report shows. `expiring` has 30 days or less. */
export type WaiverState = Waiver & {
  readonly state: 'active' | 'expiring' | 'expired' | 'unused' | 'refused'
  /** Why it does not count, behind its name, where it is refused. */
  readonly refusal: Detail | null
  /** Of what the waiver says. */
  readonly digest: string
}

/** A pack that the gate asks for, as it stands on the day judged for. */
export type PackState = {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly status: 'baseline' | 'law' | 'readiness' | 'guidance' | 'framework' | 'standard'
  /** What of it applies from when; `mark` says how well the date is established. */
  readonly dates: readonly {
    readonly what: string
    readonly from: string
    /** The last day on which it held; null while it does. */
    readonly until: string | null
    readonly mark: '' | '‡' | '†'
    readonly state: 'due' | 'in-force' | 'ended'
  }[]
  /** What is to be known of another name by which the policy asks for it. */
  readonly notices: readonly string[]
  /** Models it does not speak about. */
  readonly outside: readonly string[]
  /** Models whose record puts them outside while production's record or the card says otherwise: it asks of them too. */
  readonly contested: readonly string[]
}

export type ModelChart = { readonly model: string; readonly chart: Chart }

export type AdjustmentState = {
  readonly control: string
  readonly from: Severity
  readonly to: Severity
  readonly at: Position
}

/** The whole record of one decision: a pure function of policy and dossier. */
export type Verdict = {
  readonly decision: Decision
  /** Null when no gate matches the base branch. */
  readonly gate: string | null
  readonly subject: Subject
  readonly asOf: string
  readonly models: readonly JudgedModel[]
  /** Ordered by model, rule and slice, so that input order shows nowhere. */
  readonly findings: readonly Finding[]
  readonly approvals: readonly ApprovalTally[]
  /** Requests for changes by people who hold none of the roles: shown, not blocking. Empty where nothing was counted. */
  readonly objections: readonly Objection[]
  /** When the next counted signature lapses by age; null when none will, or none was counted. */
  readonly nextExpiry: string | null
  readonly waivers: readonly WaiverState[]
  readonly adjustments: readonly AdjustmentState[]
  /** In the order in which packs are listed. */
  readonly packs: readonly PackState[]
  /** Of the models judged, as they were measured: to look at, nothing is decided by them. */
  readonly charts: readonly ModelChart[]
  readonly digests: { readonly policy: string | null; readonly evidence: string; readonly dossier: string }
  readonly engine: { readonly name: 'countersign'; readonly version: string }
}
