import type { AdjustmentState, Decision, JudgedModel, Verdict, WaiverState } from '../evaluate/verdict.ts'
import type { Veto } from '../approval/types.ts'
import type { ApprovalView } from './approvals/approval-view.ts'
import type { Coverage } from './approvals/coverage.ts'
import type { Known } from './approvals/people.ts'
import type { Refusal } from './approvals/refusals.ts'
import type { Counts } from './counts.ts'
import type { EvidenceView } from './evidence-view.ts'
import type { GovernanceView } from './governance-view.ts'
import type { PackView } from './pack-view.ts'
import type { Phrase } from './phrase.ts'
import type { RuleView } from './rule-view.ts'

/** What every format lays out: a verdict ordered, rounded and worded. Text from outside is still raw in it. */
export type View = {
  readonly decision: Decision
  readonly gate: string | null
  /** One sentence: what was decided, how many rules of how many, for which models. */
  readonly headline: Phrase
  /** One sentence: what to do now. */
  readonly next: Phrase
  readonly subject: Verdict['subject']
  readonly asOf: string
  readonly counts: Counts
  /** Rules about the change as a whole first, then models, the one with most to do first. */
  readonly models: readonly ModelView[]
  /** Controls by pack and group; null when none was asked. */
  readonly governance: GovernanceView | null
  readonly approvals: readonly ApprovalView[]
  readonly signatures: SignaturesView
  readonly waivers: readonly WaiverState[]
  readonly adjustments: readonly AdjustmentState[]
  readonly packs: readonly PackView[]
  /** Whether any value at the merge base differs from the baseline's. */
  readonly mergeBaseDiffers: boolean
  readonly evidence: readonly EvidenceView[]
  readonly charts: Verdict['charts']
  readonly digests: Verdict['digests']
  readonly engine: Verdict['engine']
}

/** The rules of one model, or of the change as a whole (`model` is null), most urgent first. */
export type ModelView = {
  readonly model: JudgedModel | null
  readonly rules: readonly RuleView[]
  readonly counts: Counts
}

/** What there is to say about signatures besides each role's number. Empty where only the gate counts. */
export type SignaturesView = {
  /** People who may be shown by name: they stand on the pull request already. */
  readonly known: Known
  /** Open approval rules about all roles together: requests for changes, too few people, a draft. */
  readonly obstacles: readonly RuleView[]
  /** Each standing request for changes by a role's holder. */
  readonly vetoes: readonly Veto[]
  readonly refusals: readonly Refusal[]
  /** Logins of people who ask for changes and hold no role asked here. */
  readonly objections: readonly string[]
  readonly coverage: readonly Coverage[]
}
