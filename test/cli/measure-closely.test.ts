import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { CloseLook } from '../../src/core/measure/close-look.ts'
import { inProcess } from './in-process.ts'
import type { End } from './in-process.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** 400 rows of two classes, their scores moved by `shift`. */
function table(shift: number, rows = 400): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const chance = ((row * 37) % 100) / 100
    const label = (row * 61) % 100 < 100 * chance ? 1 : 0
    const score = Math.min(0.99, Math.max(0.01, chance + shift))
    return `r${row},${label},${score.toFixed(3)},${row % 3 === 0 ? 'f' : 'm'}`
  })
  return `id,label,score,sex\n${lines.join('\n')}\n`
}

const files: Readonly<Record<string, string>> = {
  'new.csv': table(0.1),
  'old.csv': table(0),
  'other.csv': table(0, 399),
  'tiny.csv': 'id,label,score\na,1,0.9\nb,0,0.2\n',
  'one.csv': 'id,label,score\na,1,0.9\nb,1,0.2\n',
  'equal.csv': `id,label,score\n${Array.from({ length: 40 }, (_, row) => `r${row},${row % 2},0.4`).join('\n')}\n`,
  'nan.csv': 'id,label,score\na,1,NaN\nb,0,0.2\n',
  'logit.csv': 'id,label,score\na,1,2.5\nb,0,-1\nc,1,0.1\n',
  'classes.csv': 'id,label,pred\na,1,1\nb,0,0\n',
}

async function measure(...args: readonly string[]): Promise<End> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'closely-')))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return inProcess(['measure', ...args], folder)
}

async function looked(...args: readonly string[]): Promise<CloseLook> {
  const end = await measure(...args, '--metrics', 'accuracy', '--format', 'json')
  // our own output, whose shape its type gives
  const { closely } = JSON.parse(end.out) as { readonly closely?: CloseLook }
  if (closely === undefined) throw new Error(end.out + end.err)
  return closely
}

const BOTH = ['new.csv', '--baseline', 'old.csv', '--metrics', 'accuracy'] as const

describe('--thresholds', () => {
  test('is a table a side at the same thresholds, and what a rule would choose, held fixed', async () => {
    const rules = 'most-f1,fpr-at-most=0.05,recall-at-least=0.9,most-worth'
    const costs = 'true_positive=5,false_positive=-1'
    const { out, code } = await measure(...BOTH, '--thresholds', '--choose', rules, '--costs', costs)
    expect(code).toBe(0)
    expect(out).toContain('baseline, threshold')
    expect(out).toContain('candidate, threshold')
    expect(out).toMatch(/^ {2}0\.5 .*in use$/m)
    expect(out).toContain('Chosen on the baseline’s rows and held fixed for both')
    for (const rule of ['most F1', 'FPR at most 0.05', 'recall at least 0.9', 'most worth']) expect(out).toContain(rule)
    const head = out.slice(out.indexOf('Thresholds:')).split('\n')
    expect(head.filter((line) => line.length > 100)).toEqual([])
  })

  test('the threshold is the baseline’s; the candidate’s own stands beside it', async () => {
    const { thresholds } = await looked(...BOTH.slice(0, 3), '--thresholds', '--choose', 'recall-at-least=0.9')
    if (thresholds?.kind !== 'swept') throw new Error(thresholds?.kind)
    const [choice] = thresholds.choices
    if (choice?.found.kind !== 'chosen') throw new Error(choice?.found.kind)
    const { at, candidateOwn } = choice.found
    expect(choice.chosenOn).toBe('baseline')
    // the fewest rows of the baseline with that recall, and all scores of the candidate are higher
    expect(at.baseline?.recall).toBeGreaterThanOrEqual(0.9)
    expect(at.candidate.selected).toBeGreaterThan(at.baseline?.selected ?? 1)
    expect(candidateOwn?.threshold).toBeGreaterThan(at.threshold)
    expect(thresholds.points.map(({ threshold }) => threshold)).toContain(at.threshold)
  })

  test('what is in use is what the metrics are of', async () => {
    const args = ['new.csv', '--threshold', '0.7', '--metrics', 'recall,precision,fpr,f1,selection_rate']
    const end = await measure(...args, '--thresholds', '--format', 'json')
    const { values, closely } = JSON.parse(end.out) as {
      readonly values: readonly { readonly name: string; readonly candidate: { readonly estimate: Estimated } }[]
      readonly closely: CloseLook
    }
    if (closely.thresholds?.kind !== 'swept') throw new Error('no sweep')
    expect(closely.thresholds.inUse).toBe(0.7)
    const point = closely.thresholds.points.find(({ threshold }) => threshold === 0.7)?.candidate
    const measured = new Map(values.map(({ name, candidate }) => [name, numberOf(candidate.estimate)]))
    expect(point).toEqual({
      selected: expect.closeTo(measured.get('selection_rate') ?? -1, 10),
      recall: expect.closeTo(measured.get('recall') ?? -1, 10),
      precision: expect.closeTo(measured.get('precision') ?? -1, 10),
      falsePositiveRate: expect.closeTo(measured.get('fpr') ?? -1, 10),
      f1: expect.closeTo(measured.get('f1') ?? -1, 10),
      worth: null,
    })
  })

  test('where every selected row costs, that none is worth more is said', async () => {
    const costs = ['--thresholds', '--costs', 'false_positive=-9,true_positive=-1']
    const { out } = await measure('new.csv', '--metrics', 'accuracy', ...costs)
    expect(out).toContain('most worth: to select no row is worth more, 0 a row')
  })

  test.each([
    ['tiny.csv', 0, 'most F1: 0.9'],
    ['one.csv', 0, 'FPR at most 0: every row has the positive label'],
    ['equal.csv', 0, 'FPR at most 0: no threshold that selects a row of these reaches it'],
    ['logit.csv', 0, 'most F1: 0.1'],
    ['nan.csv', 1, 'score has no finite value in 1 row: row 1'],
    ['classes.csv', 1, 'No threshold can be looked at: the table has no scores of two classes'],
  ])('of %s ends with %i and says it', async (file, code, says) => {
    const end = await measure(file, '--metrics', 'accuracy', '--thresholds', '--choose', 'most-f1,fpr-at-most=0')
    expect([end.code, end.err]).toEqual([code, ''])
    expect(end.out).toContain(says)
  })

  test.each([
    [['--choose', 'most-f1'], '--choose chooses among thresholds: add --thresholds'],
    [['--thresholds', '--choose', 'most-profit'], '--choose most-profit: expected most-f1, most-worth'],
    [['--thresholds', '--choose', 'fpr-at-most=5%'], 'expected a rate from 0 to 1'],
    [['--thresholds', '--choose', 'fpr-at-most=1.01'], 'expected a rate from 0 to 1'],
    [['--thresholds', '--choose', 'fpr-at-most=-0.1'], 'expected a rate from 0 to 1'],
    [['--thresholds', '--choose', 'fpr-at-most=NaN'], 'expected a rate from 0 to 1'],
    [['--thresholds', '--choose', 'fpr-at-most=0.1=0.2'], 'expected a rate from 0 to 1'],
    [['--thresholds', '--choose', 'recall-at-least'], '--choose recall-at-least: expected'],
    [['--thresholds', '--choose', ','], '--choose names no rule'],
    [['--thresholds', '--choose', 'most-worth'], 'add --costs'],
    [['--costs', 'true_positives=1'], '--costs true_positives=1: expected what a row is worth'],
    [['--costs', 'toString=1'], '--costs toString=1: expected'],
    [['--costs', 'true_positive=much'], 'expected what a row is worth'],
    [['--costs', 'true_positive=1,true_positive=2'], '--costs says true_positive twice'],
    [['--costs', ' , '], '--costs names no amount'],
  ])('%j is refused', async (args, says) => {
    const end = await measure('new.csv', ...args)
    expect(end.err).toContain(says)
    expect([end.code, end.out]).toEqual([2, ''])
  })

  test.each(['--thresholds', '--calibration'])('%s and --reference look at different things', async (flag) => {
    const end = await measure('new.csv', '--reference', 'old.csv', flag)
    expect([end.code, end.out]).toEqual([2, ''])
    expect(end.err).toContain('give one of them')
  })
})

type Estimated = { readonly value?: number; readonly successes?: number; readonly n?: number }

function numberOf({ value, successes, n }: Estimated): number {
  return value ?? (successes ?? -1) / (n ?? 1)
}

describe('--calibration', () => {
  test('says what it means, bin by bin and in numbers, for both sides', async () => {
    const { out, code } = await measure(...BOTH, '--calibration', '--fairness', 'sex')
    expect(code).toBe(0)
    const text = out.slice(out.indexOf('Calibration of the baseline.'))
    expect(text).toMatch(/Calibration of the candidate\.\nScores are \d+\.\d points too high on the whole/)
    for (const line of [
      'ECE, 15 bins of equal width',
      'ECE, 15 bins of equal mass',
      'MCE, 15 bins of equal mass',
      'RMSCE, 15 bins of equal width',
      'Brier score',
      'reliability, 15 bins of equal mass',
      'slope (ideal: 1)',
      'intercept, slope held at 1 (ideal: 0)',
    ]) {
      expect(text).toContain(line)
    }
    expect(text).toMatch(/^ {2}f +134 /m)
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([])
  })

  test('is ASCII where that is asked', async () => {
    const { out } = await measure(...BOTH, '--calibration', '--thresholds', '--fairness', 'sex', '--ascii')
    expect(out).toMatch(/^[\n\x20-\x7e]+$/)
  })

  test('its errors are the metrics of that name, its parts make the Brier score', async () => {
    const names =
      'ece_15,mce_15,rmsce_15,ece_mass_15,mce_mass_15,rmsce_mass_15,brier,calibration_slope,calibration_intercept'
    const end = await measure('new.csv', '--metrics', names, '--calibration', '--format', 'json')
    const { values, closely } = JSON.parse(end.out) as {
      readonly values: readonly { readonly name: string; readonly candidate: { readonly estimate: Estimated } }[]
      readonly closely: CloseLook
    }
    const side = closely.calibration?.candidate
    if (side?.kind !== 'calibrated' || side.recalibration.kind !== 'fitted') throw new Error('not calibrated')
    const [width, mass] = side.binned
    const shown = [width, mass].flatMap((binned) => {
      const { expected, largest, rootMeanSquare } = binned?.errors ?? { expected: -1, largest: -1, rootMeanSquare: -1 }
      return [expected, largest, rootMeanSquare]
    })
    const { slope, inTheLarge } = side.recalibration
    const all = [...shown, side.brier, numberOf(slope as Estimated), numberOf(inTheLarge as Estimated)]
    expect(all).toEqual(values.map(({ candidate }) => expect.closeTo(numberOf(candidate.estimate), 10)))
    for (const { brier } of side.binned) {
      const { reliability, resolution, uncertainty, withinBins } = brier
      expect(reliability - resolution + uncertainty + withinBins).toBeCloseTo(side.brier, 10)
    }
    expect(side.meanScore - side.observed).toBeCloseTo(numberOf(side.off as Estimated), 10)
    expect(mass?.bins.reduce((rows, { n }) => rows + n, 0)).toBe(400)
  })

  test.each([
    ['tiny.csv', 0, 'its scores part the classes without a mistake'],
    ['one.csv', 0, 'slope and intercept', 'all its rows have one label'],
    ['equal.csv', 0, '14 of the 15 bins are empty: equal scores stay together.'],
    ['logit.csv', 1, 'Calibration: there is none: a score lies outside 0 to 1'],
    ['classes.csv', 1, 'Calibration: there is none: the table has no scores of two classes'],
    ['nan.csv', 1, 'score has no finite value in 1 row: row 1'],
  ])('of %s ends with %i and says it', async (file, code, ...says) => {
    const end = await measure(file, '--metrics', 'accuracy', '--calibration')
    expect([end.code, end.err]).toEqual([code, ''])
    for (const words of says) expect(end.out).toContain(words)
  })

  test('rows in clusters make its intervals too narrow, which is said', async () => {
    const { out } = await measure('new.csv', '--metrics', 'accuracy', '--calibration', '--cluster', 'sex')
    expect(out).toContain('Rows are in clusters')
  })
})

test('a comparison that was asked for and not made ends with 1', async () => {
  const end = await measure('new.csv', '--baseline', 'other.csv')
  expect(end.out).toContain('Rows do not pair: candidate and baseline do not have the same rows')
  expect(end.code).toBe(1)
})

test('nothing is looked at closely where nobody asked', async () => {
  const end = await measure(...BOTH, '--format', 'json')
  expect(JSON.parse(end.out)).not.toHaveProperty('closely')
})
