import { gatePolicy, judged, metricLines } from '../scene.ts'
import type { Row } from './row.ts'
import { lines, only, verdictOn } from './row.ts'

const f1 = (rules: string): string => `{ metric: f1, slices: { path: f1_by_geo, ${rules} } }`
const auc = (rules: string): string => `{ metric: auc, slices: { path: auc_by_region, ${rules} } }`

/** bank-churn 1c36fe2 and 9d04b02 against their predecessors. */
const before = '{"f1": 0.6129807692307693, "roc_auc": 0.8631439159168692, "f1_by_geo": {"France": 0.5180327868852459}}'
const better = '{"f1": 0.6027060270602707, "roc_auc": 0.868772796539597, "f1_by_geo": {"France": 0.5034013605442177}}'
const worse = '{"f1": 0.6007326007326007, "roc_auc": 0.8612302873657322, "f1_by_geo": {"France": 0.5495207667731629}}'

/** A classification report: two classes, with their support. */
const report = (cat: string, support: number): string =>
  JSON.stringify({
    cat: { precision: 0.9, recall: 0.9, 'f1-score': 'CAT', support },
    dog: { precision: 0.9, recall: 0.9, 'f1-score': 0.88, support: 300 },
    accuracy: 0.9,
    'macro avg': { precision: 0.9, recall: 0.9, 'f1-score': 0.89, support: support + 300 },
    'weighted avg': { precision: 0.9, recall: 0.9, 'f1-score': 0.89, support: support + 300 },
  }).replace('"CAT"', cat)

/** C65–C76: sub-populations. */
export const sliceRows: readonly Row[] = [
  {
    c: 65,
    shows: 'a slice that the policy names and the candidate lacks fails',
    actual: () => lines(f1('require: [France, Spain]'), '{"f1_by_geo": {"Spain": 0.6}}'),
    expected: ['f1/slices/require[France] fail slice-required', 'f1/slices/require[Spain] pass slice-present'],
  },
  {
    c: 66,
    shows: 'a slice of the baseline that vanished fails, whatever the rule',
    actual: () =>
      lines(
        f1('at_least: 0.5, regress_at_most: 1, gap_at_most: 0.5'),
        '{"f1_by_geo": {"Spain": 0.6}}',
        '{"f1_by_geo": {"France": 0.5, "Spain": 0.6}}',
      ),
    expected: [
      'f1/slices/at_least[France] fail slice-vanished',
      'f1/slices/at_least[Spain] pass meets-bound',
      'f1/slices/gap_at_most[France] fail slice-vanished',
      'f1/slices/regress_at_most[France] fail slice-vanished',
      'f1/slices/regress_at_most[Spain] indeterminate scale-mismatch',
    ],
  },
  {
    c: 67,
    shows: 'a new slice meets value thresholds and has nothing to be compared with',
    actual: () =>
      lines(
        f1('at_least: 0.5, regress_at_most: 0.1'),
        '{"f1_by_geo": {"Italy": 0.4, "Spain": 0.6}}',
        '{"f1_by_geo": {"Spain": 0.6}}',
      ),
    expected: [
      'f1/slices/at_least[Italy] fail misses-bound',
      'f1/slices/at_least[Spain] pass meets-bound',
      'f1/slices/regress_at_most[Italy] not-applicable slice-new',
      'f1/slices/regress_at_most[Spain] pass within-margin',
    ],
  },
  {
    c: 68,
    shows: 'a slice with too few rows, or with none stated, is indeterminate and never dropped',
    actual: () => {
      const small = lines('{ metric: cat.f1-score, at_least: 0.8, min_rows: 200 }', report('0.85', 150))
      const counted = lines('{ metric: cat.f1-score, at_least: 0.8, min_rows: 200 }', report('0.85', 200))
      const unknown = lines(f1('at_least: 0.5, min_rows: 200'), '{"f1_by_geo": {"France": 0.6}}')
      return [...small, ...counted, ...unknown]
    },
    expected: [
      'cat.f1-score/at_least indeterminate too-few-rows',
      'cat.f1-score/at_least pass meets-bound',
      'f1/slices/at_least[France] indeterminate slice-rows-unknown',
    ],
  },
  {
    c: 69,
    shows: 'overall improves and France drops: the slice rule fails although the overall rule passes',
    actual: () =>
      lines(
        ['{ metric: roc_auc, regress_at_most: 0 }', '{ metric: f1, slices: { path: f1_by_geo, regress_at_most: 0 } }'],
        better,
        before,
      ),
    expected: ['f1/slices/regress_at_most[France] fail beyond-margin', 'roc_auc/regress_at_most pass within-margin'],
  },
  {
    c: 70,
    shows: 'overall drops and France rises: a verdict per rule',
    actual: () =>
      lines('{ metric: f1, regress_at_most: 0, slices: { path: f1_by_geo, regress_at_most: 0 } }', worse, better),
    expected: ['f1/regress_at_most fail beyond-margin', 'f1/slices/regress_at_most[France] pass within-margin'],
  },
  {
    c: 71,
    shows: 'slices without the whole do not stand in for it',
    actual: () => lines('{ metric: auc, at_least: 0.8 }', '{"auc_by_region": {"north": 0.9}}'),
    expected: ['auc/at_least fail metric-missing'],
  },
  {
    c: 72,
    shows: 'a slice without a number is undefined, not failed',
    actual: () => lines(auc('at_least: 0.8'), '{"auc_by_region": {"north": NaN, "south": 0.9}}'),
    expected: ['auc/slices/at_least[north] indeterminate not-a-number', 'auc/slices/at_least[south] pass meets-bound'],
  },
  {
    c: 73,
    shows: 'a decision by interval over many slices is not made on point values instead',
    actual: () =>
      lines(
        '{ metric: auc, confidence: 95%, slices: { path: auc_by_region, regress_at_most: 0.1 } }',
        '{"auc_by_region": {"north": 0.9}}',
        '{"auc_by_region": {"north": 0.9}}',
      ),
    expected: ['auc/slices/regress_at_most[north] indeterminate spread-unknown'],
  },
  {
    c: 74,
    shows: 'gap and ratio between slices, inclusive, with best and worst',
    actual: () => {
      const file = '{"auc_by_region": {"east": 0.85, "north": 0.8, "south": 0.9}}'
      const rule = (text: string): readonly unknown[] => {
        const { outcome, reason, metric } = only(verdictOn(auc(text), file))
        return [outcome, reason, metric?.candidate?.value, metric?.slack]
      }
      return [
        rule('gap_at_most: 0.1'),
        rule('gap_at_most: 0.09'),
        rule('ratio_at_least: 0.8'),
        rule('ratio_at_least: 0.9'),
      ]
    },
    expected: [
      ['pass', { code: 'within-gap', best: 'south', worst: 'north' }, '0.1', '0'],
      ['fail', { code: 'beyond-gap', best: 'south', worst: 'north' }, '0.1', '-0.01'],
      ['pass', { code: 'within-gap', best: 'south', worst: 'north' }, '0.888889', '0.08'],
      ['fail', { code: 'beyond-gap', best: 'south', worst: 'north' }, '0.888889', '-0.01'],
    ],
  },
  {
    c: 74,
    shows: 'one slice has no gap, one unusable slice leaves it open, a ratio needs values above zero',
    actual: () => [
      ...lines(auc('gap_at_most: 0.1'), '{"auc_by_region": {"north": 0.8}}'),
      ...lines(auc('gap_at_most: 0.1'), '{"auc_by_region": {"north": 0.8, "south": "n/a"}}'),
      ...lines('{ metric: gain, slices: { path: by, ratio_at_least: 0.5 } }', '{"by": {"a": -1, "b": 2}}'),
      ...lines('{ metric: gain, slices: { path: by, ratio_at_least: 0.5 } }', '{"by": {"a": 0, "b": 0}}'),
    ],
    expected: [
      'auc/slices/gap_at_most indeterminate gap-undefined',
      'auc/slices/gap_at_most[south] indeterminate not-numeric',
      'gain/slices/ratio_at_least indeterminate gap-undefined',
      'gain/slices/ratio_at_least indeterminate gap-undefined',
    ],
  },
  {
    c: 75,
    shows: 'slice keys compare exactly, and a near miss is named',
    actual: () => {
      const verdict = verdictOn(
        f1('regress_at_most: 0.1'),
        '{"f1_by_geo": {"US ": 0.6, "1.0": 0.6}}',
        '{"f1_by_geo": {"US": 0.6, "1": 0.6}}',
      )
      const gone = verdict.findings.flatMap(({ reason }) => (reason.code === 'slice-vanished' ? [reason.near] : []))
      return [...metricLines(verdict), ...gone]
    },
    expected: [
      'f1/slices/regress_at_most[1] fail slice-vanished',
      'f1/slices/regress_at_most[1.0] not-applicable slice-new',
      'f1/slices/regress_at_most[US] fail slice-vanished',
      'f1/slices/regress_at_most[US ] not-applicable slice-new',
      ['1.0'],
      ['US '],
    ],
  },
  {
    c: 76,
    shows: 'slices emptied by {} or left out are slices that vanished',
    actual: () => {
      const rule = f1('regress_at_most: 0')
      const old = '{"f1": 0.6, "f1_by_geo": {"France": 0.5, "Spain": 0.6}}'
      return [
        ...lines(rule, '{"f1": 0.6, "f1_by_geo": {}}', old),
        ...lines(rule, '{"f1": 0.6}', old),
        ...lines(rule, '{"f1": 0.6, "f1_by_geo": {}}'),
        ...lines(rule, '{"f1": 0.6}'),
      ]
    },
    expected: [
      'f1/slices/regress_at_most[France] fail slice-vanished',
      'f1/slices/regress_at_most[Spain] fail slice-vanished',
      'f1/slices/regress_at_most[France] fail slice-vanished',
      'f1/slices/regress_at_most[Spain] fail slice-vanished',
      'f1/slices/regress_at_most fail slices-empty',
      'f1/slices/regress_at_most fail slices-missing',
    ],
  },
  {
    c: 76,
    shows: 'slices by columns of predictions are not evaluated yet, and say so',
    actual: () => {
      const gate = '    metrics:\n      - { metric: auc, slices: { by: [region], regress_at_most: 0.1 } }\n'
      const model =
        '    metrics: [metrics.json]\n    predictions: { file: p.csv, label: y, score: s, slices: [region] }\n'
      const verdict = judged({
        policy: gatePolicy(gate, model),
        candidate: { 'metrics.json': '{"auc": 0.9}', 'p.csv': 'y,s\n' },
      })
      const predictions = verdict.findings.filter(({ rule }) => rule.endsWith('p.csv'))
      return [
        ...metricLines(verdict),
        ...predictions.map(({ outcome, severity, reason }) => [outcome, severity, reason.code]),
      ]
    },
    expected: ['auc/slices/regress_at_most indeterminate not-measured', ['indeterminate', 'block', 'not-measured']],
  },
]
