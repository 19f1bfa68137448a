import { isRuns } from '../../evidence/runs.ts'
import type { ReportedValue } from '../../evidence/types.ts'
import type { MetricEntry } from '../../policy/types.ts'
import { indeterminate } from '../ruling.ts'
import { readRuns } from './read-runs.ts'
import { reported } from './reported.ts'
import type { Reported } from './reported.ts'

/**
 * A reported value as the number that an entry asks for: of runs their mean, where the policy declares runs. A list is
 * never read as a number without that, nor one number as if it were several.
 */
export function reportedBy(value: ReportedValue, { unit, runs }: Pick<MetricEntry, 'unit' | 'runs'>): Reported {
  if (runs === null) return reported(value, unit)
  if (isRuns(value)) {
    const read = readRuns(value, { runs, unit })
    return read.kind === 'unusable' ? read : { kind: 'number', value: read.mean, percent: read.percent }
  }
  const single = reported(value, unit)
  const found = value.kind === 'collection' && value.of === 'list' ? 'list' : 'number'
  if (found === 'number' && single.kind === 'unusable') return single
  return { kind: 'unusable', ruling: indeterminate({ code: 'not-runs', found }) }
}
