import { clauses } from './clauses.ts'
import { testedSubject } from './tested-subject.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const perf08: Control = {
  id: 'PERF-08',
  title: 'Sensitivity and stress tests',
  question: 'Was the model tested at the edges of its inputs, and did every test pass?',
  why: 'A model that is right on ordinary cases can break on rare ones, and those cost the most.',
  remedy:
    'Commit the report of a test suite among the `documents:` or `metrics:`, named after what it is, such as `stress-tests.json`. It must hold a pass or fail for each test.',
  severity: severityByTier('– w b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('MRM § IV', 'PRA 3.3', 'RMF MEASURE 2.5', 'RMF MEASURE 2.6'),
  check: (facts) =>
    testedSubject(facts, {
      called: ['sensitivity or stress'],
      subject: /sensitivit|stress|perturbation|extreme|boundary|edge.?case|worst.?case|what.?if|ablation|scenario/i,
      topics: [],
    }),
}
