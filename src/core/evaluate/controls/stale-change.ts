import type { Change } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, enumerated, named } from '../detail.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** Where these answers about the change are those of the base branch word for word, and so about an earlier one; else null. */
export function staleChange(
  { baselineRecord: before }: ControlFactsheet,
  { record, block }: { readonly record: GovernanceRecord; readonly block: Change },
  keys: readonly ('rationale' | 'note')[],
): ControlResult | null {
  const old = before.kind === 'read' ? before.record.governance.change : null
  if (before.kind !== 'read' || old === null) return null
  if (keys.some((key) => old[key]?.text !== block[key]?.text)) return null
  return mendedBy(
    detail`Answer ${enumerated(keys)} under ${named('change:')} for this very change`,
    notShown(
      detail`${named('change:')} is about an earlier change: ${enumerated(keys)} as on the base branch, word for word`,
      [citeRecord(record, 'change', block.at), { ...citeRecord(before.record, 'change', old.at), side: 'baseline' }],
    ),
  )
}
