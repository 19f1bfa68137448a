import { clauses } from './clauses.ts'
import { documentedSection } from './documented.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

const WORDS = 40

export const doc03: Control = {
  id: 'DOC-03',
  title: 'Intended purpose and users',
  question: 'Does the card say what the model is for, who uses it, and what happens with its output?',
  why: 'Whether a model is good enough depends on what it is used for. Every other number is read against its purpose.',
  remedy: `Write ${WORDS} words or more under a heading such as “Intended use”: the decision, the users, what happens with the output.`,
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses(
    'EU Art. 13(3)(b)(i)',
    'EU Annex IV(1)(a)',
    'RMF MAP 1.1',
    'ISO A.9.4',
    'ISO A.6.2.2',
    'MRM § IV',
    'PRA 3.1',
    'FDA G6†',
  ),
  check: (facts) =>
    documentedSection(facts, { section: 'intended_use', called: ['the intended use'], words: WORDS, holds: null }),
}
