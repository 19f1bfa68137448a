import { clauses } from './clauses.ts'
import { documentedSection } from './documented.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

const WORDS = 20

/**
 * An operating point and the number it is set to, with nothing but linking words between: `the decision threshold is
 * 0.42`, `cut-off: 30%`, `0.42 as threshold`. A number elsewhere in the sentence states none.
 */
const POINT = String.raw`(?:(?:decision|classification|probability|score|alert|operating)[\s-]+)?(?:threshold|cut-?[\s]?off|operating[\s-]+point)`
const NUMBER = String.raw`\d{1,9}(?:[.,]\d{1,9})?(?![\w]|[-/.,:]\d)(?!\s+(?:second|minute|hour|day|week|month|year|time|metric|model|person|people|threshold)s?\b)`
const LINK = String.raw`(?:\s{1,3}|[:=≥>(]|\b(?:is|was|of|at|to|as|set|fixed|chosen|equals|score|probability|above|a|the)\b){1,12}`
const OPERATING_POINT = new RegExp(
  String.raw`\b${POINT}${LINK}${NUMBER}|\b${NUMBER}\s(?:as|is)\s(?:the\s|our\s|its\s|a\s)?${POINT}\b`,
  'i',
)

export const perf06: Control = {
  id: 'PERF-06',
  title: 'Metrics are justified and the decision threshold is stated',
  question: 'Does the card say why these metrics suit the use, and at which operating point the model decides?',
  why: 'A metric that does not reflect the cost of a mistake approves the wrong model; a score without a threshold decides nothing.',
  remedy: `Write ${WORDS} words or more under “Metrics”: why these metrics suit the use, and the decision threshold with its number.`,
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Annex IV(4)', 'RMF MEASURE 1.1', 'RMF MEASURE 2.13', 'SPDX metricDecisionThreshold'),
  check: (facts) =>
    documentedSection(facts, {
      section: 'metrics',
      called: ['metrics'],
      words: WORDS,
      holds: { what: ['decision threshold with its number'], test: (text) => OPERATING_POINT.test(text) },
    }),
}
