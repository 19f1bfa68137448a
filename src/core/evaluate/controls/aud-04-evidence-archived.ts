import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const aud04: Control = {
  id: 'AUD-04',
  title: 'Evidence archived before the platform deletes it',
  question: 'Was everything the decision rests on copied to storage that keeps it?',
  why: 'Files of a workflow run are deleted after weeks. Questions come after years.',
  remedy: 'Copy reports and artifacts of the run to your own storage after the merge, by digest.',
  severity: severityByTier('i w b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'post-merge',
  maps: clauses('EU Art. 18(1)', 'GAI GV-1.5-003'),
  check: later('post-merge'),
}
