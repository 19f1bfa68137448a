import type { Watch } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { blockOrResult } from './record-facts.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** Watched figures of some kinds that name a run or its report; or what stands in the way of reading the record. */
export type ReportedWatches =
  | { readonly kind: 'watches'; readonly record: GovernanceRecord; readonly watches: readonly Watch[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** A record that is there and can't be read is no reason to skip what it may say. */
export function reportedWatches(facts: ControlFactsheet, kinds: readonly string[]): ReportedWatches {
  const { record: state } = facts
  if (state.kind === 'undeclared' || state.kind === 'absent') return { kind: 'none' }
  if (state.kind === 'read' && state.record.governance.monitoring === null) return { kind: 'none' }
  const found = blockOrResult(facts, 'monitoring')
  if (found.kind === 'result') return state.kind === 'read' ? { kind: 'none' } : found
  const watches = found.block.filter(
    ({ kind, last_run: last, report }) => kinds.includes(kind?.value ?? '') && (last !== null || report !== null),
  )
  return watches.length === 0 ? { kind: 'none' } : { kind: 'watches', record: found.record, watches }
}
