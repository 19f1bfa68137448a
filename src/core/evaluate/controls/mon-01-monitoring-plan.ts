import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import type { Watch } from '../../evidence/governance/blocks.ts'
import { detail, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const mon01: Control = {
  id: 'MON-01',
  title: 'Monitoring plan: figure, limit, cadence, owner and action',
  question: 'Is there a plan of what is watched in operation, and does every limit have somebody who acts on it?',
  why: 'A model decays without a sound. A limit that nobody acts on is a number on a dashboard.',
  remedy:
    'List under `monitoring:` in the governance record what is watched. Give each figure a `limit`, a `cadence_days`, an `owner`, an `action` and whom to `escalate` to; at least one must be a metric that the evaluation reports.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses(
    'EU Art. 72(1)-(3)',
    'EU Annex IV(9)',
    'EU Art. 17(1)(h)',
    'RMF MANAGE 4.1',
    'RMF MEASURE 2.4',
    'ISO A.6.2.6',
    'MRM § V',
    'PRA 4.4',
    'FDA G10',
    'GAI MG-4.1-002',
  ),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'monitoring')
  if (found.kind === 'result') return found.result
  const { record, block: watches } = found
  for (const watch of watches) {
    const missing = unansweredOf(askedOf(watch))
    if (missing.length > 0) return unansweredResult(record, 'monitoring', missing, watch.at)
  }
  const measured = watches.find((watch) => isMeasured(watch, facts))
  const citations = watches.map((watch) =>
    citeRecord(record, 'monitoring', watch.at, measured === undefined ? 'E1' : 'E2'),
  )
  if (measured === undefined) return documentedOnly(record, watches)
  return shown(
    'E2',
    detail`${watches.length} figures are watched, each with a limit, an owner and an action; ${named(measured.metric?.text ?? '')} is one that the evaluation reports`,
    citations,
  )
}

function askedOf({
  metric,
  limit,
  cadence_days: cadence,
  owner,
  action,
  escalate,
}: Watch): Parameters<typeof unansweredOf>[0] {
  return [
    { key: 'metric', value: metric },
    { key: 'limit', value: limit },
    { key: 'cadence_days', value: cadence },
    { key: 'owner', value: owner },
    { key: 'action', value: action },
    { key: 'escalate', value: escalate },
  ]
}

/** A plan that names a metric as the evaluation does can be held against it: the text agrees with a file. */
function isMeasured({ metric }: Watch, { evidence }: ControlFactsheet): boolean {
  const name = metric?.text ?? ''
  return evidence.candidate.metrics.some(
    ({ result }) =>
      result.kind === 'read' &&
      result.reading.measurements.some(({ path }) => path.join('.') === name || path.at(-1) === name),
  )
}

function documentedOnly(record: GovernanceRecord, watches: readonly Watch[]): ControlResult {
  return mendedBy(
    detail`Name at least one metric as ${named('countersign inspect')} prints it`,
    shown(
      'E1',
      detail`${watches.length} figures are watched, but none of them is a metric that the evaluation reports`,
      watches.map((watch) => citeRecord(record, 'monitoring', watch.at, 'E1')),
    ),
  )
}
