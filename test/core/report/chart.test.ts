import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../src/core/evaluate/verdict.ts'
import { renderComment } from '../../../src/core/report/markdown.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import * as sample from './sample.ts'

type Row = readonly [slice: string, candidate: string, baseline: string]

function sliced(rows: readonly Row[]): Verdict {
  return sample.verdict('promote', {
    findings: rows.map(([slice, candidate, baseline]) =>
      sample.finding(
        'metrics/f1/slices/regress_at_most',
        { code: 'within-margin' },
        {
          metric: sample.facts('f1', {
            slice,
            bound: 'regress_at_most',
            candidate: sample.quantity(candidate),
            baseline: sample.quantity(baseline),
          }),
        },
      ),
    ),
  })
}

/** The lines of the chart, or none. */
function chart(rows: readonly Row[]): readonly string[] {
  const page = renderComment(viewOf(sliced(rows)))
  return /```mermaid\n([\s\S]*?)\n```/.exec(page)?.[1]?.split('\n').slice(1) ?? []
}

const three: readonly Row[] = [
  ['a', '0.5', '0.6'],
  ['b', '0.70001', '0.7'],
  ['c', '0.1', '0'],
]

describe('a chart of slices', () => {
  test('has the candidate as bars and the baseline as a line', () => {
    expect(chart(three)).toEqual([
      'xychart-beta',
      '  x-axis ["a", "b", "c"]',
      '  y-axis 0 --> 0.7',
      '  bar [0.5, 0.7, 0.1]',
      '  line [0.6, 0.7, 0]',
    ])
  })

  test('is not drawn for two slices', () => {
    expect(chart(three.slice(1))).toEqual([])
  })

  test.each(['NaN', '1e300', '1e-300', 'x', '"]', ''])('leaves out a slice whose value is %j', (value) => {
    expect(chart([...three, ['d', value, '0.5']])).toEqual(chart(three))
  })

  test('draws what was lost where values are negative, for Mermaid draws bars from the bottom', () => {
    const negative: readonly Row[] = [['d', '-1', '0.5'], ['e', '-2', '-1'], ...three]
    expect(chart(negative)[3]).toBe('  bar [1.5, 1, 0.1]')
    expect(chart([['d', '1', '-2'], ...three])).toEqual([])
  })

  test('lies where names are long', () => {
    const long = three.map(([slice, ...values]): Row => [`region North and ${slice}`, ...values])
    expect(chart(long)[0]).toBe('xychart-beta horizontal')
    expect(renderComment(viewOf(sliced(long)))).toContain('"height": 260')
  })

  test('shows the worst of many, with the names that it could not hold', () => {
    const many = Array.from({ length: 40 }, (_, index): Row => [`<s${index}>`, `0.${40 + index}`, '0.5'])
    expect(chart(many).slice(0, 4)).toEqual([
      'xychart-beta horizontal',
      expect.stringMatching(/^ {2}x-axis "slice" \["slice 1", "slice 2", .*"slice 10"\]$/),
      '  y-axis "worse by" 0 --> 0.1',
      '  bar [0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.04, 0.03, 0.02, 0.01]',
    ])
    const shown = renderComment(viewOf(sliced(many)))
    expect(shown).toContain(
      '📉 The slices that lost most in <code>f1</code> for <code>churn</code>, 30 more are not drawn',
    )
    expect(shown).toContain('\nslice 1 is `<s0>`, slice 2 is `<s1>`')
  })

  test('of many slices of which none lost is not drawn', () => {
    expect(chart(Array.from({ length: 40 }, (_, index): Row => [`s${index}`, '0.6', '0.5']))).toEqual([])
  })

  test('names a slice by its number where its name could be read as anything else', () => {
    const labels = sample.hostileTexts.map((text, index) => `${text}${index}`).slice(0, 20)
    const axis = chart(labels.map((label): Row => [label, '0.5', '0.5']))[1]
    expect(axis).toMatch(/^ {2}x-axis \[("[A-Za-z0-9 +-]+"(, )?)+\]$/)
  })
})

function pageOf(charts: Verdict['charts']): string {
  return renderComment(viewOf(sample.verdict('promote', { charts })))
}

describe('a chart of calibration', () => {
  const bins = [0.1, 0.5, 0.9].map((mean) => ({ mean, rate: mean, n: 9 }))
  test('is folded, names its model and shows the candidate', () => {
    const shown = pageOf([
      { model: 'churn', chart: { kind: 'reliability', side: 'baseline', bins: bins.toReversed() } },
      { model: '<b>', chart: { kind: 'reliability', side: 'candidate', bins } },
    ])
    expect(shown).toContain('<summary>📈 Calibration of <code>&lt;b&gt;</code>: bars are what came true')
    expect(shown.match(/```mermaid/g)).toHaveLength(1)
    expect(shown).toContain('  bar [0.1, 0.5, 0.9]')
  })

  test('is not drawn of two bins, and of three models at most', () => {
    const ours = { kind: 'reliability', side: 'candidate', bins } as const
    expect(pageOf([{ model: 'a', chart: { ...ours, bins: bins.slice(1) } }])).not.toContain('mermaid')
    const many = ['a', 'b', 'c', 'd'].map((model) => ({ model, chart: ours }))
    expect(pageOf(many).match(/```mermaid/g)).toHaveLength(3)
  })
})
