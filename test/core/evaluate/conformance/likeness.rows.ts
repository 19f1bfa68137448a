import { differencesBetween } from '../../../../src/core/evaluate/metrics/like-for-like.ts'
import { measurement } from '../../../../src/core/evidence/measurement.ts'
import type { Measurement } from '../../../../src/core/evidence/types.ts'
import { gatePolicy, judged, metricLines, policyWith } from '../scene.ts'
import { card, lmEval, lock } from './evidence.ts'
import type { Row } from './row.ts'
import { higher, lines, only, reasonOf } from './row.ts'

function stageFiles(test: string, model: string): Record<string, string> {
  return {
    'metrics.json': '{"m": 0.9}',
    'model.pkl': 'bytes',
    'dvc.lock': lock({ 'test.csv': test, 'model.pkl': model }),
  }
}

function measuredOn(platform: string | null): Measurement {
  return measurement({
    path: ['m'],
    value: { kind: 'number', text: '1' },
    at: { line: 1, column: 1 },
    context: platform === null ? {} : { platform },
  })
}

function cardRule(...values: readonly string[]): readonly string[] {
  const policy = gatePolicy('    metrics:\n      - { metric: wer, at_most: 0.5 }\n', '    metrics: [README.md]\n')
  return metricLines(judged({ policy, candidate: { 'README.md': card('wer', values) } }))
}

/** In what a measurement differs from 500 rows of the test split of rivers. */
function unlike(other: Partial<Measurement>): readonly string[] {
  const on = { ...measuredOn(null), n: '500', dataset: 'rivers', split: 'test' }
  return differencesBetween({ ...on, ...other }, on).map(({ what }) => what)
}

/** C52–C59: like for like, and which metric is meant. */
export const likenessRows: readonly Row[] = [
  {
    c: 52,
    shows: 'test data or evaluation code that changed makes the comparison unlike, and names it',
    actual: () => {
      const policy = gatePolicy(
        `    metrics:\n      - { metric: m, ${higher}, at_least: 0.5, regress_at_most: 0 }\n`,
        '    metrics: [metrics.json]\n    lineage: dvc.lock\n    artifact: model.pkl\n',
      )
      const moved = judged({ policy, candidate: stageFiles('1', '2'), baseline: stageFiles('3', '2') })
      const retrained = judged({ policy, candidate: stageFiles('1', '2'), baseline: stageFiles('1', '3') })
      const [, comparison] = moved.findings.filter(({ kind }) => kind === 'metric')
      return [metricLines(moved), reasonOf(comparison), metricLines(retrained)]
    },
    expected: [
      ['m/at_least pass meets-bound', 'm/regress_at_most indeterminate not-like-for-like'],
      {
        code: 'not-like-for-like',
        differences: [
          {
            what: 'dependency models/churn/test.csv',
            candidate: `md5:${'1'.repeat(32)}`,
            baseline: `md5:${'3'.repeat(32)}`,
          },
        ],
      },
      ['m/at_least pass meets-bound', 'm/regress_at_most pass within-margin'],
    ],
  },
  {
    c: 52,
    shows: 'another number of rows, dataset or split is another test; 500 and 500.0 are not',
    actual: () => {
      return [
        { n: '499' },
        { n: null },
        { dataset: 'lakes' },
        { split: 'train' },
        { slice: 'north' },
        { n: '500.0' },
      ].map(unlike)
    },
    expected: [['n'], ['n'], ['dataset'], ['split'], ['slice'], []],
  },
  {
    c: 53,
    shows: 'a platform that differs, or that one side does not state, is a difference',
    actual: () => {
      return [
        differencesBetween(measuredOn('linux/x64'), measuredOn('darwin/arm64')),
        differencesBetween(measuredOn('linux/x64'), measuredOn(null)),
        differencesBetween(measuredOn('linux/x64'), measuredOn('linux/x64')),
      ]
    },
    expected: [
      [{ what: 'platform', candidate: 'linux/x64', baseline: 'darwin/arm64' }],
      [{ what: 'platform', candidate: 'linux/x64', baseline: null }],
      [],
    ],
  },
  {
    c: 54,
    shows: 'a task version that differs is named',
    actual: () => {
      const policy = policyWith('{ metric: "acc,none", regress_at_most: 0 }')
      const candidate = { 'metrics.json': lmEval({ metric: 'acc', value: '0.6', version: 2 }) }
      const baseline = { 'metrics.json': lmEval({ metric: 'acc', value: '0.5', version: 0 }) }
      return reasonOf(only(judged({ policy, candidate, baseline })))
    },
    expected: {
      code: 'not-like-for-like',
      differences: [{ what: 'task version', candidate: '2', baseline: '0' }],
    },
  },
  {
    c: 55,
    shows: 'a partial run shows nothing, neither against a bound nor against an equally partial baseline',
    actual: () => {
      const file = lmEval({ metric: 'acc', value: '0.9', samples: { original: 2376, effective: 100 } })
      const policy = policyWith('{ metric: "acc,none", at_least: 0.5, regress_at_most: 0 }')
      const verdict = judged({ policy, candidate: { 'metrics.json': file }, baseline: { 'metrics.json': file } })
      return [...metricLines(verdict), verdict.findings.find(({ kind }) => kind === 'metric')?.metric?.candidate?.n]
    },
    expected: [
      'acc,none/at_least indeterminate partial-run',
      'acc,none/regress_at_most indeterminate partial-run',
      '100',
    ],
  },
  {
    c: 56,
    shows: 'two filters of one task are two metrics',
    actual: () => {
      const file = lmEval({ metric: 'exact_match', filters: { 'strict-match': '0.3', 'flexible-extract': '0.6' } })
      const rule = (name: string): readonly string[] =>
        metricLines(
          judged({ policy: policyWith(`{ metric: "${name}", at_least: 0.5 }`), candidate: { 'metrics.json': file } }),
        )
      return [...rule('exact_match,strict-match'), ...rule('exact_match,flexible-extract'), ...rule('exact_match')]
    },
    expected: [
      'exact_match,strict-match/at_least fail misses-bound',
      'exact_match,flexible-extract/at_least pass meets-bound',
      'exact_match/at_least fail metric-missing',
    ],
  },
  {
    c: 57,
    shows: 'a standard error is never a metric',
    actual: () => {
      const file = lmEval({ metric: 'acc', value: '0.9', stderr: '0.02' })
      const policy = policyWith('{ metric: "acc_stderr,none", at_most: 0.5 }')
      return metricLines(judged({ policy, candidate: { 'metrics.json': file } }))
    },
    expected: ['acc_stderr,none/at_most fail metric-missing'],
  },
  {
    c: 57,
    shows: 'a run time is reached by its whole path only',
    actual: () => {
      const file = '{"eval_accuracy": 0.9, "eval_loss": 0.2, "eval_runtime": 12.5, "eval_samples": 900, "epoch": 3.0}'
      const missing = '{ metric: runtime, at_most: 100 }'
      return [...lines(missing, file), ...lines('{ metric: eval_runtime, at_most: 100 }', file)]
    },
    expected: ['runtime/at_most fail metric-missing', 'eval_runtime/at_most pass meets-bound'],
  },
  {
    c: 58,
    shows: 'equal duplicates are one, unequal ones a conflict',
    actual: () => {
      return [...cardRule('0.25', '0.250'), ...cardRule('0.25', '0.26')]
    },
    expected: ['wer/at_most pass meets-bound', 'wer/at_most indeterminate values-conflict'],
  },
  {
    c: 59,
    shows: 'a dotted key and a nested one stay two metrics',
    actual: () =>
      lines(
        ['{ metric: [a.b], at_most: 1 }', '{ metric: [a, b], at_most: 1 }', '{ metric: a.b, at_most: 1 }'],
        '{"a.b": 1, "a": {"b": 2}}',
      ),
    expected: [
      '"a.b"/at_most pass meets-bound',
      'a.b/at_most indeterminate metric-ambiguous',
      'a.b/at_most fail misses-bound',
    ],
  },
]
