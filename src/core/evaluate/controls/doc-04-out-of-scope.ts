import { clauses } from './clauses.ts'
import { documentedSection } from './documented.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

const WORDS = 15

export const doc04: Control = {
  id: 'DOC-04',
  title: 'Out-of-scope use and foreseeable misuse',
  question: 'Does the card say what the model must not be used for?',
  why: 'A model that works is soon used for more than it was tested for. A written boundary is what a reviewer can point to.',
  remedy: `Write ${WORDS} words or more under a heading such as “Out-of-scope use”: uses it was not built for, and misuse to expect.`,
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 9(2)(b)', 'EU Art. 13(3)(b)(iii)', 'RMF MAP 3.3', 'ISO A.9.4', 'PRA 5.2'),
  check: (facts) =>
    documentedSection(facts, { section: 'out_of_scope', called: ['out-of-scope use'], words: WORDS, holds: null }),
}
