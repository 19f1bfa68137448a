import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const aud02: Control = {
  id: 'AUD-02',
  title: 'Ledger complete and unbroken',
  question: 'Does the chain of the ledger hold, and is there a record for every merge that touched a model?',
  why: 'A ledger with a gap proves nothing about what happened in the gap.',
  remedy: 'Run `countersign log verify`. Record what is missing as a bypass, with who merged it and why.',
  severity: severityByTier('w b b'),
  needed: byTier('E4', 'E4', 'E4'),
  stage: 'schedule',
  maps: clauses('EU Art. 17(1)(k)', 'EU Art. 18(1)', 'ISO cl. 7.5.3', 'AIV 3.12.1', 'AIV 9.2.1'),
  check: later('schedule'),
}
