import { describe, expect, test } from 'vitest'
import { metricLines, policyWith, judged } from './scene.ts'
import { findingOf, inferenceOf, judgedTables, predicted, tableLines } from './tables.ts'
import type { Measuring } from './tables.ts'

const CHANGE = 'accuracy/regress_at_most'
const rule = (text: string): readonly string[] => [`{ metric: accuracy, ${text} }`]
const table = (text: string): Readonly<Record<string, string>> => ({ 'eval.csv': text })

const before = predicted(500, (row) => row % 10 === 0)
/** Two rows of 500 are worse: 0.4 points. */
const slightly = predicted(500, (row) => row % 10 === 0 || row === 1 || row === 3)

const on = (text: string, candidate = slightly): Measuring => ({
  rules: rule(text),
  candidate: table(candidate),
  baseline: table(before),
})

describe('C77–C79: a bound with a confidence is decided by its interval', () => {
  test.each<readonly [string, Measuring, string]>([
    ['by point value it passes', on('regress_at_most: 0.01'), 'pass within-margin'],
    [
      'the interval reaches beyond the margin: open',
      on('regress_at_most: 0.01, confidence: 95%'),
      'indeterminate not-shown',
    ],
    ['a margin that the interval keeps', on('regress_at_most: 0.02, confidence: 95%'), 'pass within-margin'],
    ['less confidence asks for less', on('regress_at_most: 0.01, confidence: 90%'), 'pass within-margin'],
    [
      'a loss beyond doubt',
      on(
        'regress_at_most: 0.01, confidence: 95%',
        predicted(500, (row) => row % 4 === 0),
      ),
      'fail beyond-margin',
    ],
    [
      'a loss beyond the margin that luck could be',
      on(
        'regress_at_most: 0.01, confidence: 95%',
        predicted(500, (row) => row % 9 === 0),
      ),
      'indeterminate not-shown',
    ],
    [
      'another method the policy names',
      on('regress_at_most: 0.02, confidence: 95%, method: newcombe'),
      'indeterminate not-shown',
    ],
  ])('%s', (_, change, says) => {
    expect(tableLines(change)).toEqual([`${CHANGE} ${says}`])
  })

  test('the verdict says by which method, how wide, and how many rows would settle it', () => {
    // b = 2, c = 0, n = 500 after Tango 1998
    expect(inferenceOf(judgedTables(on('regress_at_most: 0.01, confidence: 95%')), CHANGE)).toMatchObject({
      method: 'tango',
      level: '95',
      estimate: '-0.004',
      threshold: '-0.01',
      lower: '-0.0120143337',
      n: 500,
      paired: true,
      seed: null,
    })
    const { reason } = findingOf(judgedTables(on('regress_at_most: 0.01, confidence: 95%')), CHANGE)
    if (reason.code !== 'not-shown') throw new Error(reason.code)
    expect(reason.rows).toBe(500)
    expect(reason.settles).toBeGreaterThan(500)
  })

  test('a resampled one says its seed and how often', () => {
    const inference = inferenceOf(judgedTables(on('regress_at_most: 0.02, confidence: 95%, method: bootstrap')), CHANGE)
    expect(inference).toMatchObject({ method: 'bootstrap', replicates: 2_000 })
    expect(inference.seed).toBeTypeOf('number')
  })
})

const lmEval = (error: string): string =>
  JSON.stringify({
    results: { arc: { 'acc,none': 0.5, 'acc_stderr,none': '@' } },
    versions: { arc: 1 },
    'n-samples': { arc: { original: 1000, effective: 1000 } },
    higher_is_better: { arc: { acc: true } },
    config: {},
  }).replace('"@"', error)
const claimLines = (rules: string, metrics: string): readonly string[] =>
  metricLines(
    judged({
      policy: policyWith(rules),
      candidate: { 'metrics.json': metrics },
      baseline: { 'metrics.json': metrics },
    }),
  )

describe('C80, C86: without what an interval needs, nothing is shown', () => {
  test.each([
    [
      '{ metric: auc, regress_at_most: 0.01, confidence: 95% }',
      '{"auc": 0.9}',
      'auc/regress_at_most indeterminate spread-unknown',
    ],
    ['{ metric: auc, at_least: 0.8, confidence: 95% }', '{"auc": 0.9}', 'auc/at_least indeterminate spread-unknown'],
    ['{ metric: auc, at_least: 0.8 }', '{"auc": 0.9}', 'auc/at_least pass meets-bound'],
    [
      '{ metric: "acc,none", regress_at_most: 0.05, confidence: 95% }',
      lmEval('"N/A"'),
      'acc,none/regress_at_most indeterminate spread-unknown',
    ],
    [
      '{ metric: "acc,none", regress_at_most: 0.05, confidence: 95% }',
      lmEval('0.0158'),
      'acc,none/regress_at_most pass within-margin',
    ],
  ])('%s on %s', (rules, metrics, says) => {
    expect(claimLines(rules, metrics)).toEqual([says])
  })
})

const inClusters = (clusters: number): string =>
  predicted(600, (row) => row % 7 === 0, { header: ',customer', of: (row) => `,c${row % clusters}` })

test('C86: a method that needs rows is refused where there are none', () => {
  const rules = '{ metric: "acc,none", regress_at_most: 0.05, confidence: 95%, method: tango }'
  expect(() => claimLines(rules, lmEval('0.0158'))).toThrow('needs the predictions')
})

describe('C81–C85: rows that prove little', () => {
  test.each([
    [200, 'indeterminate not-shown'],
    [300, 'pass within-margin'],
  ])('C83: equal predictions on %i rows at a margin of one point: %s', (count, says) => {
    const same = predicted(count, (row) => row % 10 === 0)
    const change = {
      rules: rule('regress_at_most: 0.01, confidence: 95%'),
      candidate: table(same),
      baseline: table(same),
    }
    expect(tableLines(change)).toEqual([`${CHANGE} ${says}`])
    // z² / (n + z²)
    const z = 1.6448536269514722
    expect(Number(inferenceOf(judgedTables(change), CHANGE).lower)).toBeCloseTo(-(z ** 2) / (count + z ** 2), 9)
  })

  test('C83: equal predictions prove nothing by resampling', () => {
    const change = {
      rules: ['{ metric: f1, regress_at_most: 0.5, confidence: 95%, method: bootstrap }'],
      candidate: table(before),
      baseline: table(before),
    }
    expect(tableLines(change)).toEqual(['f1/regress_at_most indeterminate interval-unknown'])
  })

  test.each<readonly [string, string, string, string]>([
    ['other ids', before.replaceAll('\nr', '\nq'), 'regress_at_most: 0.1', 'difference-unknown'],
    [
      'other ids, with confidence',
      before.replaceAll('\nr', '\nq'),
      'regress_at_most: 0.1, confidence: 95%',
      'difference-unknown',
    ],
    ['fewer rows', predicted(400, (row) => row % 10 === 0), 'regress_at_most: 0.1', 'difference-unknown'],
    ['another label', before.replace('r7,1,1', 'r7,0,1'), 'regress_at_most: 0.1', 'difference-unknown'],
    ['an id twice', before.replace('r7,', 'r9,'), 'regress_at_most: 0.1, confidence: 95%', 'difference-unknown'],
  ])('C84: %s are no comparison', (_, candidate, text, code) => {
    const lines = tableLines({ rules: rule(text), candidate: table(candidate), baseline: table(before) })
    expect(lines).toEqual([`${CHANGE} indeterminate ${code}`])
    // and it is seen where no rule compares
    const { findings, decision } = judgedTables({
      rules: rule('at_least: 0'),
      candidate: table(candidate),
      baseline: table(before),
    })
    expect(findings.filter(({ severity }) => severity === 'warn').map(({ reason }) => reason.code)).toEqual([
      'rows-unpaired',
    ])
    expect(decision).toBe('promote')
  })

  test('C84: unless the policy names a method for other rows', () => {
    const fewer = table(predicted(400, (row) => row % 10 === 0))
    const by = (method: string): readonly string[] =>
      tableLines({
        rules: rule(`regress_at_most: 0.05, confidence: 95%, method: ${method}`),
        candidate: fewer,
        baseline: table(before),
      })
    expect(by('newcombe')).toEqual([`${CHANGE} pass within-margin`])
    expect(by('tango')).toEqual([`${CHANGE} indeterminate difference-unknown`])
  })

  test('C85: ten of ten is no proof of all', () => {
    const ten = table(predicted(10, () => false))
    const inference = inferenceOf(
      judgedTables({ rules: rule('at_least: 0.75, confidence: 95%'), candidate: ten }),
      'accuracy/at_least',
    )
    expect(inference).toMatchObject({ method: 'wilson', estimate: '1', upper: '1', n: 10 })
    // Wilson’s one-sided bound n / (n + z²)
    expect(Number(inference.lower)).toBeCloseTo(10 / (10 + 1.6448536269514722 ** 2), 9)
    expect(tableLines({ rules: rule('at_least: 0.8, confidence: 95%'), candidate: ten })).toEqual([
      'accuracy/at_least indeterminate not-shown',
    ])
  })

  test('rows of few clusters show nothing', () => {
    const model = '    predictions: { file: eval.csv, id: id, label: label, prediction: pred, cluster: customer }\n'
    const lines = (clusters: number): readonly string[] =>
      tableLines({ model, rules: rule('at_least: 0.5, confidence: 95%'), candidate: table(inClusters(clusters)) })
    expect([1, 9, 60].map(lines)).toEqual([
      ['accuracy/at_least indeterminate interval-unknown'],
      ['accuracy/at_least indeterminate interval-unknown'],
      ['accuracy/at_least pass meets-bound'],
    ])
  })

  test('a metric without a value is open, whatever is claimed of it', () => {
    const none = table('id,label,pred\na,1,0\nb,0,0\n')
    const lines = tableLines({
      rules: ['{ metric: precision, at_least: 0.1 }'],
      candidate: none,
      claims: { 'metrics.json': '{"precision": 0.9}' },
    })
    expect(lines).toEqual(['precision/at_least indeterminate metric-undefined'])
  })
})
