import type { GateNames } from './check-name.ts'
import type { JudgedPull, PullCase } from './judge-pull.ts'
import type { PullRecord } from './store.ts'

/** A judged pull request whose check and comment are to say so. */
export type Publication = {
  readonly pull: PullCase
  readonly judged: JudgedPull
  readonly names: GateNames
  readonly record: PullRecord
}
