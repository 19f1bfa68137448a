import { describe, expect, test } from 'vitest'
import { change, lines } from './conformance/row.ts'
import { gatePolicy, judged, lineOf, metricLines } from './scene.ts'
import { findingOf, inferenceOf, judgedTables, predicted, tableLines } from './tables.ts'

/** `change_at_most: 0.1` of one number against another. */
const either = (amount: string, candidate: string, baseline: string): string | undefined =>
  change(`change_at_most: ${amount}`, candidate, baseline)

describe('a change either way, by point values', () => {
  test.each([
    ['inclusive upwards, in decimals', '0.1', '0.8', '0.7', 'pass within-margin'],
    ['inclusive downwards, in decimals', '0.1', '0.8', '0.9', 'pass within-margin'],
    ['the smallest step beyond, upwards', '0.1', '0.8000000000000000001', '0.7', 'fail beyond-margin'],
    ['the smallest step beyond, downwards', '0.1', '0.7999999999999999999', '0.9', 'fail beyond-margin'],
    ['a share of |baseline|, which is negative', '10%', '-11', '-10', 'pass within-margin'],
    ['a share, missed', '10%', '-8.99', '-10', 'fail beyond-margin'],
    ['across zero', '0.02', '-0.01', '0.01', 'pass within-margin'],
    ['nothing may change', '0', '0.50', '0.5', 'pass within-margin'],
    ['nothing may change, and it did', '0', '0.51', '0.5', 'fail beyond-margin'],
    ['a share of a zero baseline', '1%', '0.1', '0', 'indeterminate zero-baseline'],
    ['zero on both sides', '1%', '0', '0', 'pass within-margin'],
    ['all of two amounts', '{ absolute: 0.1, relative: 1%, combine: all }', '10.1', '10', 'pass within-margin'],
    [
      'all of two amounts, one missed',
      '{ absolute: 0.1, relative: 0.9%, combine: all }',
      '9.9',
      '10',
      'fail beyond-margin',
    ],
    ['any of two amounts', '{ absolute: 0.1, relative: 0.9%, combine: any }', '9.9', '10', 'pass within-margin'],
    [
      'a baseline of 0 leaves the absolute amount',
      '{ absolute: 0.1, relative: 1%, combine: any }',
      '-0.1',
      '0',
      'pass within-margin',
    ],
    ['NaN here', '1', 'NaN', '0.5', 'fail not-a-number'],
    ['NaN there', '1', '0.5', 'NaN', 'indeterminate baseline-unusable'],
    ['text here', '1', '"0.5"', '0.5', 'indeterminate not-numeric'],
  ])('%s', (_, amount, candidate, baseline, says) => {
    expect(either(amount, candidate, baseline)).toBe(says)
  })

  test('needs no direction, and takes one', () => {
    expect(change('change_at_most: 0.1, better: lower', '0.95', '0.9')).toBe('pass within-margin')
    expect(lines('{ metric: bias, change_at_most: 0.1 }', '{"bias": -0.04}', '{"bias": 0.04}')).toEqual([
      'bias/change_at_most pass within-margin',
    ])
  })

  test('who contradict each other about the direction are not talking of one metric', () => {
    expect(lines('{ metric: rmse, better: higher, change_at_most: 1 }', '{"rmse": 3}', '{"rmse": 3}')).toEqual([
      'rmse/change_at_most indeterminate direction-conflict',
    ])
  })

  test('as wide as the whole range is a slip of scale', () => {
    expect(lines('{ metric: auc, change_at_most: 1 }', '{"auc": 0.9}', '{"auc": 0.8}')).toEqual([
      'auc/change_at_most indeterminate scale-mismatch',
    ])
  })

  test('of slices in a mapping, and one that vanished', () => {
    const entry = '{ metric: bias, slices: { path: bias_by_region, change_at_most: 0.02 } }'
    const [now, before] = [
      '{"bias_by_region": {"N": 0.05, "S": 0.01}}',
      '{"bias_by_region": {"N": 0.02, "S": 0.03, "E": 0}}',
    ]
    expect(lines(entry, now, before)).toEqual([
      'bias/slices/change_at_most[E] fail slice-vanished',
      'bias/slices/change_at_most[N] fail beyond-margin',
      'bias/slices/change_at_most[S] pass within-margin',
    ])
  })

  test('without a baseline nothing is compared', () => {
    expect(lines('{ metric: bias, change_at_most: 1 }', '{"bias": 0.1}')).toEqual([
      'bias/change_at_most indeterminate baseline-none',
    ])
  })
})

const RULE = 'selection_rate/change_at_most'
/** Every second row is positive and selected, but for the rows that are named. */
const selected = (count: number, isOther: (row: number) => boolean): Readonly<Record<string, string>> => ({
  'eval.csv': predicted(count, isOther),
})
const nobody = selected(1_000, () => false)

const entry = (margin: string): readonly string[] => [
  `{ metric: selection_rate, change_at_most: ${margin}, confidence: 95% }`,
]
// rows with label 0 are even: to select them raises the rate; odd ones that are not selected lower it
const moved = (up: number, down: number): Readonly<Record<string, string>> =>
  selected(1_000, (row) => (row % 2 === 0 ? row < 2 * up : row < 2 * down))

describe('C77–C79 for a change either way: two one-sided tests', () => {
  test.each([
    ['as many up as down, within the margin', '0.02', moved(20, 20), 'pass within-margin'],
    ['as many up as down, the margin too narrow for so few rows', '0.01', moved(20, 20), 'indeterminate not-shown'],
    ['up beyond doubt', '0.01', moved(60, 0), 'fail beyond-margin'],
    ['down beyond doubt', '0.01', moved(0, 60), 'fail beyond-margin'],
    ['up beyond the margin, as luck could be', '0.01', moved(12, 0), 'indeterminate not-shown'],
    ['no row differs, and the rows can carry it', '0.01', nobody, 'pass within-margin'],
    ['no row differs, and the rows can’t carry it', '0.001', nobody, 'indeterminate not-shown'],
    ['nothing may change: no rows show it', '0', nobody, 'indeterminate not-shown'],
    ['nothing may change, and it did beyond doubt', '0', moved(60, 0), 'fail beyond-margin'],
  ])('%s', (_, margin, candidate, says) => {
    const rules = entry(margin)
    expect(tableLines({ rules, candidate, baseline: nobody })).toEqual([`${RULE} ${says}`])
  })

  test('the verdict gives both ends, the margin, and the rows that would settle it', () => {
    const verdict = judgedTables({ rules: entry('0.01'), candidate: moved(20, 20), baseline: nobody })
    // reference D3: Tango on n = 1000, b = c = 20 gives ∓0.01072003
    const inference = inferenceOf(verdict, RULE)
    expect(inference).toMatchObject({ method: 'tango', estimate: '0', threshold: '0.01', n: 1_000, paired: true })
    expect(Number(inference.lower)).toBeCloseTo(-0.01072003, 7)
    expect(Number(inference.upper)).toBeCloseTo(0.01072003, 7)
    // z as for a power of 90 %, since either side may miss: n·((1.6449 + 1.2816) / score)²
    const { reason, metric } = findingOf(verdict, RULE)
    expect(reason).toMatchObject({ code: 'not-shown', rows: 1_000 })
    expect(inference.rowsToSettle).toBeGreaterThan(3_000)
    expect(inference.rowsToSettle).toBeLessThan(4_000)
    expect(metric?.direction).toBeNull()
  })

  test('an alarm counts both ways: at a margin of 0 one side alone is not enough', () => {
    // one-sided p 0.0375, two-sided 0.075
    const inference = inferenceOf(judgedTables({ rules: entry('0'), candidate: moved(45, 30), baseline: nobody }), RULE)
    expect(Number(inference.lower)).toBeGreaterThan(0)
    expect(Number(inference.pAgainst)).toBeGreaterThan(0.05)
    expect(tableLines({ rules: entry('0'), candidate: moved(45, 30), baseline: nobody })).toEqual([
      `${RULE} indeterminate not-shown`,
    ])
  })

  test('of slices by column: each passes alone, alarms are adjusted for all', () => {
    const regions = { header: ',region', of: (row: number) => `,r${Math.floor(row / 50)}` }
    const model = '    predictions: { file: eval.csv, id: id, label: label, prediction: pred, slices: [region] }\n'
    // in one of twenty regions of 50 rows, seven more are selected
    const tables = {
      candidate: { 'eval.csv': predicted(1_000, (row) => row < 14 && row % 2 === 0, regions) },
      baseline: { 'eval.csv': predicted(1_000, () => false, regions) },
    }
    const rules = ['{ metric: selection_rate, confidence: 95%, slices: { by: [region], change_at_most: 0.06 } }']
    const linesBy = (correction: string): readonly string[] =>
      judgedTables({ model, rules, gate: `    correction: ${correction}\n`, ...tables })
        .findings.filter(({ kind }) => kind === 'metric')
        .map(lineOf)
    const [worst, ...others] = linesBy('holm')
    expect(worst).toBe('selection_rate/slices/change_at_most[region=r0] indeterminate not-shown')
    expect(new Set(others.map((line) => line.replace(/\[.*\]/, '')))).toEqual(
      new Set(['selection_rate/slices/change_at_most pass within-margin']),
    )
    expect(linesBy('none')[0]).toBe('selection_rate/slices/change_at_most[region=r0] fail beyond-margin')
  })
})

const file = (value: number, error: string): string =>
  JSON.stringify({
    results: { arc: { 'acc,none': value, 'acc_stderr,none': '@' } },
    versions: { arc: 1 },
    'n-samples': { arc: { original: 1000, effective: 1000 } },
    higher_is_better: { arc: { acc: true } },
    config: {},
  }).replace('"@"', error)

const says = (margin: string, value: number, error = '0.003'): readonly string[] =>
  lines(`{ metric: "acc,none", change_at_most: ${margin}, confidence: 95% }`, file(value, error), file(0.5, '0.004'))

test('standard errors that files state carry a change either way', () => {
  // the standard error of the difference is 0.005: ±0.008224 about it
  expect([says('0.01', 0.501), says('0.01', 0.504), says('0.01', 0.53), says('0.01', 0.5, '"N/A"')]).toEqual([
    ['acc,none/change_at_most pass within-margin'],
    ['acc,none/change_at_most indeterminate not-shown'],
    ['acc,none/change_at_most fail beyond-margin'],
    ['acc,none/change_at_most indeterminate spread-unknown'],
  ])
})

test('D8: that all slices hold has the greatest of their p-values, and no correction', () => {
  const regions = { header: ',region', of: (row: number) => `,r${Math.floor(row / 250)}` }
  const model = '    predictions: { file: eval.csv, id: id, label: label, prediction: pred, slices: [region] }\n'
  const verdict = judgedTables({
    model,
    rules: ['{ metric: selection_rate, confidence: 95%, slices: { by: [region], change_at_most: 0.06 } }'],
    candidate: { 'eval.csv': predicted(1_000, (row) => row < 10 && row % 2 === 0, regions) },
    baseline: { 'eval.csv': predicted(1_000, () => false, regions) },
  })
  const inferences = verdict.findings.flatMap(({ metric }) => metric?.inference ?? [])
  const greatest = Math.max(...inferences.map(({ p }) => Number(p)))
  expect(inferences).toHaveLength(4)
  expect(inferences.map(({ familyP }) => Number(familyP))).toEqual([greatest, greatest, greatest, greatest])
  expect(greatest).toBeLessThan(0.05)
})

test('a waiver may name it, of the whole and of slices, and validation knows the id', () => {
  const rule =
    '      - { metric: bias, change_at_most: 0.01, slices: { path: bias_by_region, change_at_most: 0.01 } }\n'
  const waived = (id: string): string =>
    gatePolicy(
      `    metrics:\n${rule}    approvals: [{ role: ml-lead, count: 1 }]\nwaivers:\n  - { control: ${id}, models: [churn], reason: Known shift in the labels, approved_by: [ana, ben], expires: 2027-01-31 }\n`,
    )
  const outcomes = (id: string): readonly string[] =>
    metricLines(
      judged({
        policy: waived(id),
        candidate: { 'metrics.json': '{"bias": 0.5, "bias_by_region": {"N": 0.5}}' },
        baseline: { 'metrics.json': '{"bias": 0.1, "bias_by_region": {"N": 0.1}}' },
      }),
    )
  expect(outcomes('production/metrics/bias/change_at_most')).toEqual([
    'bias/change_at_most waived beyond-margin',
    'bias/slices/change_at_most[N] fail beyond-margin',
  ])
  expect(outcomes('metrics/bias/slices/change_at_most')).toEqual([
    'bias/change_at_most fail beyond-margin',
    'bias/slices/change_at_most[N] waived beyond-margin',
  ])
  expect(() => outcomes('production/metrics/bias/changes_at_most')).toThrow('no control or rule')
})
