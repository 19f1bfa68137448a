import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Position, SourceFile } from '../../base/source.ts'
import type {
  AssignedRole,
  Change,
  DataRecord,
  DecisionRole,
  Disclosure,
  EnvelopeBound,
  Impact,
  Incident,
  Logging,
  Outcomes,
  Oversight,
  Purpose,
  Regulatory,
  Retention,
  Retirement,
  Retraining,
  Risk,
  RiskTier,
  Rollout,
  Stop,
  Supplier,
  Validation,
  ValidationFinding,
  Watch,
} from './blocks.ts'

/**
 * What a team writes down about a model that no measurement tells: who answers for it, what may go wrong, how it is
 * watched, changed and taken back. Every block may be absent; what is absent is null, what is listed may be empty.
 */
export type Governance = {
  /** Of the language. */
  readonly version: number
  readonly risk_tier: RiskTier | null
  readonly regulatory: Regulatory | null
  readonly roles: readonly AssignedRole[] | null
  readonly purpose: Purpose | null
  readonly decision: DecisionRole | null
  readonly data: DataRecord | null
  readonly risks: readonly Risk[] | null
  readonly impact: Impact | null
  readonly suppliers: readonly Supplier[] | null
  readonly oversight: Oversight | null
  readonly stop: Stop | null
  readonly disclosure: Disclosure | null
  readonly validation: Validation | null
  readonly findings: readonly ValidationFinding[] | null
  readonly change: Change | null
  readonly envelope: readonly EnvelopeBound[] | null
  readonly rollout: Rollout | null
  readonly logging: Logging | null
  readonly retention: Retention | null
  readonly monitoring: readonly Watch[] | null
  readonly outcomes: Outcomes | null
  readonly retraining: Retraining | null
  readonly incidents: readonly Incident[] | null
  readonly retirement: Retirement | null
}

export type BlockName = Exclude<keyof Governance, 'version'>

/** A file of the record: with blocks of its own, or read as one block. */
export type RecordSource = { readonly file: SourceFile; readonly block: string | null }

/** Where a block stands: in which of the model's governance files, and at which line. */
export type Block = { readonly file: SourceFile; readonly at: Position }

/** All governance files of one model as one record; `blocks` tells where each block was written. */
export type GovernanceRecord = {
  readonly governance: Governance
  readonly blocks: ReadonlyMap<BlockName, Block>
  readonly files: readonly SourceFile[]
}

/** A record, or everything that is wrong with its files. */
export type ReadGovernance =
  | { readonly kind: 'read'; readonly record: GovernanceRecord }
  | { readonly kind: 'wrong'; readonly problems: readonly Diagnostic[] }
