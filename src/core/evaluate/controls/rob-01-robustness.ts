import { clauses } from './clauses.ts'
import { testedSubject } from './tested-subject.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet } from './types.ts'

export const rob01: Control = {
  id: 'ROB-01',
  title: 'Robustness against noise, shift and missing input',
  question: 'Was the model tested with noisy, shifted and missing input, and did every test pass?',
  why: 'Inputs in operation are dirtier than those of the evaluation. What nobody tried fails when it matters.',
  remedy:
    'Commit the report of a test suite as `robustness.json` among the `documents:` or `metrics:`, with a pass or fail for noise, for shift and for missing input. A model that learns on in operation needs a test of feedback loops too.',
  severity: severityByTier('– w b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Art. 15(4)', 'RMF MEASURE 2.5', 'RMF MEASURE 2.6', 'AIV 6.1.1', 'AIV 6.4.1'),
  check: (facts) =>
    testedSubject(facts, {
      called: ['robustness'],
      subject:
        /robust|nois[ey]|corrupt|perturb|missing.?(?:input|value|feature)|(?:covariate|distribution).?shift|out.?of.?distribution/i,
      topics: learnsOn(facts) ? [...topics, ['feedback loops', /feedback/i]] : topics,
    }),
}

const topics: readonly (readonly [string, RegExp])[] = [
  ['noise', /nois|perturb|corrupt|jitter|typo/i],
  ['shift', /shift|drift|out.?of.?distribution|\bood\b/i],
  ['missing input', /missing|\bnull|\bnan\b|absent|incomplete|imput|dropout/i],
]

/** Whether the record says that the model is trained on while it runs. */
function learnsOn({ record }: ControlFactsheet): boolean {
  const retraining = record.kind === 'read' ? record.record.governance.retraining : null
  const texts = [retraining?.trigger, retraining?.labelled_data, retraining?.promotion]
  return texts.some((answer) => learning.test(answer?.text ?? ''))
}

const learning =
  /\b(?:continual|online)\b|\bcontinuous(?:ly)?\b.{0,40}\b(?:learn|train|updat)|\b(?:learns|trains|updates) (?:itself|on its own)\b/i
