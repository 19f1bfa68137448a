import type { Severity, Tier } from '../../policy/types.ts'
import type { BoundKind, Strength } from '../verdict.ts'
import type { Duty, Pack, PackScope } from './packs/pack.ts'
import type { Clause, Stage } from './types.ts'

/** What is to be known of a rule, as facts; how it is printed is the report's affair. */
export type Explanation = ControlExplanation | BoundExplanation | PackExplanation

export type ControlExplanation = {
  readonly kind: 'control'
  readonly id: string
  readonly title: string
  readonly question: string
  readonly why: string
  readonly remedy: string
  readonly stage: Stage
  readonly tiers: readonly {
    readonly tier: Tier
    /** Null where it is not asked. */
    readonly severity: Severity | null
    readonly needed: Strength
  }[]
  /** Packs that ask for it. */
  readonly packs: readonly string[]
  readonly clauses: readonly Clause[]
}

export type BoundExplanation = {
  readonly kind: 'bound'
  readonly id: BoundKind
  readonly title: string
  readonly question: string
  readonly why: string
  readonly remedy: string
  /** A line of policy that sets it. */
  readonly example: string
}

export type PackExplanation = {
  readonly kind: 'pack'
  readonly id: string
  readonly version: string
  readonly title: string
  readonly status: Pack['status']
  readonly effective: Pack['effective']
  readonly scope: PackScope
  readonly aliases: Pack['aliases']
  readonly disclaimer: string
  readonly groups: readonly {
    readonly title: string
    readonly controls: readonly { readonly id: string; readonly title: string }[]
  }[]
  /** Never shown as passed. */
  readonly unassessed: readonly Duty[]
}
