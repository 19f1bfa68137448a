import { judge } from '../../../../src/core/evaluate/judge.ts'
import { dossierOf, gatePolicy, judged, metricLines, policyWith } from '../scene.ts'
import type { Row } from './row.ts'
import { lines, linesOf, only, reasonOf, sceneOn, verdictOn } from './row.ts'

const auc = '{ metric: auc, at_least: 0.8 }'

/** C1–C20: value thresholds. */
export const absoluteRows: readonly Row[] = [
  {
    c: 1,
    shows: 'a value equal to its lower bound passes',
    actual: () => lines(auc, '{"auc": 0.8}'),
    expected: ['auc/at_least pass meets-bound'],
  },
  {
    c: 2,
    shows: 'a value equal to its upper bound passes',
    actual: () => lines('{ metric: latency_p95_ms, at_most: 120 }', '{"latency_p95_ms": 120.0}'),
    expected: ['latency_p95_ms/at_most pass meets-bound'],
  },
  {
    c: 3,
    shows: 'NaN fails by its own name',
    actual: () => lines(auc, '{"auc": NaN}'),
    expected: ['auc/at_least fail not-a-number'],
  },
  {
    c: 4,
    shows: 'infinity is no finite measurement',
    actual: () => lines(auc, '{"auc": Infinity}'),
    expected: ['auc/at_least indeterminate not-finite'],
  },
  {
    c: 5,
    shows: 'a number in quotes is text',
    actual: () => lines(auc, '{"auc": "0.91"}'),
    expected: ['auc/at_least indeterminate not-numeric'],
  },
  {
    c: 6,
    shows: 'a percentage is text without a declared unit',
    actual: () => lines('{ metric: wer, at_most: 30 }', '{"wer": "25.59%"}'),
    expected: ['wer/at_most indeterminate not-numeric'],
  },
  {
    c: 6,
    shows: 'a percentage is a number with unit: percent',
    actual: () => only(verdictOn('{ metric: wer, unit: percent, at_most: 30 }', '{"wer": "25.59%"}')).metric?.slack,
    expected: '4.41',
  },
  {
    c: 6,
    shows: 'unit: percent reads no other text',
    actual: () =>
      ['"25.59"', '"% 25"', '"25,59%"', '"25%%"', '"1e1%"'].flatMap((value) =>
        lines('{ metric: wer, unit: percent, at_most: 30 }', `{"wer": ${value}}`),
      ),
    expected: Array.from({ length: 5 }, () => 'wer/at_most indeterminate not-numeric'),
  },
  {
    c: 7,
    shows: '"NA" and null are reported as not available',
    actual: () => ['"NA"', 'null'].map((value) => reasonOf(only(verdictOn(auc, `{"auc": ${value}}`)))),
    expected: [
      { code: 'not-numeric', found: 'text', text: 'NA', children: [] },
      { code: 'not-numeric', found: 'null', text: 'null', children: [] },
    ],
  },
  {
    c: 8,
    shows: 'true is not one',
    actual: () => lines('{ metric: auc, at_least: 1 }', '{"auc": true}'),
    expected: ['auc/at_least indeterminate not-numeric'],
  },
  {
    c: 9,
    shows: 'a list is no number',
    actual: () => reasonOf(only(verdictOn(auc, '{"auc": [[0.9], 0.91]}'))),
    expected: { code: 'not-numeric', found: 'list', text: '', children: [] },
  },
  {
    c: 9,
    shows: 'nor is a list of numbers, where nobody says that they are runs',
    actual: () => reasonOf(only(verdictOn(auc, '{"auc": [0.9, 0.91]}'))),
    expected: { code: 'runs-undeclared', runs: 2 },
  },
  {
    c: 9,
    shows: 'a mapping is no number, and its keys are offered',
    actual: () => reasonOf(only(verdictOn('{ metric: rouge, at_least: 0.8 }', '{"rouge": {"l": 0.9, "1": 0.95}}'))),
    expected: { code: 'not-numeric', found: 'mapping', text: '', children: ['1', 'l'] },
  },
  {
    c: 10,
    shows: 'an absent metric fails',
    actual: () => lines(auc, '{"f1": 0.9}'),
    expected: ['auc/at_least fail metric-missing'],
  },
  {
    c: 11,
    shows: 'an absent metrics file fails, in the evidence and in every rule',
    actual: () => {
      const verdict = judged({ policy: policyWith(auc), candidate: {} })
      return [verdict.decision, ...linesOf(verdict, 'evidence'), ...metricLines(verdict)]
    },
    expected: ['block', 'models/churn/metrics.json fail file-missing', 'auc/at_least fail file-missing'],
  },
  {
    c: 12,
    shows: 'an unparsable file fails, with line and column',
    actual: () => {
      const verdict = verdictOn(auc, '{"f1": 1,\n "auc" 0.9}')
      const [finding] = verdict.findings.filter(({ kind }) => kind === 'evidence')
      return [finding?.outcome, finding?.reason.code, finding?.evidence[0]?.at?.line, ...metricLines(verdict)]
    },
    expected: ['fail', 'file-unreadable', 2, 'auc/at_least fail file-unreadable'],
  },
  {
    c: 13,
    shows: 'a gate without rules is an error and blocks',
    actual: () => {
      const verdict = judge(dossierOf({ policy: gatePolicy(''), candidate: { 'metrics.json': '{"auc": 1}' } }))
      return [verdict.decision, verdict.findings.map(({ outcome, reason }) => `${outcome} ${reason.code}`)]
    },
    expected: ['block', ['error policy-invalid']],
  },
  {
    c: 14,
    shows: 'a typo fails and names the nearest metric',
    actual: () => {
      const { outcome, reason } = only(verdictOn('{ metric: acuracy, at_least: 0.8 }', '{"accuracy": 0.9, "f1": 1}'))
      return [outcome, reason.code === 'metric-missing' ? reason.near : reason.code]
    },
    expected: ['fail', ['accuracy']],
  },
  {
    c: 15,
    shows: 'passing rules are reported too, with their slack',
    actual: () =>
      verdictOn('{ metric: auc, at_least: 0.8, at_most: 0.95 }', '{"auc": 0.91}')
        .findings.filter(({ kind }) => kind === 'metric')
        .map(({ outcome, metric }) => `${outcome} ${metric?.slack}`),
    expected: ['pass 0.11', 'pass 0.04'],
  },
  {
    c: 16,
    shows: 'a lower bound above the upper one is an error of the policy',
    actual: () => {
      const verdict = judge(dossierOf(sceneOn('{ metric: auc, at_least: 0.9, at_most: 0.8 }', '{"auc": 0.85}')))
      return [verdict.decision, verdict.findings[0]?.reason.code]
    },
    expected: ['block', 'policy-invalid'],
  },
  {
    c: 17,
    shows: 'a percentage against a fraction is a mismatch, never rescaled',
    actual: () => [
      ...lines('{ metric: wer, at_most: 0.35 }', '{"wer": 32.01}'),
      ...lines('{ metric: wer, at_most: 35 }', '{"wer": 0.3201}'),
    ],
    expected: ['wer/at_most indeterminate scale-mismatch', 'wer/at_most indeterminate scale-mismatch'],
  },
  {
    c: 17,
    shows: 'a comparison across scales is a mismatch',
    actual: () => lines('{ metric: accuracy, regress_at_most: 0.01 }', '{"accuracy": 93.2}', '{"accuracy": 0.95}'),
    expected: ['accuracy/regress_at_most indeterminate scale-mismatch'],
  },
  {
    c: 17,
    shows: 'a margin as wide as the whole range is meant in points',
    actual: () => lines('{ metric: auc, regress_at_most: 1 }', '{"auc": 0.4}', '{"auc": 0.95}'),
    expected: ['auc/regress_at_most indeterminate scale-mismatch'],
  },
  {
    c: 17,
    shows: 'declared percentages may be small, and may not be a hundred times too small',
    actual: () => {
      const ece = '{ metric: ece, unit: percent, at_most: 2, regress_at_most: 1 }'
      return [
        ...lines(ece, '{"ece": 1.1}', '{"ece": 0.9}'),
        ...lines(ece, '{"ece": 0.011}', '{"ece": 1.1}'),
        ...lines(ece, '{"ece": "0.011%"}', '{"ece": "1.1%"}'),
      ]
    },
    expected: [
      'ece/at_most pass meets-bound',
      'ece/regress_at_most pass within-margin',
      'ece/at_most indeterminate scale-mismatch',
      'ece/regress_at_most indeterminate scale-mismatch',
      'ece/at_most pass meets-bound',
      'ece/regress_at_most pass within-margin',
    ],
  },
  {
    c: 17,
    shows: 'zero is zero on both scales',
    actual: () => [
      ...lines('{ metric: wer, at_most: 35 }', '{"wer": 0}'),
      ...lines('{ metric: accuracy, at_least: 90 }', '{"accuracy": 0.0}'),
    ],
    expected: ['wer/at_most pass meets-bound', 'accuracy/at_least fail misses-bound'],
  },
  {
    c: 18,
    shows: 'accuracy 93.2 does not pass 0.9',
    actual: () => lines('{ metric: accuracy, at_least: 0.9 }', '{"accuracy": 93.2}'),
    expected: ['accuracy/at_least indeterminate scale-mismatch'],
  },
  {
    c: 18,
    shows: 'a percentage that value and bound agree on is judged',
    actual: () => lines('{ metric: accuracy, at_least: 90 }', '{"accuracy": 93.2}'),
    expected: ['accuracy/at_least pass meets-bound'],
  },
  {
    c: 19,
    shows: 'a value outside the mathematical range fails as impossible',
    actual: () => [
      ...lines('{ metric: auc, at_least: 0.8 }', '{"auc": 1.02}'),
      ...lines('{ metric: brier, at_most: 0.2 }', '{"brier": -0.1}'),
      ...lines('{ metric: test_mcc, at_least: 0.2 }', '{"test_mcc": 1.5}'),
    ],
    expected: [
      'auc/at_least fail impossible-value',
      'brier/at_most fail impossible-value',
      'test_mcc/at_least fail impossible-value',
    ],
  },
  {
    c: 20,
    shows: '-0 is 0; what underflows or overflows is no finite number, and keeps its text',
    actual: () => [
      ...lines('{ metric: gain, at_least: 0 }', '{"gain": -0}'),
      ...['1e-400', '1e400'].map((value) =>
        reasonOf(only(verdictOn('{ metric: gain, at_least: 0 }', `{"gain": ${value}}`))),
      ),
    ],
    expected: [
      'gain/at_least pass meets-bound',
      { code: 'not-numeric', found: 'number-out-of-range', text: '1e-400', children: [] },
      { code: 'not-numeric', found: 'number-out-of-range', text: '1e400', children: [] },
    ],
  },
]
