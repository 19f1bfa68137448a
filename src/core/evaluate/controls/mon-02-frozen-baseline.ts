import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const mon02: Control = {
  id: 'MON-02',
  title: 'Reference baseline frozen at promotion',
  question:
    'Are the reference statistics that drift is measured against on the ledger, by digest, since the promotion?',
  why: 'A baseline that moves along with the data shows no drift, ever.',
  remedy:
    'Keep the reference statistics of the model in a file of the repository, so that the promotion records its SHA-256 on the ledger.',
  severity: severityByTier('i w b'),
  needed: byTier('E2', 'E3', 'E3'),
  stage: 'post-merge',
  maps: clauses('AIV 3.11.1', 'RMF MEASURE 2.4'),
  check: later('post-merge'),
}
