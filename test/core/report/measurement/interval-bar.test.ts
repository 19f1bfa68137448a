import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervalBar, intervalLegend } from '../../../../src/core/report/measurement/interval-bar.ts'
import type { Interval } from '../../../../src/core/report/measurement/interval-bar.ts'

function interval(numbers: readonly (number | null)[], zero = true): Interval {
  const [lower = null, estimate, upper = null, margin = null] = numbers
  return { estimate: estimate ?? Number.NaN, lower, upper, margins: margin === null ? [] : [margin], zero }
}

const differences: readonly (readonly [string, readonly (number | null)[], string, string])[] = [
  ['open: the line within', [-0.011, -0.003, 0.005, -0.005], '··├──────╫──●──┼─────┤··', '..[------#--o--+-----]..'],
  ['superior', [0.004, 0.012, 0.02, -0.005], '··║···│··├─────●─────┤··', '..#...|..[-----o-----]..'],
  ['inferior', [-0.05, -0.03, -0.01, -0.005], '··├───────●──────┤·║·│··', '..[-------o------].#.|..'],
  ['non-inferior', [-0.004, -0.001, 0.003, -0.005], '··║·├───────●─┼──────┤··', '..#.[-------o-+------]..'],
  ['an end on the line', [-0.005, -0.001, 0.003, -0.005], '··╟─────────●─┼──────┤··', '..{---------o-+------]..'],
  ['the other end on the line', [-0.02, -0.01, -0.005, -0.005], '··├─────────●───╢····│··', '..[---------o---}....|..'],
  ['no width', [0, 0, 0, -0.01], '··║··················●··', '..#..................o..'],
  ['all in one', [0, 0, 0, 0], '············◆···········', '............@...........'],
  ['no width, on the line', [-0.01, -0.01, -0.01, -0.01], '··◆··················│··', '..@..................|..'],
  ['no lower end', [null, 0.5, 1, 2], '◂─┼────●────┤········║··', '<-+----o----]........#..'],
  ['no ends', [null, 1, null, null], '◂─┼──────────────────●─▸', '<-+------------------o->'],
  ['infinite ends', [-Infinity, 1, Infinity, NaN], '◂─┼──────────────────●─▸', '<-+------------------o->'],
  ['the whole range', [-1e308, 1e308, 1.7e308, -1.7e308], '··║···├─────┼────●───┤··', '..#...[-----+----o---]..'],
  [
    'the smallest beside the greatest',
    [-1e-300, 5e-324, 1e300, -1e-310],
    '··├╫┼●───────────────┤··',
    '..[#+o---------------]..',
  ],
]

describe('an interval in characters', () => {
  test.each(differences)('%s', (_, numbers, drawn, plain) => {
    expect(intervalBar(interval(numbers), 'drawn')).toBe(drawn)
    expect(intervalBar(interval(numbers), 'plain')).toBe(plain)
  })

  test('of a single value shows no zero', () => {
    expect(intervalBar(interval([0.858, 0.871, 0.884, 0.8], false), 'drawn')).toBe('··║············├──●──┤··')
    expect(intervalBar(interval([0.858, 0.871, null, 0.8], false), 'plain')).toBe('..#...............[--o->')
  })

  test.each([Number.NaN, Infinity, -Infinity])('is not drawn around %d', (estimate) => {
    expect(intervalBar({ estimate, lower: 0, upper: 1, margins: [], zero: true }, 'drawn')).toBe('')
  })

  test('shows what is allowed either way as two lines', () => {
    const bar = { estimate: 0.002, lower: -0.004, upper: 0.008, margins: [-0.01, 0.01], zero: true }
    expect(intervalBar(bar, 'drawn')).toBe('··║·····├───┼●─────┤·║··')
    expect(intervalBar({ ...bar, margins: [-0, 0] }, 'plain')).toBe('..[-----#---o--------]..')
  })

  test('is explained in characters of its own style', () => {
    expect(intervalLegend('plain')).toMatch(/^[ -~]+$/)
    expect(intervalLegend('drawn')).toContain('●')
  })
})

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -0.05, max: 0.05, noNaN: true }),
  fc.constantFrom(0, -0, 1, 1e308, -1e308, 5e-324),
)

test('every bar has its cells, and shows each end on its own side of the line', () => {
  const some = fc.tuple(fc.tuple(numbers, numbers, numbers), numbers, fc.boolean())
  fc.assert(
    fc.property(some, ([three, margin, zero]) => {
      const [lower = 0, estimate = 0, upper = 0] = three.toSorted((a, b) => a - b)
      const bar = intervalBar({ estimate, lower, upper, margins: [margin], zero }, 'plain')
      expect(bar).toMatch(/^[[\]{}@o#+|.-]{24}$/)
      if (new Set([lower, estimate, upper, margin]).size < 4) return
      const [left, right, line] = [bar.indexOf('['), bar.indexOf(']'), bar.indexOf('#')]
      expect([left < line, line < right, line < bar.indexOf('o')]).toEqual([
        lower < margin,
        margin < upper,
        margin < estimate,
      ])
    }),
    { numRuns: 500 },
  )
})

/** The signs of a bar without the distances between them. */
function order(text: string): string {
  return text.replaceAll(/[.-]/g, '')
}

test('a mirrored interval is a mirrored bar in order', () => {
  fc.assert(
    fc.property(fc.tuple(numbers, numbers, numbers, numbers), ([a, b, c, margin]) => {
      const [lower = 0, estimate = 0, upper = 0] = [a, b, c].toSorted((x, y) => x - y)
      const bar = intervalBar({ estimate, lower, upper, margins: [margin], zero: true }, 'plain')
      const mirrored = intervalBar(
        { estimate: -estimate, lower: -upper, upper: -lower, margins: [-margin], zero: true },
        'plain',
      )
      const turned: Readonly<Record<string, string>> = { '[': ']', ']': '[', '{': '}', '}': '{' }
      const back = [...order(mirrored)].toReversed().map((sign) => turned[sign] ?? sign)
      // one cell for both ends shows as a left end either way
      fc.pre(lower !== upper)
      expect(back.join('')).toBe(order(bar))
    }),
    { numRuns: 300 },
  )
})
