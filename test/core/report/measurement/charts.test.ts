import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reliabilityChart } from '../../../../src/core/report/measurement/reliability-chart.ts'
import { shortNumber, shortP } from '../../../../src/core/report/measurement/short-number.ts'
import { worstSlicesChart } from '../../../../src/core/report/measurement/slices-chart.ts'
import type { SliceChange } from '../../../../src/core/report/measurement/slices-chart.ts'
import { hostileTexts } from '../sample.ts'

type Bin = { readonly mean: number; readonly rate: number; readonly n: number }

function reliability(bins: readonly Bin[]): readonly string[] | null {
  const chart = reliabilityChart({ kind: 'reliability', side: 'candidate', bins })
  return chart === null ? null : chart.split('\n').slice(2, -1)
}

describe('a chart of reliability', () => {
  const bins: readonly Bin[] = [
    { mean: 0.051, rate: 0, n: 40 },
    { mean: 0.5, rate: 0.4321987, n: 7 },
    { mean: 1, rate: 1, n: 1 },
  ]

  test('has the share that came true as bars, and the scores as a line', () => {
    expect(reliability(bins)).toEqual([
      'xychart-beta',
      '  x-axis "mean score of the bin" ["0.051", "0.5", "1"]',
      '  y-axis "share that came true" 0 --> 1',
      '  bar [0, 0.4322, 1]',
      '  line [0.051, 0.5, 1]',
    ])
  })

  test('is a fenced block', () => {
    const lines = reliabilityChart({ kind: 'reliability', side: 'baseline', bins })?.split('\n')
    expect([lines?.[0], lines?.[1]?.slice(0, 8), lines?.at(-1)]).toEqual(['```mermaid', '%%{init:', '```'])
  })

  test.each([
    ['an empty bin', { mean: 0.2, rate: 0, n: 0 }],
    ['no number', { mean: Number.NaN, rate: 0.5, n: 1 }],
    ['a score beyond a probability', { mean: 1.5, rate: 0.5, n: 1 }],
    ['a share beyond all', { mean: 0.5, rate: Infinity, n: 1 }],
    ['a negative share', { mean: 0.5, rate: -0.1, n: 1 }],
  ])('leaves out %s', (_, bin) => {
    expect(reliability([...bins, bin])).toEqual(reliability(bins))
    expect(reliability([bin])).toBeNull()
  })

  test('keeps bins with one label apart, since Mermaid would lay one over the other', () => {
    const close = [0.10001, 0.10002, 0.10003].map((mean) => ({ mean, rate: 0.1, n: 5 }))
    expect(reliability(close)?.[1]).toBe('  x-axis "mean score of the bin" ["0.1", "0.1 - 2", "0.1 - 3"]')
  })

  test('is not drawn of more bins than anybody reads', () => {
    const many = Array.from({ length: 25 }, (_, index) => ({ mean: index / 25, rate: 0.5, n: 1 }))
    expect(reliability(many)).toBeNull()
    expect(reliability(many.slice(1))).not.toBeNull()
    expect(reliability([])).toBeNull()
  })
})

function lost(count: number): readonly SliceChange[] {
  return Array.from({ length: count }, (_, index) => ({ slice: `s${index}`, change: `-0.0${index + 1}` }))
}

describe('a chart of the worst slices', () => {
  test('has the greatest loss first, and bars that grow with it', () => {
    const chart = worstSlicesChart([
      { slice: 'better', change: '0.3' },
      { slice: 'b', change: '-0.01' },
      { slice: 'worst', change: '-0.25' },
      { slice: 'a', change: '-0.01' },
      { slice: 'same', change: '0' },
      { slice: 'none', change: 'NaN' },
    ])
    expect(chart?.chart.split('\n').slice(2)).toEqual([
      'xychart-beta horizontal',
      '  x-axis "slice" ["worst", "a", "b"]',
      '  y-axis "worse by" 0 --> 0.25',
      '  bar [0.25, 0.01, 0.01]',
      '```',
    ])
    expect(chart).toMatchObject({ names: [], left: 3 })
  })

  test('is bounded, and is not drawn of two', () => {
    expect(worstSlicesChart(lost(2))).toBeNull()
    expect(worstSlicesChart([])).toBeNull()
    const many = worstSlicesChart(lost(5_000))
    expect(many?.left).toBe(4_988)
    expect(many?.chart.length).toBeLessThan(700)
  })

  test('puts a number in the place of a name that could be read as anything else, and says which', () => {
    const slices = hostileTexts.slice(0, 12).map((slice) => ({ slice, change: '-0.1' }))
    const chart = worstSlicesChart(slices)
    const axis = chart?.chart.split('\n').find((line) => line.includes('x-axis'))
    expect(axis).toMatch(/^ {2}x-axis "slice" \[("[A-Za-z0-9 .+-]+"(, )?)+\]$/)
    expect(chart?.names.length).toBeGreaterThan(5)
    expect(slices.map(({ slice }) => slice)).toEqual(
      expect.arrayContaining(chart?.names.map(({ slice }) => slice) ?? []),
    )
  })

  test('puts cuts and crosses in words', () => {
    const names = [
      'region=North, age=[18,30)',
      'age=≥ 50',
      'age=< 18.5',
      'a × b',
      'x.y',
      `x${'y'.repeat(40)}`,
      'é',
      '≥ 1.',
    ]
    const chart = worstSlicesChart(names.map((slice, index) => ({ slice, change: `-${9 - index}` })))
    expect(chart?.chart.split('\n')[3]).toBe(
      '  x-axis "slice" ["region North + age 18 to 30", "age from 50", "age below 18.5", "a + b", "slice 5", "slice 6", "slice 7", "slice 8"]',
    )
    expect(chart?.names.map(({ slice }) => slice)).toEqual(names)
  })

  test('does not depend on the order of the slices', () => {
    const slices = [...lost(15), { slice: '"]', change: '-0.5' }, { slice: '<b>', change: '-0.5' }]
    fc.assert(
      fc.property(fc.shuffledSubarray(slices, { minLength: slices.length }), (shuffled) => {
        expect(worstSlicesChart(shuffled)).toEqual(worstSlicesChart(slices))
      }),
      { numRuns: 50 },
    )
  })
})

test.each([
  [0.123456, '0.123'],
  [1234.5, '1230'],
  [1e-300, '1e-300'],
  [0, '0'],
  [-0.0005555, '-0.000556'],
  [Number.NaN, 'NaN'],
  [Infinity, 'Infinity'],
])('%d is read as %s', (value, text) => {
  expect(shortNumber(value)).toBe(text)
})

test.each([
  ['0.0342999', '0.034'],
  ['0.00423', '0.0042'],
  ['0.00099999', 'below 0.001'],
  ['0', 'below 0.001'],
  ['1e-300', 'below 0.001'],
  ['1', '1'],
  ['0.5', '0.5'],
  ['0.99999', '1'],
  ['2', '2'],
  ['-0.1', '-0.1'],
  ['NaN', 'NaN'],
  ['x', 'x'],
])('a p-value of %s is read as %s', (text, shown) => {
  expect(shortP(text)).toBe(shown)
})
