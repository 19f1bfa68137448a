import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computed, undefinedFor } from '../../../../src/core/statistics/estimate.ts'
import type { ScoredRows } from '../../../../src/core/statistics/metrics/rows.ts'
import { chooseThreshold } from '../../../../src/core/statistics/operating-point/choose-threshold.ts'
import type { ThresholdRule } from '../../../../src/core/statistics/operating-point/choose-threshold.ts'
import { compareOperatingPoints } from '../../../../src/core/statistics/operating-point/compare-operating-points.ts'
import { pointAt, pointOf, ratesOf, worthOf } from '../../../../src/core/statistics/operating-point/operating-point.ts'
import { thinnedPlaces, thresholdCurve } from '../../../../src/core/statistics/operating-point/threshold-curve.ts'
import type { ThresholdCurve } from '../../../../src/core/statistics/operating-point/threshold-curve.ts'
import { mismatch } from '../mismatch.ts'

type Case = {
  readonly name: string
  readonly labels: string
  readonly scores: readonly number[]
  readonly weights: readonly number[] | null
  readonly thresholds: readonly number[]
  readonly fpr: readonly number[] | null
  readonly tpr: readonly number[] | null
  readonly f1: readonly number[]
  readonly precision: readonly number[]
}
// the committed file, of the shape its script writes
const oracle = JSON.parse(readFileSync(new URL('oracle/thresholds.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[]
}

function scored(labels: string, scores: readonly number[], weights: readonly number[] | null = null): ScoredRows {
  return {
    labels: Uint8Array.from(labels, Number),
    scores: Float64Array.from(scores),
    weights: weights === null ? null : Float64Array.from(weights),
  }
}

function curveOf(rows: ScoredRows): ThresholdCurve {
  const found = thresholdCurve(rows)
  if (found.kind !== 'curve') throw new Error(found.why)
  return found.curve
}

function chosen(rows: ScoredRows, rule: ThresholdRule): number | string {
  const found = chooseThreshold(curveOf(rows), rule)
  return found.kind === 'chosen' ? found.point.threshold : found.kind
}

const rows = scored('0010110111', [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
const worth = { truePositive: 1, falsePositive: -3, falseNegative: -1, trueNegative: 0 }

describe('threshold curves equal scikit-learn', () => {
  test.each(oracle.cases.map((of) => [of.name, of] as const))('%s', (_, of) => {
    const curve = curveOf(scored(of.labels, of.scores, of.weights))
    expect([...curve.thresholds].map((threshold) => threshold + 0)).toEqual(of.thresholds.map((each) => each + 0))
    const wrong = of.thresholds.flatMap((threshold, place) => {
      const rates = ratesOf(pointOf(curve, place))
      const again = ratesOf(pointAt(curve, threshold))
      return [
        ...mismatch('recall', rates.recall, of.tpr?.[place] ?? null),
        ...mismatch('fpr', rates.falsePositiveRate, of.fpr?.[place] ?? null),
        ...mismatch('f1', rates.f1, of.f1[place] ?? null),
        ...mismatch('precision', rates.precision, of.precision[place] ?? null),
        ...mismatch('precision again', again.precision, of.precision[place] ?? null),
        ...mismatch('fpr again', again.falsePositiveRate, of.fpr?.[place] ?? null),
      ]
    })
    expect(wrong).toEqual([])
  })

  test('there are enough data sets', () => {
    expect(oracle.cases.length).toBeGreaterThanOrEqual(20)
  })
})

describe('points', () => {
  test('a threshold above all scores selects nobody', () => {
    const rates = ratesOf(pointAt(curveOf(rows), 2))
    expect(rates).toEqual({
      recall: computed(0),
      falsePositiveRate: computed(0),
      precision: undefinedFor('no-predicted-positives'),
      f1: computed(0),
      selectionRate: computed(0),
    })
  })

  test('of any threshold the rows with a score of at least it are counted', () => {
    const row = fc.tuple(fc.constantFrom('0', '1'), fc.constantFrom(-1, 0, 0.25, 0.5, 1))
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(-Infinity, -1, -0.5, 0, 0.3, 0.5, 1, 1.5, Infinity),
        (of, threshold) => {
          const labels = of.map(([label]) => label).join('')
          const scores = of.map(([, score]) => score)
          const count = (label: string, selected: boolean): number =>
            of.filter(([given, score]) => given === label && score >= threshold === selected).length
          expect(pointAt(curveOf(scored(labels, scores)), threshold)).toEqual({
            threshold,
            truePositives: count('1', true),
            falsePositives: count('0', true),
            falseNegatives: count('1', false),
            trueNegatives: count('0', false),
          })
        },
      ),
    )
  })

  test('worth is the mean over rows', () => {
    // 0.75: three hits, no false alarm, three missed of six
    expect(worthOf(pointAt(curveOf(rows), 0.75), worth)).toEqual(computed((3 - 3) / 10))
    // 0.65: a false alarm more
    expect(worthOf(pointAt(curveOf(rows), 0.65), worth)).toEqual(computed((3 - 3 - 3) / 10))
  })

  test('a thinned curve keeps its ends and passes equal steps', () => {
    const many = scored('01'.repeat(500), [...Array.from({ length: 1_000 }).keys()])
    const places = thinnedPlaces(curveOf(many), 11)
    expect(places).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 999])
    const eleven = scored('0'.repeat(11), [...Array.from({ length: 11 }).keys()])
    expect(thinnedPlaces(curveOf(eleven), 3)).toEqual([0, 5, 10])
    expect(thinnedPlaces(curveOf(rows), 10)).toEqual([...rows.scores.keys()])
    // nearly all rows at one score: the ends only
    const tied = scored('01'.repeat(50), [...Array.from({ length: 97 }, () => 5), 1, 2, 3])
    expect(thinnedPlaces(curveOf(tied), 2)).toEqual([0, 3])
  })

  test('no more places than asked, without repeats', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }),
        fc.integer({ min: 2, max: 9 }),
        (of, most) => {
          const curve = curveOf(scored('0'.repeat(of.length), of))
          const places = thinnedPlaces(curve, most)
          expect(places.length).toBeLessThanOrEqual(most)
          expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
          expect([places[0], places.at(-1)]).toEqual([0, curve.thresholds.length - 1])
        },
      ),
    )
  })

  test.each([
    ['no rows', scored('', []), 'no-rows'],
    ['NaN', scored('01', [0.1, Number.NaN]), 'not-finite'],
    ['a negative weight', scored('01', [0.1, 0.2], [1, -1]), 'negative-weight'],
    ['no weight', scored('01', [0.1, 0.2], [0, 0]), 'no-weight'],
  ])('%s has no curve', (_, of, why) => {
    expect(thresholdCurve(of)).toEqual({ kind: 'undefined', why })
  })
})

describe('rules', () => {
  test.each<[ThresholdRule, number | string]>([
    [{ kind: 'false-positive-rate-at-most', rate: 0 }, 0.8],
    [{ kind: 'false-positive-rate-at-most', rate: 0.25 }, 0.5],
    [{ kind: 'false-positive-rate-at-most', rate: 1 }, 0.1],
    [{ kind: 'recall-at-least', rate: 0.5 }, 0.8],
    [{ kind: 'recall-at-least', rate: 5 / 6 }, 0.5],
    [{ kind: 'recall-at-least', rate: 1 }, 0.3],
    [{ kind: 'recall-at-least', rate: 0 }, 1],
    [{ kind: 'recall-at-least', rate: 1.1 }, 'unreachable-target'],
    // 6 hits, 2 false alarms: 12/14; at 0.5 it is 10/12
    [{ kind: 'most-f1' }, 0.3],
    [{ kind: 'most-worth', worth }, 0.5],
    [{ kind: 'most-worth', worth: { ...worth, falsePositive: -9 } }, 0.8],
    [{ kind: 'most-worth', worth: { ...worth, falsePositive: 0 } }, 0.3],
  ])('%j', (rule, threshold) => {
    expect(chosen(rows, rule)).toBe(threshold)
  })

  test('where the highest score is of a negative, no false positives is out of reach', () => {
    expect(chosen(scored('101', [0.1, 0.9, 0.5]), { kind: 'false-positive-rate-at-most', rate: 0 })).toBe(
      'unreachable-target',
    )
  })

  test('55 of 100 is 0.55, though not in doubles', () => {
    const hundred = scored('1'.repeat(100), [...Array.from({ length: 100 }).keys()])
    expect(chosen(hundred, { kind: 'recall-at-least', rate: 0.55 })).toBe(45)
    const negatives = scored('0'.repeat(100), [...Array.from({ length: 100 }).keys()])
    // 0.29 · 100 is 28.999999999999996
    expect(chosen(negatives, { kind: 'false-positive-rate-at-most', rate: 0.29 })).toBe(71)
  })

  test('one class has no rate to aim at', () => {
    expect(chosen(scored('00', [0.1, 0.2]), { kind: 'most-f1' })).toBe('undefined')
    expect(chosen(scored('00', [0.1, 0.2]), { kind: 'recall-at-least', rate: 0.5 })).toBe('undefined')
    expect(chosen(scored('11', [0.1, 0.2]), { kind: 'false-positive-rate-at-most', rate: 0.5 })).toBe('undefined')
  })

  test('no threshold has a better F1 or worth than the chosen', () => {
    const row = fc.tuple(fc.constantFrom('0', '1'), fc.constantFrom(0.1, 0.2, 0.4, 0.6, 0.8, 0.9))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (of) => {
        const some = scored(`1${of.map(([label]) => label).join('')}`, [0.5, ...of.map(([, score]) => score)])
        const goodness = (threshold: number | string): readonly number[] => {
          const point = pointAt(curveOf(some), Number(threshold))
          return [ratesOf(point).f1, worthOf(point, worth)].map((each) => (each.kind === 'value' ? each.value : -1))
        }
        const [f1] = goodness(chosen(some, { kind: 'most-f1' }))
        const [, most] = goodness(chosen(some, { kind: 'most-worth', worth }))
        for (const score of some.scores) {
          expect(goodness(score)[0]).toBeLessThanOrEqual((f1 ?? 0) + 1e-12)
          expect(goodness(score)[1]).toBeLessThanOrEqual((most ?? 0) + 1e-12)
        }
      }),
    )
  })
})

describe('the operating point held fixed', () => {
  const now = curveOf({ ...rows, scores: rows.scores.map((score) => score - 0.25) })
  const before = curveOf(rows)

  test('a candidate whose scores moved is judged where the baseline stands', () => {
    const found = compareOperatingPoints(now, before, { kind: 'most-f1' })
    if (found.kind !== 'points') throw new Error(found.kind)
    expect(found.threshold).toBe(0.3)
    expect(found.baseline).toMatchObject({ truePositives: 6, falsePositives: 2 })
    expect(found.candidate).toMatchObject({ threshold: 0.3, truePositives: 4, falsePositives: 1, falseNegatives: 2 })
    // and its own best would be as good as the baseline's
    expect(found.candidateOwn).toMatchObject({ point: { threshold: 0.3 - 0.25, truePositives: 6, falsePositives: 2 } })
  })

  test('a target out of the baseline’s reach is said, not replaced', () => {
    const choice = { kind: 'recall-at-least', rate: 2 } as const
    expect(compareOperatingPoints(now, before, choice)).toEqual({ kind: 'unreachable-target' })
  })
})
