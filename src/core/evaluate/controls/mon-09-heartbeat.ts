import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const mon09: Control = {
  id: 'MON-09',
  title: 'Monitor heartbeat',
  question: 'Did every run of the monitor that was due take place?',
  why: 'A monitor that stopped reports no problem. GitHub switches off schedules in repositories that rest.',
  remedy: 'Start the monitor on its schedule again, and look at what it finds.',
  severity: severityByTier('w b b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'schedule',
  maps: clauses('RMF GOVERN 1.5', 'RMF MEASURE 3.1'),
  check: later('schedule'),
}
