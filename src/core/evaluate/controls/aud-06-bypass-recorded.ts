import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const aud06: Control = {
  id: 'AUD-06',
  title: 'Bypass and break-glass recorded',
  question: 'Is every push or merge past the gate on the ledger, with an issue within a day?',
  why: 'An emergency is no reason to forget. A bypass that nobody records becomes the usual way.',
  remedy: 'Record the bypass on the ledger and open an issue that says who did it, why, and what follows.',
  severity: severityByTier('w b b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'schedule',
  maps: clauses('SLSA Source L3', 'RMF GOVERN 1.4'),
  check: later('schedule'),
}
