import { describe, expect, test } from 'vitest'
import type { Finding, InferenceFacts, MetricFacts, Verdict } from '../../../../src/core/evaluate/verdict.ts'
import { renderComment } from '../../../../src/core/report/markdown.ts'
import { renderText } from '../../../../src/core/report/text.ts'
import { viewOf } from '../../../../src/core/report/view.ts'
import * as sample from '../sample.ts'

type Decided = readonly [slice: string | null, outcome: 'pass' | 'fail' | 'indeterminate', Partial<InferenceFacts>]

const CODES: Readonly<Record<Decided[1], Finding['reason']>> = {
  pass: { code: 'within-margin' },
  fail: { code: 'beyond-margin' },
  indeterminate: { code: 'not-shown', settles: 4_600, rows: 1_912 },
}

function decided([slice, outcome, parts]: Decided): Finding {
  const bound: Partial<MetricFacts> = { bound: 'regress_at_most', limit: '0.005' }
  const inference = {
    ...sample.inference,
    threshold: '-0.005',
    correction: null,
    family: null,
    familyP: null,
    adjustedP: null,
    ...parts,
  }
  const metric = sample.facts('auc', { slice, ...bound, inference })
  return sample.finding('production/metrics/auc/regress_at_most', CODES[outcome], { outcome, metric })
}

function verdict(...rows: readonly Decided[]): Verdict {
  return sample.verdict('block', { findings: rows.map(decided) })
}

const open: Decided = [null, 'indeterminate', {}]
const worse: Decided = [
  'a|b',
  'fail',
  {
    estimate: '-0.03',
    lower: '-0.05',
    upper: '-0.012',
    pAgainst: '0.004',
    adjustedP: '0.036',
    correction: 'holm',
    family: 9,
    familyP: '0.871',
  },
]
const better: Decided = [
  'c',
  'pass',
  { estimate: '0.012', lower: '0.004', upper: null, correction: 'holm', family: 9, familyP: '0.871' },
]

/** The folded section, without its tags. */
function section(page: string): string {
  return /<summary>📐([^]*?)<\/details>/.exec(page)?.[1] ?? ''
}

describe('rules decided by interval', () => {
  test('stand in one folded table, with what the signs mean', () => {
    const found = section(renderComment(viewOf(verdict(open, worse, better))))
    expect(found.split('\n').filter((line) => line !== '')).toEqual([
      ' 3 rules decided by interval</summary>',
      '|Rule|Estimate|Between (confidence of each end)||How|',
      '|-|-|-|-|-|',
      '|`auc` for `a\\|b`: worse by at most 0.005|−0.03|−0.05 to −0.012 (95%)|`··├───────●─────┤··║·│··`|DeLong’s variance of the area under the curve on 1912 pairs; p 0.004; one of 9 slices, p 0.036 adjusted for looking at 9 (Holm)|',
      '|`auc`: worse by at most 0.005|−0.003|−0.011 to +0.005 (95%)|`··├──────╫──●──┼─────┤··`|DeLong’s variance of the area under the curve on 1912 pairs; p 0.34|',
      '|`auc` for `c`: worse by at most 0.005|+0.012|+0.004 to … (95%)|`··║·····│···├────────●─▸`|DeLong’s variance of the area under the curve on 1912 pairs; p 0.34; all 9 slices together p 0.871|',
      '`├─●─┤ interval and estimate · ║ the line the rule draws · │ no change`',
      'Holm: were every slice within what is allowed, the chance that any of them is called beyond it stays within what the confidence leaves.',
      'To call every slice good, each must pass its own test, which needs no correction: their p-value together is the greatest of theirs.',
    ])
  })

  test('are not mentioned where there is none', () => {
    expect(renderComment(viewOf(sample.blocked))).not.toContain('📐')
  })

  test('speak of corrections only where there is a family', () => {
    expect(section(renderComment(viewOf(verdict(open))))).not.toContain('correction')
  })

  test('give way where a page is short, and are counted', () => {
    const many = Array.from({ length: 400 }, (_, index): Decided => [`s${index}`, 'pass', {}])
    const page = renderComment(viewOf(verdict(...many)), 20_000)
    expect(page.length).toBeLessThanOrEqual(20_000)
    expect(page).toMatch(/… and \d+ more rules: see `verdict.json`|400 rules decided by interval: see `verdict.json`/)
  })

  test('that hold no number draw no bar, and break nothing', () => {
    const found = section(renderComment(viewOf(verdict([null, 'pass', { estimate: 'NaN', lower: '?', upper: '' }]))))
    expect(found).toContain('|NaN|`?` to  (95%)||')
  })
})

describe('on a terminal', () => {
  test('what is not shown has its bar, in ASCII, since not every terminal draws', () => {
    const text = renderText(viewOf(verdict(open, better)), { width: 100, colour: false })
    expect(text).toContain('\n          ..[------#--o--+-----]..\n')
    expect(text.match(/\.\.\[/g)).toHaveLength(1)
    expect(text).toContain('\n[-o-] interval and estimate, # the line the rule draws, | no change\n')
  })

  test('of slices it says which is corrected: alarms, and not passing', () => {
    const said = 'All slices must pass, each by its own test: no correction. Alarms are corrected'
    const text = renderText(viewOf(verdict(open, worse, better)), { width: 120, colour: false })
    expect(text).toContain(said)
    expect(renderText(viewOf(verdict(open)), { width: 120, colour: false })).not.toContain('Alarms')
  })

  test('there is no legend without a bar', () => {
    expect(renderText(viewOf(verdict(better)), { width: 100, colour: false })).not.toContain('[-o-]')
  })
})

test.each([
  ['metric', 'production/metrics/a/b/find_slices', 'Search for worse slices by a/b'],
  ['evidence', 'production/evidence/metrics/x/find_slices', 'metrics/x/find_slices'],
] as const)('a finding of kind %s called %s is shown as %s', (kind, rule, label) => {
  const search = { metric: 'auc', searched: 3, minRows: 9, found: [] }
  const finding = sample.finding(rule, { code: 'slices-searched', search }, { kind, metric: null, outcome: 'fail' })
  const text = renderText(viewOf(sample.verdict('block', { findings: [{ ...finding, rule }] })), {
    width: 100,
    colour: false,
  })
  expect(text).toContain(`  FAIL    ${label}\n`)
})
