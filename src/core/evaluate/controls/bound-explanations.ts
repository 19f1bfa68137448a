import type { BoundExplanation } from './explanation.ts'

/** What each bound of a metric rule asks. */
export const boundExplanations: readonly BoundExplanation[] = [
  {
    kind: 'bound',
    id: 'at_least',
    title: 'The value is at least so much',
    question: 'Is the metric, as written in the evidence, at least the bound?',
    why: 'A floor that no comparison with an earlier model can lower.',
    remedy: 'Improve the model, or have the bound changed in the policy on the base branch. The bound itself passes.',
    example: '{ metric: auc, at_least: 0.80 }',
  },
  {
    kind: 'bound',
    id: 'at_most',
    title: 'The value is at most so much',
    question: 'Is the metric, as written in the evidence, at most the bound?',
    why: 'A ceiling for errors, latency, cost. The bound itself passes.',
    remedy: 'Bring the value down, or have the bound changed in the policy on the base branch.',
    example: '{ metric: latency_p95_ms, better: lower, at_most: 120 }',
  },
  {
    kind: 'bound',
    id: 'regress_at_most',
    title: 'Worse than the baseline by at most so much',
    question: 'Compared with what the base branch runs now, is the metric worse by no more than the margin?',
    why: 'A model above every floor can still be worse than the one it replaces. Zero allows no regression at all.',
    remedy:
      'Compare with the same data, split and sample as the baseline. If the metric is not a known one, say which way is better with `better:`.',
    example: '{ metric: auc, regress_at_most: 0.005 }',
  },
  {
    kind: 'bound',
    id: 'improve_at_least',
    title: 'Better than the baseline by at least so much',
    question: 'Compared with what the base branch runs now, is the metric better by at least the margin?',
    why: 'A replacement costs something; this asks that it be worth it.',
    remedy: 'Show a larger improvement on the same data, or have the margin changed in the policy on the base branch.',
    example: '{ metric: auc, improve_at_least: 1% }',
  },
  {
    kind: 'bound',
    id: 'change_at_most',
    title: 'As far from the baseline as so much, either way',
    question:
      'Compared with what the base branch runs now, has the metric changed by no more than the margin, up or down?',
    why: 'For metrics that are best where they are: a bias, the share of applications accepted. With a confidence it is a test of equivalence, two one-sided tests: the whole interval must lie within the margin. It needs no direction.',
    remedy:
      'Bring the metric back to where production has it, or evaluate on more rows where the interval is too wide. No number of rows shows a change of exactly 0: allow an amount.',
    example: '{ metric: selection_rate, change_at_most: 0.01, confidence: 95% }',
  },
  {
    kind: 'bound',
    id: 'gap_at_most',
    title: 'Slices differ by at most so much',
    question: 'Is the difference between the best and the worst slice no more than the bound?',
    why: 'An average can hide that a model works for some groups and not for others.',
    remedy: 'Improve the worst slice. Slices without enough rows are undecided; supply more rows for them.',
    example: '{ metric: auc, slices: { by: [region], gap_at_most: 0.05 } }',
  },
  {
    kind: 'bound',
    id: 'ratio_at_least',
    title: 'The least slice is at least this share of the greatest',
    question: 'Is the least slice value, divided by the greatest, at least the bound?',
    why: 'A ratio between groups is how disparity is usually stated; 0.8 is the four-fifths rule.',
    remedy: 'Bring the slices closer together. The ratio needs values that are not negative and not all zero.',
    example: '{ metric: selection_rate, slices: { by: [group], ratio_at_least: 0.8 } }',
  },
]
