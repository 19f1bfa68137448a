import type { Shortage, UnreadableTeam, Untraced, Veto } from '../approval/types.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Pointer } from '../evidence/types.ts'
import type { Difference as MeasuredDifference, SliceSearch } from '../measure/measured.ts'
import type { Tier } from '../policy/types.ts'
import type { Undefined } from '../statistics/estimate.ts'
import type { Detail } from './detail.ts'
import type { GapKind, Refusal } from './dossier.ts'

/**
 * Why a rule came to its outcome: a code and the facts a sentence about it needs. The sentence itself is written in
 * `report/words/`, in one table that is total over these codes, so a reason without words does not compile.
 */
export type Reason = { [Code in ReasonCode]: { readonly code: Code } & Reasons[Code] }[ReasonCode]
export type ReasonCode = keyof Reasons

/** A number that a file claims, beside the one that was measured on a table. */
type Claimed = {
  readonly metric: string
  readonly path: string
  readonly claim: string
  readonly measured: string
  readonly table: string
}

type DifferenceUnknown = Extract<MeasuredDifference, { readonly kind: 'undefined' }>['why']

type Nothing = Readonly<Record<never, never>>

/** The facts of each reason. `MetricFacts` of the finding carry the numbers; here stands only what is not there. */
export interface Reasons {
  // --- the change as a whole
  'branch-not-gated': { readonly branch: string; readonly gated: readonly string[] }
  'no-model-change': { readonly files: number }
  'policy-edited': { readonly path: string; readonly problems: readonly Diagnostic[] }
  'policy-missing': { readonly path: string; readonly proposed: boolean }
  'policy-invalid': { readonly problems: readonly Diagnostic[] }
  'nothing-judged': Nothing
  /** The rule is for other models or tiers than those that changed; empty means all. */
  'not-for-this-change': { readonly models: readonly string[]; readonly tiers: readonly Tier[] }
  'not-collected': { readonly what: GapKind; readonly detail: string }
  /** One change edits the rules and what they judge. */
  'policy-and-model': { readonly path: string; readonly models: readonly string[] }

  // --- evidence files
  'file-missing': { readonly path: string; readonly similar: readonly string[] }
  'file-refused': { readonly path: string; readonly why: Refusal; readonly detail: string }
  'file-unreadable': { readonly path: string; readonly problems: readonly Diagnostic[] }
  'file-is-pointer': { readonly path: string; readonly pointer: Pointer }
  /** It was read, and holds no number, no check and nothing another tool pinned. */
  'nothing-reported': { readonly path: string; readonly format: string }
  'file-read': { readonly path: string; readonly format: string; readonly measurements: number }

  // --- one measurement
  'metric-missing': { readonly near: readonly string[]; readonly files: readonly string[] }
  'metric-ambiguous': { readonly matches: readonly string[] }
  'metric-moved': { readonly candidate: string; readonly baseline: string }
  'values-conflict': { readonly values: readonly string[] }
  'not-a-number': Nothing
  'not-finite': { readonly text: string }
  'not-numeric': {
    readonly found: 'text' | 'boolean' | 'null' | 'list' | 'mapping' | 'number-out-of-range'
    readonly text: string
    readonly children: readonly string[]
  }
  /** A list of runs, where the policy says nothing of runs. */
  'runs-undeclared': { readonly runs: number }
  /** Something else, where the policy asks for a list of runs. */
  'not-runs': { readonly found: 'number' | 'list' }
  'run-unusable': {
    readonly run: string
    readonly line: number
    readonly why: ReasonCode
    /** What stands there, where it is no number; else null. */
    readonly found: Reasons['not-numeric']['found'] | null
    readonly text: string
  }
  'run-repeated': { readonly run: string }
  'too-few-runs': { readonly runs: number }
  /** The list has no whole number of times as many runs as the policy says there are folds. */
  'folds-incomplete': { readonly runs: number; readonly folds: number }
  /** Two repetitions of all folds that do not differ in one: a list that stands there twice. */
  'folds-repeated': { readonly folds: number }
  /** Runs without a partner: `only` is the name of one; null where their number differs. */
  'runs-differ': { readonly candidate: number; readonly baseline: number; readonly only: string | null }
  /** All runs have one value, or all the same change, and tell nothing of how it varies. */
  'runs-constant': { readonly runs: number; readonly paired: boolean }
  'impossible-value': { readonly least: string | null; readonly greatest: string | null }
  'scale-mismatch': { readonly least: string | null; readonly greatest: string | null }
  'partial-run': { readonly detail: string }

  /** Measured by Countersign, and without a value on these rows. */
  'metric-undefined': { readonly why: Undefined }
  /** The policy declares the file to be measured, and the dossier holds nothing of it. */
  'not-measured': { readonly path: string }
  'file-measured': { readonly path: string; readonly format: string; readonly rows: number }
  /** The artifact changed and the predictions did not. */
  'predictions-unchanged': { readonly path: string }
  /** The rows of both versions are not the same, or their labels are not. */
  'rows-unpaired': { readonly path: string; readonly problems: readonly Diagnostic[] }
  'file-not-measurable': { readonly path: string; readonly problems: readonly Diagnostic[] }

  'claim-confirmed': Claimed
  'claim-contradicted': Claimed

  // --- decisions by interval
  /** The interval spans the threshold. `settles` are the rows that would decide it, null where none would. */
  'not-shown': { readonly settles: number | null; readonly rows: number | null }
  /** The file states no standard error, and there are no predictions to measure. */
  'spread-unknown': { readonly path: string }
  'interval-unknown': { readonly method: string }
  'method-needs-rows': { readonly method: string }
  /** The policy names a method that does not fit the metric on these rows; `fitting` would. */
  'method-unfit': { readonly method: string; readonly fitting: string }
  'difference-unknown': { readonly why: DifferenceUnknown }

  // --- bounds on a value
  'meets-bound': Nothing
  'misses-bound': Nothing

  // --- comparison with the baseline
  'within-margin': Nothing
  /** The same artifact, and the same predictions for every row: nothing that its interval leaves open can have changed. */
  'same-model': { readonly path: string; readonly pairs: number }
  'beyond-margin': Nothing
  'improved-enough': Nothing
  'improved-too-little': Nothing
  'direction-unknown': Nothing
  'direction-conflict': { readonly sources: readonly string[] }
  'baseline-none': { readonly branch: string }
  /** Production's tables are not there, so that its numbers are claims and ours are measured. */
  'baseline-not-measured': { readonly path: string }
  'baseline-lacks-metric': { readonly near: readonly string[] }
  'baseline-unusable': { readonly why: Exclude<ReasonCode, 'baseline-unusable'>; readonly text: string }
  'zero-baseline': Nothing
  'tiny-baseline': { readonly resolution: string }
  'not-like-for-like': { readonly differences: readonly Difference[] }
  'first-version-allowed': Nothing
  'first-version-awaits': { readonly role: string }
  'first-version-signed': { readonly role: string; readonly by: readonly string[] }

  // --- slices
  'slices-missing': { readonly path: string; readonly near: readonly string[] }
  'slices-empty': { readonly path: string }
  'slice-vanished': { readonly near: readonly string[] }
  'slice-required': { readonly near: readonly string[] }
  'slice-present': Nothing
  'slice-new': Nothing
  'slice-too-small': { readonly rows: string; readonly least: number }
  'slice-rows-unknown': { readonly least: number }
  'within-gap': { readonly best: string; readonly worst: string }
  'beyond-gap': { readonly best: string; readonly worst: string }
  /** A gap or ratio needs two slices; a ratio also needs values that are not negative and not all zero. */
  'gap-undefined': { readonly why: 'one-slice' | 'negative' | 'zero' }
  'too-few-rows': { readonly rows: string; readonly least: number }
  'rows-unknown': { readonly least: number }

  /** The rows were searched for slices in which the candidate is worse. */
  'slices-searched': { readonly search: SliceSearch }
  'slices-not-searched': Nothing

  // --- more than one report can hold
  'too-many': { readonly what: 'slices' | 'checks' | 'runs'; readonly found: number; readonly most: number }

  // --- what other tools wrote down
  'attested-pass': { readonly name: string; readonly message: string }
  'attested-fail': { readonly name: string; readonly message: string }
  'attested-warning': { readonly name: string; readonly message: string }
  'attested-error': { readonly name: string; readonly message: string }
  'attested-skip': { readonly name: string; readonly message: string }
  'attested-undecided': { readonly name: string; readonly message: string }
  'nothing-asserted': { readonly path: string; readonly format: string }
  /** The baseline's evidence held this verdict of another tool; the candidate's does not. */
  'attestation-vanished': { readonly name: string }

  // --- controls
  'control-shown': { readonly detail: Detail }
  'control-not-shown': { readonly detail: Detail; readonly remedy: Detail }
  'control-not-asked': { readonly detail: Detail }
  'control-awaited': { readonly detail: Detail; readonly remedy: Detail }
  'control-undecided': { readonly detail: Detail; readonly remedy: Detail }

  // --- approvals
  'counted-by-the-gate': { readonly role: string; readonly count: number }
  'role-signed': { readonly role: string; readonly count: number }
  'role-awaits': { readonly role: string; readonly count: number; readonly missing: number }
  /** A team or user of the role could not be read, so nobody can say who holds it. */
  'role-unreadable': { readonly role: string; readonly teams: readonly UnreadableTeam[] }
  'role-empty': { readonly role: string }
  /** The proposed policy asks for a role that the policy of the base branch does not have: nobody holds it yet. */
  'role-proposed': { readonly role: string }
  /** Every role has enough signatures, but not of enough different people. */
  'people-short': Shortage
  /** Fewer independent people hold the roles than there are seats: waiting does not help. */
  'quorum-unreachable': Shortage
  /** A bot opened or pushed the change: one more person must sign. */
  'bot-change-awaits': { readonly bot: string }
  'bot-change-signed': { readonly bot: string; readonly by: string }
  'changes-requested': { readonly vetoes: readonly Veto[] }
  'authors-untraced': { readonly untraced: readonly Untraced[] }
  draft: Nothing
}

/** One fact in which candidate and baseline differ; null is "not stated". */
export type Difference = { readonly what: string; readonly candidate: string | null; readonly baseline: string | null }
