import { isRuns } from '../../evidence/runs.ts'
import type { MetricEntry } from '../../policy/types.ts'
import type { Located } from './located.ts'
import { readRuns } from './read-runs.ts'
import type { RunNumber } from './read-runs.ts'

/** The runs behind a measurement that is judged as such; none behind a single number, and where one is no number. */
export function runsOf({ measurement }: Located, { runs, unit }: MetricEntry): readonly RunNumber[] {
  const { value } = measurement
  if (runs === null || !isRuns(value)) return []
  const read = readRuns(value, { runs, unit })
  return read.kind === 'read' ? read.runs : []
}
