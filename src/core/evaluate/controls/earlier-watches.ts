import type { Watch } from '../../evidence/governance/blocks.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** The watched figures of some kinds whose run or report the base branch names: what production is held to. */
export function earlierWatches(
  { baselineRecord: before }: ControlFactsheet,
  kinds: readonly string[],
): readonly Watch[] {
  return before.kind === 'read' ? reported(before.record.governance.monitoring ?? [], kinds) : []
}

/** The watched figures of some kinds that name a run or its report. */
export function reported(watches: readonly Watch[], kinds: readonly string[]): readonly Watch[] {
  return watches.filter(
    ({ kind, last_run: last, report }) => kinds.includes(kind?.value ?? '') && (last !== null || report !== null),
  )
}

/**
 * A figure that the base branch watches by a report and this change does not, where fewer are watched than before:
 * whoever may drop the run that went wrong has no run that can go wrong. A figure under another name takes its place.
 */
export function droppedWatch(
  facts: ControlFactsheet,
  kinds: readonly string[],
  watches: readonly Watch[],
): ControlResult | null {
  const before = earlierWatches(facts, kinds)
  const gone = before.find((old) => !watches.some((now) => isSameFigure(now, old)))
  if (gone === undefined || watches.length >= before.length) return null
  const { record: state } = facts
  const here = state.kind === 'read' ? (state.record.blocks.get('monitoring')?.at ?? null) : null
  return mendedBy(
    detail`Keep the entry under ${named('monitoring:')}, with its last run and the report of it`,
    notShown(
      detail`The base branch watches ${named((gone.metric?.text ?? '').slice(0, 80))} by a report, and this change does not`,
      [...citeEarlier(facts, gone), ...(state.kind === 'read' ? [citeRecord(state.record, 'monitoring', here)] : [])],
    ),
  )
}

/** Whether two entries watch the same figure. */
export function isSameFigure(one: Watch, other: Watch): boolean {
  return one.metric?.text === other.metric?.text && one.kind?.value === other.kind?.value
}

/** Where the base branch has an entry. */
export function citeEarlier({ baselineRecord: before }: ControlFactsheet, { at }: Watch): readonly Citation[] {
  return before.kind === 'read' ? [{ ...citeRecord(before.record, 'monitoring', at), side: 'baseline' }] : []
}
