import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const aud03: Control = {
  id: 'AUD-03',
  title: 'Decision replays to the same verdict',
  question: 'Do the recorded policy and facts, judged again by the recorded version, give the same verdict?',
  why: 'A decision that can’t be made again can’t be checked.',
  remedy:
    'Judge the recorded policy and facts again with the recorded version. Where it differs, keep both verdicts and find out which input changed.',
  severity: severityByTier('– w b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'schedule',
  maps: clauses('RMF GOVERN 1.4', 'RMF MEASURE 2.8', 'AIV 9.2.1'),
  check: later('schedule'),
}
