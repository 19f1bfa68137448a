import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MetricFacts } from '../../../src/core/evaluate/verdict.ts'
import type { Counts } from '../../../src/core/report/counts.ts'
import { marginBar } from '../../../src/core/report/margin-bar.ts'
import { shareBar } from '../../../src/core/report/share-bar.ts'
import { facts } from './sample.ts'

const none: Counts = {
  failed: 0,
  errored: 0,
  undecided: 0,
  pending: 0,
  warning: 0,
  waived: 0,
  passed: 0,
  'not-applicable': 0,
}

describe('the bar of a model', () => {
  test.each([
    [{ passed: 20 }, '🟩🟩🟩🟩🟩🟩🟩🟩🟩🟩'],
    [{ failed: 1, passed: 499 }, '🟥🟩🟩🟩🟩🟩🟩🟩🟩🟩'],
    [{ failed: 499, passed: 1 }, '🟥🟥🟥🟥🟥🟥🟥🟥🟥🟩'],
    [{ failed: 1, undecided: 1, pending: 1, passed: 1 }, '🟥🟥🟥🟥🟧🟧🟦🟦🟩🟩'],
    [{ 'not-applicable': 3 }, ''],
  ] as const)('%j', (counts, bar) => {
    expect(shareBar({ ...none, ...counts })).toBe(bar)
  })

  test('has ten blocks and one at least of every group', () => {
    const number = fc.nat({ max: 1_000 })
    fc.assert(
      fc.property(
        fc.record({ failed: number, errored: number, undecided: number, pending: number, passed: number }),
        (some) => {
          fc.pre(Object.values(some).some((count) => count > 0))
          const bar = shareBar({ ...none, ...some })
          expect(Array.from(bar)).toHaveLength(10)
          expect(bar.includes('🟥')).toBe(some.failed + some.errored > 0)
          expect(bar.includes('🟩')).toBe(some.passed > 0)
        },
      ),
    )
  })
})

describe('the bar of a margin', () => {
  test.each([
    ['0.005', '0.005', '▱▱▱▱▱'],
    ['0.005', '0.009', '▱▱▱▱▱'],
    ['0.005', '0.004999', '▰▱▱▱▱'],
    ['0.005', '0.002', '▰▰▰▱▱'],
    ['0.005', '0', '▰▰▰▰▰'],
    ['0.005', '-0.001', '▰▰▰▰▰▶'],
    ['0', '0', ''],
    ['1%', '0.001', ''],
    ['0.005', null, ''],
  ])('of %s with a slack of %s', (limit, slack, bar) => {
    expect(marginBar(facts('auc', { bound: 'regress_at_most', limit, slack }))).toBe(bar)
  })

  test('is for changes either way too', () => {
    const either = { bound: 'change_at_most', direction: null, slack: '0.001' } as const
    expect(marginBar(facts('bias', { ...either, limit: '0.005' }))).toBe('▰▰▰▰▱')
    const values = { candidate: sized('53'), baseline: sized('50') }
    expect(marginBar(facts('bias', { ...either, limit: '10%', slack: '2', ...values }))).toBe('▰▰▰▱▱')
    expect(marginBar(facts('bias', { ...either, limit: '10%', slack: '-1', ...values }))).toBe('▰▰▰▰▰▶')
  })

  test('is for allowed changes only', () => {
    expect(marginBar(facts('auc', { bound: 'at_least', limit: '0.8', slack: '0.1' }))).toBe('')
  })
})

const share = (candidate: string, slack: string, direction: 'higher' | 'lower' | null): string =>
  marginBar(
    facts('mae', {
      bound: 'regress_at_most',
      limit: '10%',
      direction,
      candidate: { value: candidate, interval: null, standardError: null, n: null },
      baseline: { value: '50', interval: null, standardError: null, n: null },
      slack,
    }),
  )

describe('the bar of a margin that is a share', () => {
  // ten percent of 50 are 5
  test.each([
    ['48', '7', 'lower', '▱▱▱▱▱'],
    ['52', '3', 'lower', '▰▰▱▱▱'],
    ['55', '0', 'lower', '▰▰▰▰▰'],
    ['56', '-1', 'lower', '▰▰▰▰▰▶'],
    ['48', '3', 'higher', '▰▰▱▱▱'],
    ['48', '3', null, ''],
    ['text', '3', 'higher', ''],
  ] as const)('%s with %s left, %s is better: %s', (candidate, slack, direction, bar) => {
    expect(share(candidate, slack, direction)).toBe(bar)
  })
})

function sized(value: string): NonNullable<MetricFacts['candidate']> {
  return { value, interval: null, standardError: null, n: null }
}
