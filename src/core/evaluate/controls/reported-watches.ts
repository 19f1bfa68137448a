import type { Watch } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { droppedWatch, reported } from './earlier-watches.ts'
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
  if (state.kind === 'refused' || state.kind === 'wrong') {
    const found = blockOrResult(facts, 'monitoring')
    if (found.kind === 'result') return found
  }
  const watches = state.kind === 'read' ? reported(state.record.governance.monitoring ?? [], kinds) : []
  const dropped = droppedWatch(facts, kinds, watches)
  if (dropped !== null) return { kind: 'result', result: dropped }
  return state.kind !== 'read' || watches.length === 0
    ? { kind: 'none' }
    : { kind: 'watches', record: state.record, watches }
}
