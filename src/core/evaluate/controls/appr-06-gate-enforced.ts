import { clauses } from './clauses.ts'
import { later } from './later.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const appr06: Control = {
  id: 'APPR-06',
  title: 'Gate enforced by the forge',
  question: 'Does a ruleset require the check of this very app, and who may bypass it?',
  why: 'A check that nothing requires is a comment.',
  remedy:
    'Run `countersign doctor`. It says which ruleset requires the check, whether it is bound to the app, and who may bypass it.',
  severity: severityByTier('w b b'),
  needed: byTier('E3', 'E3', 'E3'),
  // rules of a branch can change without any pull request: what was true at one push says nothing about the merge
  stage: 'schedule',
  maps: clauses('SCORECARD Branch-Protection', 'SLSA Source L3'),
  check: later('schedule'),
}
