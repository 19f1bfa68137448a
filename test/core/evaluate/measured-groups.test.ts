import { describe, expect, test } from 'vitest'
import { findingOf, inferenceOf, judgedTables, predicted, tableLines } from './tables.ts'
import type { Measuring } from './tables.ts'

const table = (text: string): Readonly<Record<string, string>> => ({ 'eval.csv': text })
const declaring = (columns: string): string =>
  `    predictions: { file: eval.csv, id: id, label: label, prediction: pred, ${columns} }\n`
const SLICED = declaring('slices: [region]')

type Wrong = (row: number) => boolean

function inRegions(count: number, names: readonly string[], wrong: Wrong = (row) => row % 10 === 0): string {
  return predicted(count, wrong, { header: ',region', of: (row) => `,${names[row % names.length] ?? ''}` })
}

function slices(text: string, confidence = ''): Pick<Measuring, 'model' | 'rules'> {
  return { model: SLICED, rules: [`{ metric: accuracy, slices: { by: [region], ${text} }${confidence} }`] }
}

const even: Wrong = (row) => row % 10 === 0
const lopsided: Wrong = (row) => row % 10 === 0 || row % 30 === 3

describe('slices by column', () => {
  test('one that vanished fails, a new one has nothing to be compared with', () => {
    const [candidate, baseline] = [table(inRegions(900, ['N', 'X'])), table(inRegions(900, ['N', 'W']))]
    expect(tableLines({ ...slices('regress_at_most: 0.05, at_least: 0.5'), candidate, baseline })).toEqual([
      'accuracy/slices/at_least[region=N] pass meets-bound',
      'accuracy/slices/at_least[region=W] fail slice-vanished',
      'accuracy/slices/at_least[region=X] pass meets-bound',
      'accuracy/slices/regress_at_most[region=N] pass within-margin',
      'accuracy/slices/regress_at_most[region=W] fail slice-vanished',
      'accuracy/slices/regress_at_most[region=X] not-applicable slice-new',
    ])
  })

  test('rows that moved from one to the other are no comparison', () => {
    const moved = inRegions(900, ['N', 'S']).replace('r7,1,1,S', 'r7,1,1,N').replace('r8,0,0,N', 'r8,0,0,S')
    const lines = tableLines({
      ...slices('regress_at_most: 0.05'),
      candidate: table(moved),
      baseline: table(inRegions(900, ['N', 'S'])),
    })
    expect(lines).toEqual([
      'accuracy/slices/regress_at_most[region=N] indeterminate difference-unknown',
      'accuracy/slices/regress_at_most[region=S] indeterminate difference-unknown',
    ])
  })

  test('a small one is open, and is never left out', () => {
    const lines = tableLines({
      ...slices('at_least: 0.05, min_rows: 400'),
      candidate: table(inRegions(900, ['N', 'S', 'S'])),
    })
    expect(lines).toEqual([
      'accuracy/slices/at_least[region=N] indeterminate slice-too-small',
      'accuracy/slices/at_least[region=S] pass meets-bound',
    ])
  })

  test.each([
    ['1,001', 1_001, 'accuracy/slices/at_least indeterminate too-many'],
    ['5,001', 5_001, 'accuracy/slices/at_least[region] indeterminate metric-undefined'],
  ])('%s slices are judged by no rule', (_, count, says) => {
    const many = predicted(2 * count, (row) => row % 10 === 0, { header: ',region', of: (row) => `,s${row >> 1}` })
    expect(tableLines({ ...slices('at_least: 0'), candidate: table(many) })).toEqual([says])
  })

  test('a column that is not there fails', () => {
    expect(tableLines({ ...slices('at_least: 0.1'), candidate: table(predicted(50, () => false)) })).toEqual([
      'models/churn/eval.csv fail file-not-measurable',
      'accuracy/slices/at_least fail file-not-measurable',
    ])
  })

  test('C73: of twenty slices that only luck tells apart Holm fails none, and a real loss in one fails', () => {
    const names = Array.from({ length: 20 }, (_, at) => `s${String(at).padStart(2, '0')}`)
    const regions = (wrong: Wrong): string =>
      predicted(20_000, wrong, { header: ',region', of: (row) => `,${names[row % 20] ?? ''}` })
    // in slice s00 by luck 9 rows of 1,000 are worse and none is better: p = 0.002 alone
    const luck = regions((row) => row % 17 === 0 || (row % 20 === 0 && row < 220))
    const drop = regions((row) => row % 17 === 0 || (row % 20 === 3 && row % 7 === 0))
    const judge = (candidate: string, gate = ''): readonly string[] =>
      tableLines({
        ...slices('regress_at_most: 0', ', confidence: 99%'),
        gate,
        candidate: table(candidate),
        baseline: table(regions((row) => row % 17 === 0)),
      }).filter((line) => line.includes(' fail '))
    expect(judge(luck)).toEqual([])
    expect(judge(luck, '    correction: none\n')).toEqual([
      'accuracy/slices/regress_at_most[region=s00] fail beyond-margin',
    ])
    expect(judge(drop)).toEqual(['accuracy/slices/regress_at_most[region=s03] fail beyond-margin'])
  })

  test('a member of a family says so', () => {
    const [candidate, baseline] = [
      table(inRegions(900, ['N', 'S', 'W'], (row) => row % 9 === 0)),
      table(inRegions(900, ['N', 'S', 'W'])),
    ]
    const verdict = judgedTables({ ...slices('regress_at_most: 0.01', ', confidence: 95%'), candidate, baseline })
    const inference = inferenceOf(verdict, 'accuracy/slices/regress_at_most[region=N]')
    expect(inference).toMatchObject({ correction: 'holm', family: 3 })
    expect(Number(inference.adjustedP)).toBeGreaterThanOrEqual(Number(inference.pAgainst))
  })

  test.each([
    ['gap_at_most: 0.1', 3_000, 'pass within-gap'],
    ['gap_at_most: 0.1', 150, 'indeterminate not-shown'],
    ['ratio_at_least: 0.85', 3_000, 'pass within-gap'],
    ['ratio_at_least: 0.85', 150, 'indeterminate not-shown'],
    ['gap_at_most: 0.01', 30_000, 'fail beyond-gap'],
  ])('%s with confidence, on %i rows: %s', (text, count, says) => {
    const wrong = says.startsWith('fail') ? lopsided : even
    const lines = tableLines({
      ...slices(text, ', confidence: 95%'),
      candidate: table(inRegions(count, ['N', 'S', 'W'], wrong)),
    })
    expect(lines).toEqual([`accuracy/slices/${text.split(':')[0] ?? ''} ${says}`])
  })

  test('what a search finds only warns', () => {
    const [bad, fine]: readonly Wrong[] = [(row) => row % 4 === 0 && row % 3 === 0, (row) => row % 100 === 1]
    const wrongs = [bad ?? ((): boolean => true), fine ?? ((): boolean => true)]
    const [candidate = '', baseline = ''] = wrongs.map((wrong) => inRegions(2_000, ['N', 'S', 'W', 'E'], wrong))
    const change = { model: SLICED, rules: ['{ metric: accuracy, at_least: 0.5, find_slices: true }'] }
    const verdict = judgedTables({ ...change, candidate: table(candidate), baseline: table(baseline) })
    const found = findingOf(verdict, 'accuracy/find_slices')
    expect([found.outcome, found.severity, verdict.decision]).toEqual(['fail', 'warn', 'promote'])
    expect(found.reason).toMatchObject({ search: { found: [{ slice: { name: 'region=N' } }] } })
    const alone = judgedTables({ ...change, candidate: table(candidate) })
    expect(findingOf(alone, 'accuracy/find_slices')).toMatchObject({ outcome: 'indeterminate', severity: 'warn' })
  })
})

const column = (from: number, count = 500): string =>
  `x\n${Array.from({ length: count }, (_, row) => from + (row % 100)).join('\n')}\n`

/** Other bytes of the same distribution: a copy of the reference shows no drift, and is refused. */
const alike = column(0, 400)

describe('drift', () => {
  const model = '    drift: { reference: reference.csv, current: current.csv }\n'
  const judge = (rule: string, candidate: Readonly<Record<string, string>>): readonly string[] =>
    tableLines({ model, rules: [`{ metric: ${rule} }`], candidate })
  const both = (now: string): Readonly<Record<string, string>> => ({ 'reference.csv': column(0), 'current.csv': now })

  test.each<readonly [string, string, Readonly<Record<string, string>>, string]>([
    ['none', 'x.psi, at_most: 0.1', both(alike), 'pass meets-bound'],
    ['far', 'x.psi, at_most: 0.1', both(column(50)), 'fail misses-bound'],
    ['far, of the set', 'drift_share, at_most: 0.5', both(column(50)), 'fail misses-bound'],
    ['texts where numbers were', 'drift_share, at_most: 0', both('x\na\nb\n'), 'fail misses-bound'],
    ['a new column', 'y.psi, at_most: 0.1', both('x,y\n1,2\n'), 'indeterminate metric-undefined'],
    [
      'with a confidence it has no interval',
      'x.psi, at_most: 0.1, confidence: 95%',
      both(alike),
      'indeterminate interval-unknown',
    ],
  ])('%s', (_, rule, candidate, says) => {
    expect(judge(rule, candidate)).toEqual([`${rule.split(',')[0] ?? ''}/at_most ${says}`])
  })

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['no reference', { 'current.csv': column(0) }, 'file-not-measurable'],
    ['no current table', { 'reference.csv': column(0) }, 'file-missing'],
    ['a column that is gone', both('y\n1\n'), 'file-not-measurable'],
    ['a table without rows', both('x\n'), 'file-not-measurable'],
    ['a copy of the reference', both(column(0)), 'file-not-measurable'],
  ])('%s fails', (_, candidate, code) => {
    expect(judge('x.psi, at_most: 0.1', candidate)).toEqual([
      `models/churn/current.csv fail ${code}`,
      `x.psi/at_most fail ${code}`,
    ])
  })
})
