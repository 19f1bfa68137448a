import type { Log, Measurer } from '../ports.ts'
import type { Decision } from '../../core/evaluate/verdict.ts'
import type { GateForge } from './forge.ts'
import type { MemberCache } from './holders.ts'
import type { Store } from './store.ts'
import type { GatedRepository } from './types.ts'

/** What the gate works with. Built once by the bot; tests pass plain objects. */
export type GateWorld = {
  readonly store: Store
  /** The forge on behalf of the installation that sees this repository. */
  readonly forge: (repository: GatedRepository) => Promise<GateForge>
  /** Our App's id: which check runs are ours. */
  readonly appId: number
  readonly policyPath: string
  /** Milliseconds since 1970, for scheduling only: judgement goes by the forge's clock. */
  readonly now: () => number
  readonly members: MemberCache
  readonly measure: Measurer
  readonly log: Log
  /** Told of what operators want to see; never of text from outside. */
  readonly meter: Meter
}

export type Meter = {
  readonly evaluated: (decision: Decision) => void
  readonly wrote: (what: 'check' | 'comment') => void
  readonly appended: () => void
}
