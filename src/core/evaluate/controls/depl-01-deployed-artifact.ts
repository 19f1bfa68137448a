import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const depl01: Control = {
  id: 'DEPL-01',
  title: 'Deployed is approved',
  question: 'Is the artifact that serves the one that was promoted, byte for byte?',
  why: 'What was approved and what runs drift apart by hand-made fixes and by caches. Then no approval covers what decides.',
  remedy:
    'Give the monitor the digest of what is served, from the serving manifest or the endpoint. Where it differs, deploy the promoted artifact again.',
  severity: severityByTier('w b b'),
  needed: byTier('E2', 'E3', 'E3'),
  stage: 'schedule',
  maps: clauses('PRA 3.6', 'PRA 4.3', 'AIV 3.12.1', 'ISO A.6.2.5'),
  check: later('schedule'),
}
