import type { Position } from '../../base/source.ts'
import type { Amount } from '../../document/shape/number.ts'
import type { Answer, Placed } from './answer.ts'

export type Day = Placed<string>
export type Text = Answer | null

export type RiskTier = { readonly at: Position; readonly rationale: Text; readonly decided: Day | null }

export type Regulatory = {
  readonly at: Position
  readonly role: Placed<'provider' | 'deployer' | 'provider-and-deployer' | 'none'> | null
  /** `annex_iii:<point>`, `annex_i` or `not_high_risk`. */
  readonly path: Placed<string> | null
  readonly rationale: Text
  readonly genai: Placed<boolean> | null
  readonly agentic: Placed<boolean> | null
  readonly user_facing: Placed<boolean> | null
  readonly declaration: Text
  readonly registration: Text
}

export type AssignedRole = { readonly at: Position; readonly role: string; readonly holders: readonly string[] }

export type Purpose = { readonly at: Position; readonly statement: Text; readonly prohibited_practices: Text }

export type DecisionRole = {
  readonly at: Position
  readonly type: Placed<'information' | 'recommendation' | 'decision'> | null
  readonly automation_level: Placed<'human-decides' | 'human-approves' | 'human-may-override' | 'automatic'> | null
  readonly notice: Text
  readonly explanation_route: Text
  readonly process: Text
  readonly owner: Text
  readonly indicator: Text
  readonly consumers: readonly Answer[] | null
  readonly rationale: Text
}

export type DataRecord = {
  readonly at: Position
  readonly personal: Placed<boolean> | null
  readonly special_categories: Placed<boolean> | null
  readonly lawful_basis: Text
  readonly assessment: Text
  readonly justification: Text
  readonly population: Text
  readonly geography: Text
  readonly period: Text
  readonly gaps: Text
  readonly bias_report: Placed<string> | null
  readonly bias_mitigation: Text
  readonly quality_report: Placed<string> | null
  readonly split_manifest: Placed<string> | null
  readonly datasheets: readonly Placed<string>[] | null
}

export type Level = 'low' | 'medium' | 'high'

export type Risk = {
  readonly at: Position
  readonly hazard: Text
  readonly likelihood: Placed<Level> | null
  readonly severity: Placed<Level> | null
  readonly mitigation: Text
  readonly residual: Placed<Level> | null
  readonly owner: Text
  readonly reviewed: Day | null
}

export type Impact = {
  readonly at: Position
  readonly report: Placed<string> | null
  readonly date: Day | null
  readonly people: Text
  readonly groups: Text
  readonly society: Text
}

export type Supplier = {
  readonly at: Position
  readonly name: Text
  readonly supplies: Text
  readonly terms: Text
  readonly version_notice: Text
  readonly exit: Text
}

export type Oversight = {
  readonly at: Position
  readonly overseers: Text
  readonly intervene_when: Text
  readonly training: Text
  readonly automation_bias: Text
}

export type Stop = {
  readonly at: Position
  readonly how: Text
  readonly runbook: Placed<string> | null
  readonly owner: Text
  readonly exercised: Day | null
}

export type Disclosure = { readonly at: Position; readonly interaction: Text; readonly marking: Text }

export type Validation = {
  readonly at: Position
  readonly report: Placed<string> | null
  readonly conclusion: Placed<'fit' | 'fit-with-conditions' | 'not-fit'> | null
  /** Version and digest of the artifact that was validated. */
  readonly version: Placed<string> | null
  readonly sha256: Placed<string> | null
  readonly soundness: Text
  readonly outcomes: Text
  readonly monitoring: Text
  readonly date: Day | null
  readonly next: Day | null
  readonly tolerance: Placed<Amount> | null
  readonly reproduction: Placed<string> | null
}

export type ValidationFinding = {
  readonly at: Position
  readonly id: string
  readonly severity: Placed<Level> | null
  readonly status: Placed<'open' | 'closed' | 'accepted'> | null
  readonly finding: Text
}

export type Change = {
  readonly at: Position
  readonly class: Placed<ChangeClass> | null
  readonly purpose_changed: Placed<boolean> | null
  readonly substantial: Placed<boolean> | null
  readonly rationale: Text
  readonly note: Text
}

export type ChangeClass =
  | 'new'
  | 'retrain'
  | 'recalibrate'
  | 'features'
  | 'architecture'
  | 'data'
  | 'correction'
  | 'documentation'

/** A bound of a predetermined change plan: a metric that stays between, or a key of the lineage that may change. */
export type EnvelopeBound = {
  readonly at: Position
  readonly metric: Placed<string> | null
  readonly parameter: Placed<string> | null
  readonly at_least: Placed<Amount> | null
  readonly at_most: Placed<Amount> | null
}

export type Rollout = {
  readonly at: Position
  readonly plan: Text
  readonly fallback: Text
  readonly abort:
    | readonly { readonly at: Position; readonly metric: Text; readonly limit: Placed<Amount> | null }[]
    | null
  readonly last_good: Placed<string> | null
}

export type Logging = {
  readonly at: Position
  readonly enabled: Placed<boolean> | null
  readonly retention_days: Placed<number> | null
}

export type Retention = {
  readonly at: Position
  readonly documents_years: Placed<number> | null
  readonly logs_days: Placed<number> | null
}

/** One thing that is watched in operation. */
export type Watch = {
  readonly at: Position
  readonly metric: Text
  readonly kind: Placed<'performance' | 'data-drift' | 'outcome-drift' | 'fairness' | 'operation'> | null
  readonly limit: Placed<Amount> | null
  readonly cadence_days: Placed<number> | null
  readonly owner: Text
  readonly action: Text
  readonly escalate: Text
  /** Whether the limit is the least or the most that is allowed. */
  readonly bound: Placed<'at_least' | 'at_most'> | null
  readonly last_run: Day | null
  /** Figures of the last run, and which period and how many rows it looked at. */
  readonly report: Placed<string> | null
  readonly window: Text
}

export type Outcomes = { readonly at: Position; readonly label_lag_days: Placed<number> | null; readonly proxy: Text }

export type Retraining = {
  readonly at: Position
  readonly trigger: Text
  readonly labelled_data: Text
  readonly acceptance: Text
  readonly promotion: Text
}

export type Incident = {
  readonly at: Position
  readonly id: string
  readonly opened: Day | null
  readonly severity: Placed<'minor' | 'major' | 'serious'> | null
  /** What came of a serious one: by it goes how soon the authority is told. */
  readonly consequence: Placed<'death' | 'infrastructure' | 'widespread' | 'other'> | null
  readonly status: Placed<'open' | 'closed'> | null
  readonly reported: Day | null
  readonly summary: Text
}

export type Retirement = { readonly at: Position; readonly plan: Text; readonly residue: Text }
