import type { Rollout } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { counted, detail, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { lastGood } from './last-good.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const depl02: Control = {
  id: 'DEPL-02',
  title: 'Rollout, fallback and abort limits',
  question:
    'How is it rolled out, what runs in its place when it fails, and at which figures is it taken back, to what?',
  why: 'A rollout without a limit is taken back by whoever shouts loudest, hours late, to whatever is at hand.',
  remedy:
    'Answer `plan` and `fallback` under `rollout:` in the governance record. List under `abort:` at least one `metric` with a number as its `limit`, and write the SHA-256 of the artifact in production as `last_good`.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 15(4)', 'RMF MANAGE 2.4', 'RMF MANAGE 4.1', 'ISO A.6.2.5'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'rollout')
  if (found.kind === 'result') return found.result
  const { record, block: rollout } = found
  const missing = unansweredOf([
    { key: 'plan', value: rollout.plan },
    { key: 'fallback', value: rollout.fallback },
    { key: 'abort', value: rollout.abort?.[0] ?? null },
  ])
  if (missing.length > 0) return unansweredResult(record, 'rollout', missing, rollout.at)
  const limits = unlimited(record, rollout)
  if (limits !== null) return limits
  const target = lastGood(facts, record, rollout)
  if (target.kind === 'result') return target.result
  const { strength, citations } = target
  return shown(
    strength,
    detail`A plan, a fallback and ${counted(rollout.abort?.length ?? 0, 'abort limit')} are written down; ${target.what}`,
    [citeRecord(record, 'rollout', rollout.at, strength), ...citations],
  )
}

/** The first limit that lacks its figure or its number, and two limits that differ on one figure. */
function unlimited(record: GovernanceRecord, { abort }: Rollout): ControlResult | null {
  const seen = new Map<string, NonNullable<Rollout['abort']>[number]>()
  for (const each of abort ?? []) {
    const { metric, limit, at } = each
    const missing = unansweredOf([
      { key: 'abort.metric', value: metric },
      { key: 'abort.limit', value: limit },
    ])
    if (metric === null || missing.length > 0) return unansweredResult(record, 'rollout', missing, at)
    const other = seen.get(metric.text)
    if (other !== undefined) return twoLimits(record, metric.text, [other.at, at])
    seen.set(metric.text, each)
  }
  return null
}

function twoLimits(record: GovernanceRecord, metric: string, places: readonly Rollout['at'][]): ControlResult {
  return mendedBy(
    detail`Keep one of them`,
    notShown(
      detail`Two abort limits are on ${named(metric.slice(0, 60))}`,
      places.map((at) => citeRecord(record, 'rollout', at)),
    ),
  )
}
