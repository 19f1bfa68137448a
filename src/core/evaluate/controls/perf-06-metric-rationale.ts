import { clauses } from './clauses.ts'
import { documentedSection } from './documented.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

const WORDS = 20

/** The name of an operating point, and a number that is near it in the same sentence. */
const OPERATING_POINT =
  /(?:threshold|operating point|cut-?off)[^.\n]{0,80}\d|\d[^\n]{0,40}(?:threshold|operating point|cut-?off)/i

export const perf06: Control = {
  id: 'PERF-06',
  title: 'Metrics are justified and the decision threshold is stated',
  question: 'Does the card say why these metrics suit the use, and at which operating point the model decides?',
  why: 'A metric that does not reflect the cost of a mistake approves the wrong model; a score without a threshold decides nothing.',
  remedy: `Write ${WORDS} words or more under “Metrics”: why these metrics suit the use, and the decision threshold with its number.`,
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Annex IV(4)', 'RMF MEASURE 1.1', 'RMF MEASURE 2.13'),
  check: (facts) =>
    documentedSection(facts, {
      section: 'metrics',
      called: ['metrics'],
      words: WORDS,
      holds: { what: ['decision threshold with its number'], test: (text) => OPERATING_POINT.test(text) },
    }),
}
