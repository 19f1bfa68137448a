import { expect, test } from 'vitest'
import { interval } from '../../src/core/statistics/bounds.ts'
import { alarmsOf } from './alarms.ts'
import { share } from './count-worlds.ts'
import { coverageOf, samplesOf } from './coverage.ts'
import { familyTable, testTable, worldTables } from './study.ts'

// The tables of VALIDITY.md take minutes; this shows that the study behind them runs, and that it counts.

const near = (value: number) => ({ kind: 'normal', value, standardError: 0.1 }) as const
const sure = (value: number) => ({ kind: 'normal', value, standardError: 0.001 }) as const

const small = { seed: 1, sizes: [50], most: 4 }

test('the study runs, and again gives the same bytes', () => {
  const [coverage, alarms] = worldTables(small)
  expect(coverage.split('\n').length).toBe(alarms.split('\n').length + 6)
  expect(worldTables(small)).toEqual([coverage, alarms])
  expect(testTable(small).split('\n').length).toBe(7)
  expect(familyTable(small)).toContain('holm')
})

test('coverage counts what holds the truth, on which side others miss, and what has no interval', () => {
  const samples = [near(0), near(0.1), near(0.5), near(-0.5), near(-0.6), null, { kind: 'point', value: 0 } as const]
  expect(coverageOf(samples, 0)).toEqual({ held: 1 - 3 / 5, above: 1 / 5, below: 2 / 5, none: 2 / 7 })
})

test('alarms count decisions that are wrong', () => {
  const worse = [sure(-0.05), sure(-0.05), sure(0.01), null]
  const equal = [sure(-0.01), sure(0.01), sure(0), null]
  const alarms = { nonInferior: 1 / 4, inferior: 2 / 4, equivalent: 1 / 4, superior: 1 / 4, lowerNumber: 1 / 4 }
  expect(alarmsOf(worse, equal, 0.02)).toEqual(alarms)
})

test('a share’s interval holds the truth about as often as promised', () => {
  const samples = samplesOf(share(0.9), 500, { seed: 3, repetitions: 2_000 })
  expect(samples.every((estimate) => estimate !== null && interval(estimate, 0.95) !== null)).toBe(true)
  const { held } = coverageOf(samples, 0.9)
  // four standard errors of 2,000 repetitions
  expect(Math.abs(held - 0.95)).toBeLessThan(0.02)
})
