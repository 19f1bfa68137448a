import { clauses } from './clauses.ts'
import { documentedSection } from './documented.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

const WORDS = 40

/** A number, or words that tie a failure to a circumstance. */
const concrete =
  /\d|\b(?:when|whenever|where|if|unless|until|before|after|below|above|under|over|outside|beyond|without|except|only|during|between|fewer|less|more than|at least|at most|fails?|degrades?|drops?|not (?:been )?(?:tested|trained|evaluated|validated|suitable|reliable))\b|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/iu

export const doc05: Control = {
  id: 'DOC-05',
  title: 'Limitations and failure conditions',
  question: 'Does the card say when the model fails, for whom, and how badly?',
  why: 'Every model fails somewhere. Users who know where can look out for it; users who do not will find out in production.',
  remedy: `Write ${WORDS} words or more under a heading such as “Limitations”, with at least one condition or number: when, for whom, how much.`,
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 13(3)(b)(ii)-(iii)', 'EU Annex IV(3)', 'RMF MAP 2.2', 'RMF MEASURE 2.5', 'MRM § IV'),
  check: (facts) =>
    documentedSection(facts, {
      section: 'limitations',
      called: ['limitations'],
      words: WORDS,
      holds: { what: ['condition or number'], test: (text) => concrete.test(text) },
    }),
}
