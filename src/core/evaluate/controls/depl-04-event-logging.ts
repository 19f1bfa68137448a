import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import type { Logging } from '../../evidence/governance/blocks.ts'
import { detail, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { disagreeingLogs, LEAST_LOG_DAYS } from './log-retention.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const depl04: Control = {
  id: 'DEPL-04',
  title: 'Event logging on, kept six months or longer',
  question: 'Does the system log what it does, and are the logs there when somebody asks half a year later?',
  why: 'Without logs nobody can tell what the model did to whom. Complaints and investigations come late.',
  remedy: `Write \`logging: {enabled: true, retention_days: ${LEAST_LOG_DAYS}}\` into the governance record, or more days, and the same number under \`retention.logs_days\`.`,
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Art. 12(1)-(2)', 'EU Art. 19(1)', 'EU Art. 26(6)', 'ISO A.6.2.8', 'AIV 3.6.1'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'logging')
  if (found.kind === 'result') return found.result
  const { record, block: logging } = found
  const { enabled, retention_days: days } = logging
  if (enabled?.value === false) {
    return mendedBy(
      detail`Switch logging on before the model is promoted`,
      notShown(detail`The record says that nothing is logged`, [citeRecord(record, 'logging', enabled.at)]),
    )
  }
  const missing = unansweredOf([
    { key: 'enabled', value: enabled },
    { key: 'retention_days', value: days },
  ])
  if (days === null || missing.length > 0) return unansweredResult(record, 'logging', missing, logging.at)
  const disagreement = disagreeingLogs(record)
  if (disagreement !== null) return disagreement
  if (days.value < LEAST_LOG_DAYS) {
    return mendedBy(
      detail`Keep them ${LEAST_LOG_DAYS} days at least`,
      notShown(detail`Logs are kept ${days.value} days; ${LEAST_LOG_DAYS} is the least`, [
        citeRecord(record, 'logging', days.at),
      ]),
    )
  }
  return kept(record, logging, days.value)
}

function kept(record: GovernanceRecord, { at }: Logging, days: number): ControlResult {
  const second = record.governance.retention?.logs_days ?? null
  if (second === null) {
    return mendedBy(
      detail`Write the same number under ${named('retention.logs_days')}`,
      shown('E1', detail`Logging is on and logs are kept ${days} days, which nothing else in the record confirms`, [
        citeRecord(record, 'logging', at, 'E1'),
      ]),
    )
  }
  return shown('E2', detail`Logging is on, and logs are kept ${days} days by both places that say so`, [
    citeRecord(record, 'logging', at, 'E2'),
    citeRecord(record, 'retention', second.at, 'E2'),
  ])
}
