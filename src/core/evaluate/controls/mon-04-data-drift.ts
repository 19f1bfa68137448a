import { clauses } from './clauses.ts'
import { waitsForSchedule } from './later.ts'
import { reportedWatches } from './reported-watches.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { watchedRun } from './watched-run.ts'
import { worstRun } from './worst-run.ts'

export const mon04: Control = {
  id: 'MON-04',
  title: 'Data drift run on time and within bounds',
  question: 'Did the last drift run take place when it was due, and is what it found within its limit?',
  why: 'Inputs change before results do. A drift run that is late or past its limit is the first sign there is.',
  remedy:
    'Run the drift report, commit it among the `documents:`, and name it under `monitoring:` of the governance record in an entry of `kind: data-drift`, with `last_run`, `report` and `window`.',
  severity: severityByTier('i w b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'schedule',
  maps: clauses('RMF MEASURE 2.4', 'RMF MEASURE 3.1', 'AIV 3.14.1', 'MRM § V'),
  check,
}

/** Judged on every push where the record names a run; else only by what runs on a schedule. */
function check(facts: ControlFactsheet): ControlResult {
  const found = reportedWatches(facts, ['data-drift'])
  if (found.kind === 'none') return waitsForSchedule()
  if (found.kind === 'result') return found.result
  return worstRun(found.watches.map((watch) => watchedRun(facts, found.record, watch)))
}
