import type { Watch } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { waitsForSchedule } from './later.ts'
import { citeRecord } from './record-facts.ts'
import { reportedWatches } from './reported-watches.ts'
import { mendedBy, notShown } from './result.ts'
import { runReport } from './run-report.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { watchedRun } from './watched-run.ts'
import { worstRun } from './worst-run.ts'

export const mon05: Control = {
  id: 'MON-05',
  title: 'Outcome drift, subgroups included',
  question: 'Once the true outcomes are known, does the model still hold up, for each group as well as on the whole?',
  why: 'Inputs may look the same while the world behind them changed. It shows in outcomes only, and first in a group.',
  remedy:
    'Say under `outcomes:` when labels arrive, as `label_lag_days`, or which `proxy` stands in and why. Name the report of the last run in an entry of `kind: outcome-drift` under `monitoring:`, with figures by group.',
  severity: severityByTier('– w b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'schedule',
  maps: clauses('MRM § V', 'PRA 4.4', 'RMF MEASURE 4.3', 'RMF MEASURE 2.11', 'EU Art. 26(5)'),
  check,
}

/** Judged on every push where the record names a run; else only by what runs on a schedule. */
function check(facts: ControlFactsheet): ControlResult {
  const found = reportedWatches(facts, ['outcome-drift'])
  if (found.kind === 'none') return waitsForSchedule()
  if (found.kind === 'result') return found.result
  const { record, watches } = found
  const [first] = watches
  const late = first === undefined ? null : undeclaredLag(record, first)
  if (late !== null) return late
  return worstRun(
    watches.map((watch) => {
      const run = watchedRun(facts, record, watch)
      return run.outcome === 'shown' ? (withoutGroups(facts, record, watch) ?? run) : run
    }),
  )
}

/** Outcomes are analysed when labels arrive, or on a stand-in that somebody gave a reason for. */
function undeclaredLag(record: GovernanceRecord, { at }: Watch): ControlResult | null {
  const { outcomes } = record.governance
  if (outcomes !== null && (outcomes.label_lag_days !== null || outcomes.proxy?.filled === true)) return null
  return mendedBy(
    detail`Answer ${named('label_lag_days')} or ${named('proxy')} under ${named('outcomes:')}`,
    notShown(detail`The record names a run on outcomes, but not when outcomes are known or what stands in for them`, [
      citeRecord(record, 'monitoring', at),
    ]),
  )
}

/** A report that gives a figure on the whole and none by group. */
function withoutGroups(facts: ControlFactsheet, record: GovernanceRecord, watch: Watch): ControlResult | null {
  const report = runReport(facts, record, watch)
  if (report.kind === 'result') return report.result
  const metric = watch.metric?.text.split('.').at(-1) ?? ''
  const grouped = report.reading.measurements.filter(
    ({ path, slice }) =>
      path.join('.') !== watch.metric?.text && (slice !== null || path.length > 1) && path.includes(metric),
  )
  if (grouped.length >= 2) return null
  return mendedBy(
    detail`Have the report give ${named(metric.slice(0, 60))} by group, for two groups or more`,
    notShown(detail`The report has no figures by group`, [
      { path: report.path, side: 'candidate', at: null, digest: report.digest, strength: null },
      citeRecord(record, 'monitoring', watch.metric?.at ?? watch.at),
    ]),
  )
}
