import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const aud01: Control = {
  id: 'AUD-01',
  title: 'Signed attestation of every promotion',
  question: 'Is there a signed statement for this promotion, made by the workflow that is meant to make it?',
  why: 'Without a signature the record of a promotion is only as good as the disk it is on.',
  remedy: 'Let the workflow that runs after the merge sign the promotion, and keep its statement with the ledger.',
  severity: severityByTier('i w b'),
  needed: byTier('E4', 'E4', 'E4'),
  stage: 'post-merge',
  maps: clauses('EU Art. 17(1)(k)', 'ISO A.6.2.8', 'SLSA attestation model (in-toto)'),
  check: later('post-merge'),
}
