import type { Diagnostic } from '../../base/diagnostic.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import type { Card } from '../../evidence/card/card.ts'
import type { Placeholder } from '../../evidence/card/placeholder.ts'
import type { Task } from '../../evidence/task-list.ts'
import type { Model, Policy, Severity, Tier } from '../../policy/types.ts'
import type { Signatures } from '../signatures.ts'
import type { Detail } from '../detail.ts'
import type { Refusal } from '../dossier.ts'
import type { Citation, Strength } from '../verdict.ts'
import type { ControlContext } from './context.ts'

/** A requirement of governance: what it asks for, of whom, and how it is decided. One file each. */
export type Control = {
  readonly id: string
  readonly title: string
  /** What it asks, as one question. */
  readonly question: string
  /** What goes wrong without it. */
  readonly why: string
  /** How to satisfy it, in short sentences; code in backticks. All of it our own words. */
  readonly remedy: string
  /** Null where it is not asked. */
  readonly severity: Readonly<Record<Tier, Severity | null>>
  /** The least strength of evidence that satisfies it. */
  readonly needed: Readonly<Record<Tier, Strength>>
  readonly stage: Stage
  readonly maps: readonly Clause[]
  readonly check: (facts: ControlFactsheet) => ControlResult
  /** What it reads besides the model's declared files: paths or globs from the root of the repository. */
  readonly reads?: (model: Model) => readonly string[]
  /** What the declared and the changed files are looked into for, where they are read. */
  readonly scans?: 'serialised' | 'sensitive'
  /** Whether it reads the task list of the pull request. */
  readonly readsTasks?: boolean
  /** The commits it must know the standing of: those of the code that a lineage names. */
  readonly traces?: boolean
}

/** When a control can be answered at all. */
export type Stage = 'pull-request' | 'gate' | 'post-merge' | 'schedule'

export type Framework =
  | 'EU AI Act'
  | 'NIST AI RMF'
  | 'NIST AI 600-1'
  | 'ISO/IEC 42001'
  | 'SR 26-2'
  | 'PRA SS1/23'
  | 'AI Verify'
  | 'FDA GMLP'
  | 'FDA PCCP'
  | 'OSFI E-23'
  | 'SLSA'
  | 'OpenSSF Scorecard'
  | 'OpenSSF Model Signing'
  | 'SPDX'
  | 'Model Card Toolkit'
  | 'GDPR'
  | 'HIPAA'

/**
 * A clause a control helps with. `mark` says how well the reference is established: read in the text itself (''),
 * seen in secondary sources only ('‡'), not verified ('†'; shown as such, never as fact).
 */
export type Clause = { readonly framework: Framework; readonly ref: string; readonly mark: '' | '‡' | '†' }

/** A control's context with everything controls share, read once per model. */
export type ControlFactsheet = ControlContext & {
  readonly tier: Tier
  /** How this control is asked here: what is not shown counts for more where it blocks. */
  readonly severity: Severity
  readonly card: CardState
  readonly baselineCard: CardState
  readonly record: RecordState
  readonly baselineRecord: RecordState
  /** The policy as the change proposes it; null where it leaves it alone, and where that can’t be decoded. */
  readonly proposed: Policy | null
  /** How the signatures stand; null for a control that is judged before they are counted. */
  readonly signatures: Signatures | null
  /** Null when there is no pull request to read tasks from. */
  readonly tasks: readonly Task[] | null
}

/** The model card of one side, or why there is none. */
export type CardState =
  | { readonly kind: 'read'; readonly card: Card; readonly placeholders: readonly Placeholder[] }
  | { readonly kind: 'undeclared' }
  | { readonly kind: 'absent'; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly why: Refusal | 'pointer'; readonly detail: string }

/** The governance record of one side, or why there is none. */
export type RecordState =
  | { readonly kind: 'read'; readonly record: GovernanceRecord }
  | { readonly kind: 'undeclared' }
  | { readonly kind: 'absent'; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly why: Refusal | 'pointer' }
  | { readonly kind: 'wrong'; readonly problems: readonly Diagnostic[] }

/** What a control came to, before strength and waivers are weighed. */
export type ControlResult = {
  readonly outcome: 'shown' | 'not-shown' | 'not-asked' | 'undecided' | 'awaited'
  readonly found: Strength | null
  /** One sentence without a final dot: what was found. */
  readonly detail: Detail
  readonly citations: readonly Citation[]
  /** What to do here, where the control's own remedy is about something else; without a final dot. */
  readonly remedy?: Detail
  /** Something worth a warning but never a block, whatever the tier. */
  readonly warnOnly?: boolean
}
