import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, formatDecimal } from '../../../../src/core/base/decimal.ts'
import { printedNumber, printsMeasurement } from '../../../../src/core/evaluate/controls/printed-number.ts'
import { findingOn, on, PACK } from './control-scene.ts'
import type { ControlScene } from './control-scene.ts'

function gateWith(entry: string): string {
  return `    metrics:\n      - ${entry}\n${PACK}`
}

function table(...rows: readonly string[]): string {
  return `## Results\n\n| Metric | Value |\n|---|---|\n${rows.join('\n')}\n`
}

function index(value: string, type = 'auc'): string {
  return `---\nmodel-index: [{name: c, results: [{task: {type: t}, dataset: {type: d, name: D}, metrics: [{type: ${type}, value: ${value}}]}]}]\n---\n# C\n`
}

function bySlice(rural: string): string {
  return `## Results\n\n| Slice | f1 |\n|---|---|\n| France | 0.61 |\n| Spain | ${rural} |`
}

/** A whole number in units of so many, rounded half to even: written anew here, so that it can be the judge. */
function rounding(number: number, unit: number): number {
  const below = Math.floor(number / unit)
  const twice = 2 * (number - below * unit)
  return twice > unit || (twice === unit && below % 2 !== 0) ? below + 1 : below
}

describe('PERF-02 thresholds are set', () => {
  test.each([
    ['a floor', gateWith('{ metric: auc, at_least: 0.8 }'), 'pass block E3'],
    ['a comparison', gateWith('{ metric: auc, regress_at_most: 0 }'), 'pass block E3'],
    ['a bound on slices', gateWith('{ metric: auc, slices: { path: auc_by_region, at_least: 0.7 } }'), 'pass block E3'],
    ['no metric entries', PACK, 'fail block'],
    ['only warnings', gateWith('{ metric: auc, at_least: 0.8, severity: warn }'), 'fail block'],
    ['for another tier', gateWith('{ metric: auc, at_least: 0.8, tiers: [low] }'), 'fail block'],
  ])('%s', (_, gate, expected) => {
    expect(on('PERF-02', { gate })).toBe(expected)
  })

  test('it cites the entries of the policy', () => {
    const { evidence } = findingOn('PERF-02', { gate: gateWith('{ metric: auc, at_least: 0.8 }') })
    expect(evidence).toMatchObject([{ path: '.github/countersign.yml', side: 'policy' }])
  })
})

describe('a printed number', () => {
  test.each([
    ['0.87', '0.8712', true],
    ['0.87', '0.865', true],
    ['0.87', '0.875', true],
    ['0.87', '0.8751', false],
    ['0.87', '0.8649', false],
    ['0.870', '0.8712', false],
    ['.87', '0.87', true],
    ['1', '0.6', true],
    ['87.1%', '0.8712', true],
    ['87.1 %', '0.8712', true],
    ['87.1', '0.8712', false],
    ['87%', '0.8712', true],
    ['-0.12', '-0.121', true],
    ['−0.12', '-0.121', true],
    ['1,234', '1234', true],
    ['1,234.5', '1234.49', true],
    ['8.7e-1', '0.871', true],
    ['0.87 ± 0.01', '0.8712', true],
    ['0.87 (0.85–0.89)', '0.8712', true],
    ['0.87 [0.85, 0.89]', '0.8712', true],
    ['87.1% (±0.4)', '0.8712', true],
  ])('%s prints %s: %s', (cell, measured, expected) => {
    const printed = printedNumber(cell)
    expect(printed !== null && printsMeasurement(printed, decimal(measured))).toBe(expected)
  })

  test.each([
    '',
    '-',
    'N/A',
    'about 0.87',
    '0,87',
    '0.87x',
    '12,34',
    '0.8.7',
    '1e999',
    'NaN',
    '0.87 / 0.88',
    '%',
    '0.9 and 0.8',
  ])('%j is none', (cell) => {
    expect(printedNumber(cell)).toBeNull()
  })

  test('any rounding of a measurement prints it, and one unit more in the last digit does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999, max: 999_999 }),
        fc.integer({ min: 0, max: 5 }),
        (coefficient, places) => {
          const measured = decimal(`${coefficient}e-6`)
          const rounded = decimal(`${rounding(coefficient, 10 ** (6 - places))}e-${places}`)
          const padded = formatDecimal(rounded) + (places === 0 ? '' : formatDecimal(rounded).includes('.') ? '' : '.')
          const digits = padded.split('.')[1] ?? ''
          const cell = padded + '0'.repeat(Math.max(0, places - digits.length))
          const printed = printedNumber(cell)
          if (printed === null) throw new Error(cell)
          expect(printsMeasurement(printed, measured)).toBe(true)
          const off = { ...printed, value: decimal(`${Number(cell.replace('.', '')) + 2}e-${places}`) }
          expect(printsMeasurement(off, measured)).toBe(false)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('PERF-04 card numbers equal the metrics file', () => {
  const metrics = { auc: 0.8712, f1: 0.6401, test: { accuracy: 0.912 }, train: { accuracy: 0.99 } }
  const scene = (card: string): ControlScene => ({ card, candidate: { 'metrics.json': metrics } })

  test.each([
    ['equal as rounded', table('| AUC | 0.871 |'), 'pass block E2'],
    ['equal as percentage', table('| F1 | 64.0% |'), 'pass block E2'],
    ['in a column of percentages', '## Results\n\n| Metric | Value (%) |\n|---|---|\n| F1 | 64.0 |', 'pass block E2'],
    ['in another spelling', table('| ROC-AUC | 0.871 |', '| F1 score | 0.64 |'), 'pass block E2'],
    ['emphasised', table('| **AUC** ↑ | **0.871** |'), 'pass block E2'],
    ['as code', table('| `auc` | `0.871` |'), 'pass block E2'],
    ['different', table('| AUC | 0.881 |'), 'fail block'],
    ['one of two different', table('| AUC | 0.871 |', '| F1 | 0.65 |'), 'fail block'],
    ['too precise to be this', table('| AUC | 0.8710 |'), 'fail block'],
    ['in per cent without saying so', table('| AUC | 87.1 |'), 'fail block'],
    ['a metric that nobody measured', table('| AUC | 0.871 |', '| Recall | 0.7 |'), 'fail block'],
    [
      'a column per metric',
      '## Results\n\n| Model | AUC | F1 |\n|---|---|---|\n| churn | 0.871 | 0.640 |',
      'pass block E2',
    ],
    [
      'a column per metric, one wrong',
      '## Results\n\n| Model | AUC | F1 |\n|---|---|---|\n| churn | 0.871 | 0.540 |',
      'fail block',
    ],
    [
      'a column per split',
      '## Results\n\n| Metric | Train | Test |\n|---|---|---|\n| Accuracy | 0.99 | 0.912 |',
      'pass block E2',
    ],
    [
      'a column per split, exchanged',
      '## Results\n\n| Metric | Train | Test |\n|---|---|---|\n| Accuracy | 0.912 | 0.99 |',
      'fail block',
    ],
    [
      'other models beside it',
      '## Results\n\n| Metric | Ours | BERT |\n|---|---|---|\n| AUC | 0.871 | 0.85 |',
      'pass block E2',
    ],
    [
      'other models in rows',
      '## Results\n\n| Model | AUC |\n|---|---|\n| BERT | 0.85 |\n| churn | 0.871 |',
      'pass block E2',
    ],
    [
      'other models in rows, ours wrong',
      '## Results\n\n| Model | AUC |\n|---|---|\n| BERT | 0.871 |\n| Churn | 0.85 |',
      'fail block',
    ],
    [
      'other models only',
      '## Results\n\n| Model | AUC |\n|---|---|\n| BERT | 0.85 |\n| GPT | 0.85 |',
      'indeterminate block',
    ],
    ['rounded to one digit', table('| AUC | 0.9 |'), 'pass block E2'],
    ['several values possible', table('| Accuracy | 0.912 |'), 'indeterminate block'],
    ['several values possible, and none of them', table('| AUC | 0.871 |', '| Accuracy | 0.999 |'), 'fail block'],
    ['rounded to a whole number', table('| F1 | 1 |'), 'fail block'],
    ['names that nobody knows', table('| Happiness | 0.9 |'), 'indeterminate block'],
    ['no numbers', '## Results\n\nGood ones, in a word.', 'fail block'],
    ['numbers in other sections', '## Limitations\n\n| AUC | x |\n|---|---|\n| AUC | 0.1 |', 'fail block'],
    ['numbers in code', '## Results\n\n```\n| AUC | x |\n|---|---|\n| AUC | 0.1 |\n```', 'fail block'],
    ['model-index, equal', index('0.871'), 'pass block E2'],
    ['model-index, different', index('0.95'), 'fail block'],
    ['model-index, as text', index('"87.1%"'), 'pass block E2'],
    ['model-index, not a number', index('"NA"'), 'fail block'],
    ['model-index and table, one wrong', `${index('0.871')}\n${table('| AUC | 0.95 |')}`, 'fail block'],
  ])('%s', (_, card, expected) => {
    expect(on('PERF-04', scene(card))).toBe(expected)
  })

  test('no numbers contradict nothing where the control only warns', () => {
    expect(on('PERF-04', { ...scene('## Results\n\nGood ones.'), tier: 'medium' })).toBe('not-applicable warn')
  })

  test('without measurements it is undecided', () => {
    expect(on('PERF-04', { card: table('| AUC | 0.871 |') })).toBe('indeterminate block')
    expect(on('PERF-04', { card: table('| AUC | 0.871 |'), candidate: { 'metrics.json': '{' } })).toBe(
      'indeterminate block',
    )
  })

  test('thousands of numbers are looked up among tens of thousands of measurements in no time', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `m${at}`)
    const card = table(...names.slice(0, 4_000).map((name) => `| ${name} | 0.8 |`))
    const candidate = { 'metrics.json': Object.fromEntries(names.map((name) => [name, 0.8])) }
    const start = performance.now()
    expect(on('PERF-04', { card, candidate })).toBe('pass block E2')
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('the card is no evidence of its own numbers', () => {
    const model = '    card: CARD.md\n    metrics: [CARD.md]\n'
    expect(on('PERF-04', { card: index('0.9'), model })).toBe('indeterminate block')
  })

  test('slices in rows are held against their own values', () => {
    const candidate = { 'metrics.json': { f1: 0.64, f1_by_geo: { France: { f1: 0.61 }, Spain: { f1: 0.72 } } } }
    expect(on('PERF-04', { card: bySlice('0.72'), candidate })).toBe('pass block E2')
    expect(on('PERF-04', { card: bySlice('0.74'), candidate })).toBe('fail block')
  })

  test('a contradiction names both places', () => {
    const { evidence, reason } = findingOn('PERF-04', scene(table('| AUC | 0.881 |')))
    expect(evidence.map(({ path, at }) => [path, at?.line])).toEqual([
      ['models/churn/CARD.md', 5],
      ['models/churn/metrics.json', 1],
    ])
    expect(reason.code).toBe('control-not-shown')
    expect(JSON.stringify(reason)).toContain('CARD.md:5')
  })
})
