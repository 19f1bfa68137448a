import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import type { Retention } from '../../evidence/governance/blocks.ts'
import { detail, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { disagreeingLogs, LEAST_LOG_DAYS } from './log-retention.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

/** Documentation of a high-risk system is kept ten years after it was put into use. */
const LEAST_YEARS = 10

export const aud05: Control = {
  id: 'AUD-05',
  title: 'Retention of documents and logs',
  question: 'Are documents kept ten years and logs six months, or longer?',
  why: 'Whoever asks what was decided asks years later. A shorter lifetime in some setting deletes the answer without a word.',
  remedy: `Write \`retention: {documents_years: ${LEAST_YEARS}, logs_days: ${LEAST_LOG_DAYS}}\` into the governance record, or more, and the same number of days under \`logging.retention_days\`.`,
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Art. 18(1)', 'EU Art. 19(1)', 'EU Art. 26(6)'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'retention')
  if (found.kind === 'result') return found.result
  const { record, block: retention } = found
  const { documents_years: years, logs_days: days } = retention
  const missing = unansweredOf([
    { key: 'documents_years', value: years },
    { key: 'logs_days', value: days },
  ])
  if (years === null || days === null) return unansweredResult(record, 'retention', missing, retention.at)
  const disagreement = disagreeingLogs(record)
  if (disagreement !== null) return disagreement
  if (years.value < LEAST_YEARS) {
    return mendedBy(
      detail`Keep them ${LEAST_YEARS} years at least`,
      notShown(detail`Documents are kept ${years.value} years; ${LEAST_YEARS} is the least`, [
        citeRecord(record, 'retention', years.at),
      ]),
    )
  }
  if (days.value < LEAST_LOG_DAYS) {
    return mendedBy(
      detail`Keep them ${LEAST_LOG_DAYS} days at least`,
      notShown(detail`Logs are kept ${days.value} days; ${LEAST_LOG_DAYS} is the least`, [
        citeRecord(record, 'retention', days.at),
      ]),
    )
  }
  return kept(record, retention, detail`Documents are kept ${years.value} years and logs ${days.value} days`)
}

function kept(record: GovernanceRecord, { at }: Retention, what: ReturnType<typeof detail>): ControlResult {
  const logging = record.governance.logging?.retention_days ?? null
  if (logging === null) {
    return mendedBy(
      detail`Write the same number of days under ${named('logging.retention_days')}`,
      shown('E1', detail`${what}, which nothing else in the record confirms`, [
        citeRecord(record, 'retention', at, 'E1'),
      ]),
    )
  }
  return shown('E2', detail`${what}; ${named('logging.retention_days')} says the same`, [
    citeRecord(record, 'retention', at, 'E2'),
    citeRecord(record, 'logging', logging.at, 'E2'),
  ])
}
