import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absolute, add, decimal, formatDecimal, multiply, negate, subtract } from '../../../../src/core/base/decimal.ts'
import type { Decimal } from '../../../../src/core/base/decimal.ts'
import { gatePolicy, judged, metricLines } from '../scene.ts'
import { anyAmount, anyNumber, RUNS, textOf } from './numbers.ts'
import type { Written } from './numbers.ts'

/** A rule, the value that lies exactly on its edge, and which way is out. */
type Edge = { readonly rule: string; readonly edge: Decimal; readonly out: 'up' | 'down' }

type Given = { readonly bound: Written; readonly amount: Written; readonly baseline: Written }

const given: fc.Arbitrary<Given> = fc.record({
  bound: anyNumber,
  amount: anyAmount,
  baseline: anyNumber.filter(({ digits }) => digits !== 0n),
})

function share({ amount, baseline }: Given): Decimal {
  return multiply(multiply(decimal(textOf(amount)), decimal('0.01')), absolute(decimal(textOf(baseline))))
}

function percent({ amount }: Given): string {
  return `${formatDecimal(decimal(textOf(amount)))}%`
}

const base = ({ baseline }: Given): Decimal => decimal(textOf(baseline))
const plain = ({ amount }: Given): Decimal => decimal(textOf(amount))

const kinds: Readonly<Record<string, (from: Given) => Edge>> = {
  at_least: ({ bound }) => ({ rule: `at_least: ${textOf(bound)}`, edge: decimal(textOf(bound)), out: 'down' }),
  at_most: ({ bound }) => ({ rule: `at_most: ${textOf(bound)}`, edge: decimal(textOf(bound)), out: 'up' }),
  'regress_at_most, higher is better': (from) => ({
    rule: `better: higher, regress_at_most: ${textOf(from.amount)}`,
    edge: subtract(base(from), plain(from)),
    out: 'down',
  }),
  'regress_at_most, lower is better': (from) => ({
    rule: `better: lower, regress_at_most: ${textOf(from.amount)}`,
    edge: add(base(from), plain(from)),
    out: 'up',
  }),
  'regress_at_most, a share': (from) => ({
    rule: `better: higher, regress_at_most: ${percent(from)}`,
    edge: subtract(base(from), share(from)),
    out: 'down',
  }),
  'improve_at_least, higher is better': (from) => ({
    rule: `better: higher, improve_at_least: ${textOf(from.amount)}`,
    edge: add(base(from), plain(from)),
    out: 'down',
  }),
  'improve_at_least, a share, lower is better': (from) => ({
    rule: `better: lower, improve_at_least: ${percent(from)}`,
    edge: subtract(base(from), share(from)),
    out: 'up',
  }),
}

/** The smallest step at the value's own last digit, or below it. */
function step(edge: Decimal, deeper: number): Decimal {
  return { coefficient: 1n, exponent: edge.exponent - deeper }
}

function outcome(rule: string, candidate: Decimal, baseline: Decimal): string | undefined {
  const [line] = metricLines(
    judged({
      policy: gatePolicy(`    metrics:\n      - { metric: m, ${rule} }\n`),
      candidate: { 'metrics.json': `{"m": ${formatDecimal(candidate)}}` },
      baseline: { 'metrics.json': `{"m": ${formatDecimal(baseline)}}` },
    }),
  )
  return line?.split(' ')[1]
}

describe('the smallest decimal step over a bound flips the rule', () => {
  test.each(Object.entries(kinds))('%s', (_, kind) => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 12 }), (from, deeper) => {
        const { rule, edge, out } = kind(from)
        const over = out === 'up' ? step(edge, deeper) : negate(step(edge, deeper))
        const seen = [edge, subtract(edge, over), add(edge, over)].map((value) => outcome(rule, value, base(from)))
        expect(seen).toEqual(['pass', 'pass', 'fail'])
      }),
      { numRuns: RUNS },
    )
  })

  test.each(['gap_at_most', 'ratio_at_least'])('%s', (bound) => {
    const positive = fc.record({ least: fc.bigInt(1n, 5000n), limit: fc.bigInt(1n, 100n) })
    fc.assert(
      fc.property(positive, fc.integer({ min: 0, max: 6 }), ({ least, limit }, deeper) => {
        const low: Decimal = { coefficient: least, exponent: -3 }
        const amount: Decimal = { coefficient: limit, exponent: -2 }
        // the greatest value is where the ratio's edge is exact: least = limit × greatest
        const [worst, best] = bound === 'gap_at_most' ? [low, add(low, amount)] : [multiply(amount, low), low]
        const inside = { coefficient: 1n, exponent: worst.exponent - deeper - 3 }
        const seen = [worst, add(worst, inside), subtract(worst, inside)].map((value) =>
          spread(bound, amount, [value, best]),
        )
        expect(seen).toEqual(
          limit === 100n && bound === 'ratio_at_least' ? ['pass', 'fail', 'fail'] : ['pass', 'pass', 'fail'],
        )
      }),
      { numRuns: RUNS },
    )
  })
})

function spread(bound: string, limit: Decimal, values: readonly Decimal[]): string | undefined {
  const rows = values.map((value, at) => `"s${at}": ${formatDecimal(value)}`)
  const [line] = metricLines(
    judged({
      policy: gatePolicy(
        `    metrics:\n      - { metric: m, slices: { path: by, ${bound}: ${formatDecimal(limit)} } }\n`,
      ),
      candidate: { 'metrics.json': `{"by": {${rows.join(', ')}}}` },
    }),
  )
  return line?.split(' ')[1]
}
