import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const mon03: Control = {
  id: 'MON-03',
  title: 'Freshness of model, data, evaluation, card and validation',
  question: 'Is nothing that the promotion rests on older than its tier allows?',
  why: 'Evidence ages. A model in use for a year rests on data, numbers and opinions from before.',
  remedy: 'Renew what is too old, in a pull request: train, evaluate, review the card or validate again.',
  severity: severityByTier('i w b'),
  needed: byTier('E2', 'E3', 'E3'),
  stage: 'schedule',
  maps: clauses('RMF GOVERN 1.5', 'PRA 4.5', 'EU Art. 11(1)'),
  check: later('schedule'),
}
