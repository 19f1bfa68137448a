import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlResult } from './types.ts'

/** Six months, the least that logs of a high-risk system are kept. */
export const LEAST_LOG_DAYS = 183

/** Two places of the record that give logs different lifetimes; null where they agree, or only one speaks. */
export function disagreeingLogs(record: GovernanceRecord): ControlResult | null {
  const logging = record.governance.logging?.retention_days ?? null
  const retention = record.governance.retention?.logs_days ?? null
  if (logging === null || retention === null || logging.value === retention.value) return null
  return mendedBy(
    detail`Write the number of days that is true in both places`,
    notShown(
      detail`Logs are kept ${logging.value} days by ${named('logging.retention_days')}, but ${retention.value} by ${named('retention.logs_days')}`,
      [citeRecord(record, 'logging', logging.at), citeRecord(record, 'retention', retention.at)],
    ),
  )
}
