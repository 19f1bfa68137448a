import { describe, expect, test } from 'vitest'
import type { Reason } from '../../../../src/core/evaluate/reasons.ts'
import type { Finding, InferenceFacts, MetricFacts } from '../../../../src/core/evaluate/verdict.ts'
import { aboutOf } from '../../../../src/core/report/about.ts'
import type { About, Worded } from '../../../../src/core/report/about.ts'
import { confident } from '../../../../src/core/report/measurement/bounded.ts'
import type { Standing } from '../../../../src/core/report/measurement/bounded.ts'
import { changeWords } from '../../../../src/core/report/measurement/change-words.ts'
import { eitherWayWords } from '../../../../src/core/report/measurement/either-way-words.ts'
import { correctionPromise } from '../../../../src/core/report/measurement/family.ts'
import { methodWords } from '../../../../src/core/report/measurement/method-words.ts'
import { moreRows, roundedUp } from '../../../../src/core/report/measurement/more-rows.ts'
import { searchWords } from '../../../../src/core/report/measurement/search-words.ts'
import { thresholdWords } from '../../../../src/core/report/measurement/threshold-words.ts'
import { undefinedWords } from '../../../../src/core/report/measurement/undefined-words.ts'
import { markdownPhrase } from '../../../../src/core/report/escape.ts'
import { name, plain } from '../../../../src/core/report/phrase.ts'
import { wordsFor } from '../../../../src/core/report/words/words.ts'
import * as sample from '../sample.ts'

const NOBODY: About['known'] = new Set()

function inferred(parts: Partial<InferenceFacts>, facts: Partial<MetricFacts> = {}): InferenceFacts {
  const { bound, direction, limit = '0' } = facts
  // where less is better, the change may be positive by as much as is allowed
  const negative =
    bound === 'regress_at_most' ? direction !== 'lower' : bound === 'improve_at_least' && direction === 'lower'
  const threshold = `${negative ? '-' : ''}${limit}`
  return { ...sample.inference, threshold, correction: null, family: null, familyP: null, adjustedP: null, ...parts }
}

function about(facts: Partial<MetricFacts>): About {
  const finding: Finding = sample.finding(
    'metrics/auc/x',
    { code: 'within-margin' },
    { metric: sample.facts('auc', facts) },
  )
  return aboutOf(finding, NOBODY)
}

function said({ because, remedy }: Worded): readonly (string | null)[] {
  return [plain(because), remedy === null ? null : plain(remedy)]
}

const drop = { bound: 'regress_at_most', limit: '0.005' } as const
const rise = { bound: 'improve_at_least', limit: '0.01' } as const
const values = { candidate: sample.quantity('0.871'), baseline: sample.quantity('0.874') }
const slices = { correction: 'holm', family: 12 } as const

type Case = readonly [
  what: string,
  facts: Partial<MetricFacts>,
  inference: Partial<InferenceFacts>,
  standing: Standing,
  because: string,
  remedy: string | null,
]

const changes: readonly Case[] = [
  [
    'inconclusive',
    { ...drop, ...values },
    {},
    'open',
    'auc fell by 0.003, from 0.874 to 0.871; with 95% confidence it fell by no more than 0.011, and 0.005 is allowed: not shown',
    'Evaluate on about 4600 rows, which would settle it: there are 1912 pairs',
  ],
  [
    'inconclusive, and no number of rows would do',
    drop,
    { estimate: '-0.007', lower: '-0.011', rowsToSettle: null },
    'open',
    'auc fell by 0.007; with 95% confidence it fell by no more than 0.011, and 0.005 is allowed: not shown',
    'Raise auc by about 0.006, for the data to show it',
  ],
  [
    'inconclusive, of unknown size',
    drop,
    { rowsToSettle: null, paired: false, n: 1 },
    'open',
    'auc fell by 0.003; with 95% confidence it fell by no more than 0.011, and 0.005 is allowed: not shown',
    'Evaluate on more rows: there is 1 row',
  ],
  [
    'non-inferior, though it fell',
    drop,
    { lower: '-0.0049999' },
    'shown',
    'auc fell by 0.003; with 95% confidence it fell by no more than 0.0049999, and 0.005 is allowed',
    null,
  ],
  [
    'non-inferior on the line',
    drop,
    { lower: '-0.005' },
    'shown',
    'auc fell by 0.003; with 95% confidence it fell by no more than 0.005, and 0.005 is allowed',
    null,
  ],
  [
    'non-inferior, and it rose',
    drop,
    { estimate: '0.001', lower: '-0.002' },
    'shown',
    'auc rose by 0.001; with 95% confidence it fell by no more than 0.002, and 0.005 is allowed',
    null,
  ],
  [
    'superior',
    drop,
    { estimate: '0.012', lower: '0.004' },
    'shown',
    'auc rose by 0.012; with 95% confidence it rose by at least 0.004, so it is better',
    null,
  ],
  [
    'not worse at all',
    { ...drop, limit: '0' },
    { estimate: '0', lower: '0' },
    'shown',
    'auc did not change; with 95% confidence it did not fall, and no drop is allowed',
    null,
  ],
  [
    'inferior',
    drop,
    { estimate: '-0.03', lower: '-0.05', upper: '-0.012' },
    'refuted',
    'auc fell by 0.03; with 95% confidence it fell by at least 0.012, and 0.005 is allowed',
    'Raise auc by about 0.045, for the data to show it',
  ],
  [
    'inferior where less is better',
    { ...drop, direction: 'lower', limit: '1%' },
    { estimate: '3.14159', lower: '1.5', upper: '4.7', threshold: '0.871' },
    'refuted',
    'auc rose by 3.14; with 95% confidence it rose by at least 1.5, and 1% is allowed',
    'Lower auc by about 3.83, for the data to show it',
  ],
  [
    'non-inferior where less is better',
    { ...drop, direction: 'lower' },
    { estimate: '-0.001', lower: '-0.004', upper: '0.002' },
    'shown',
    'auc fell by 0.001; with 95% confidence it rose by no more than 0.002, and 0.005 is allowed',
    null,
  ],
  [
    'superior where less is better',
    { ...drop, direction: 'lower', limit: '0' },
    { estimate: '-0.01', lower: '-0.02', upper: '-0.005' },
    'shown',
    'auc fell by 0.01; with 95% confidence it fell by at least 0.005, so it is better',
    null,
  ],
  [
    'of unknown spread',
    drop,
    { lower: null, upper: null, rowsToSettle: null },
    'open',
    'auc fell by 0.003; how much it varies is not known, and 0.005 is allowed: not shown',
    'Evaluate on more rows: there are 1912 pairs',
  ],
  [
    'a gain that is shown',
    rise,
    { estimate: '0.02', lower: '0.012' },
    'shown',
    'auc rose by 0.02; with 95% confidence it rose by at least 0.012, and 0.01 is asked',
    null,
  ],
  [
    'a gain that is refuted',
    rise,
    { estimate: '0.002', lower: '-0.004', upper: '0.008' },
    'refuted',
    'auc rose by 0.002; with 95% confidence it rose by no more than 0.008, and 0.01 is asked',
    'Raise auc by about 0.014, for the data to show it',
  ],
  [
    'a gain that was none',
    { ...rise, limit: '0' },
    { estimate: '-0.02', lower: '-0.03', upper: '0' },
    'refuted',
    'auc fell by 0.02; with 95% confidence it did not rise, and a rise is asked',
    'Raise auc by about 0.03, for the data to show it',
  ],
  [
    'a gain that stays open',
    rise,
    { estimate: '0.02', lower: '-0.001' },
    'open',
    'auc rose by 0.02; with 95% confidence it fell by no more than 0.001, and 0.01 is asked: not shown',
    'Evaluate on about 4600 rows, which would settle it: there are 1912 pairs',
  ],
  [
    'a slice that is worse',
    { ...drop, slice: 'region=North' },
    { ...slices, estimate: '-0.03', lower: '-0.05', upper: '-0.012', adjustedP: '0.0361' },
    'refuted',
    'auc fell by 0.03; with 95% confidence it fell by at least 0.012, and 0.005 is allowed; one of 12 slices, p 0.036 adjusted for looking at 12 (Holm)',
    'Raise auc for region=North by about 0.045, for the data to show it',
  ],
  [
    'a slice that is worse only when looked at alone',
    { ...drop, slice: 'b' },
    { ...slices, estimate: '-0.03', lower: '-0.05', upper: '-0.012', adjustedP: '0.12', rowsToSettle: 900 },
    'open',
    'auc fell by 0.03; taken alone, with 95% confidence it fell by at least 0.012, and 0.005 is allowed; adjusted for looking at 12 slices (Holm, p 0.12) that is not shown',
    'Evaluate on about 900 rows of b, which would settle it: there are 1912 pairs',
  ],
  [
    'a slice that is worse, without correction',
    { ...drop, slice: 'b' },
    { ...slices, estimate: '-0.03', lower: '-0.05', upper: '-0.012', correction: 'none' },
    'refuted',
    'auc fell by 0.03; with 95% confidence it fell by at least 0.012, and 0.005 is allowed; one of 12 slices, not adjusted for looking at 12',
    'Raise auc for b by about 0.045, for the data to show it',
  ],
  [
    'a slice that is worse, by another correction and without p',
    { ...drop, slice: 'b' },
    { correction: 'benjamini-hochberg', family: 3, estimate: '-0.03', lower: '-0.05', upper: '-0.012' },
    'refuted',
    'auc fell by 0.03; with 95% confidence it fell by at least 0.012, and 0.005 is allowed; one of 3 slices, adjusted for looking at 3 (Benjamini–Hochberg)',
    'Raise auc for b by about 0.045, for the data to show it',
  ],
  [
    'a slice that is good: all must be, which needs no correction',
    { ...drop, slice: 'b' },
    { ...slices, lower: '-0.004', adjustedP: '0.9' },
    'shown',
    'auc fell by 0.003; with 95% confidence it fell by no more than 0.004, and 0.005 is allowed',
    null,
  ],
  [
    'a family of one',
    { ...drop, slice: 'b' },
    { correction: 'holm', family: 1, estimate: '-0.03', lower: '-0.05', upper: '-0.012', adjustedP: '0.1' },
    'refuted',
    'auc fell by 0.03; with 95% confidence it fell by at least 0.012, and 0.005 is allowed',
    'Raise auc for b by about 0.045, for the data to show it',
  ],
]

test.each(changes)('a change that is %s', (_, facts, inference, standing, because, remedy) => {
  expect(said(changeWords(about(facts), inferred(inference, facts), standing))).toEqual([because, remedy])
})

const either = { bound: 'change_at_most', limit: '0.01', direction: null } as const
const swing = { threshold: '0.01', estimate: '0.002', lower: '-0.004', upper: '0.008' } as const

const eitherWay: readonly Case[] = [
  [
    'shown',
    either,
    swing,
    'shown',
    'auc rose by 0.002; with 95% confidence it changed by no more than 0.008 either way, and a change of at most 0.01 either way is allowed',
    null,
  ],
  [
    'shown, and fell',
    { ...either, limit: '5%', ...values },
    { ...swing, estimate: '-0.003', lower: '-0.009' },
    'shown',
    'auc fell by 0.003, from 0.874 to 0.871; with 95% confidence it changed by no more than 0.009 either way, and a change of at most 5% either way is allowed',
    null,
  ],
  [
    'open',
    either,
    { ...swing, upper: '0.012', rowsToSettle: 4321 },
    'open',
    'auc rose by 0.002; with 95% confidence it changed by no more than 0.012 either way, and a change of at most 0.01 either way is allowed: not shown',
    'Evaluate on about 4400 rows, which would settle it: there are 1912 pairs',
  ],
  [
    'open where nothing may change',
    { ...either, limit: '0' },
    { ...swing, estimate: '0', lower: '-0.008', threshold: '0', rowsToSettle: null },
    'open',
    'auc did not change; with 95% confidence it changed by no more than 0.008 either way, and no change is allowed: not shown',
    'No number of rows shows that nothing changed: have the policy allow an amount under change_at_most',
  ],
  [
    'open, and too far by the value itself',
    either,
    { ...swing, estimate: '0.011', upper: '0.02', rowsToSettle: null },
    'open',
    'auc rose by 0.011; with 95% confidence it changed by no more than 0.02 either way, and a change of at most 0.01 either way is allowed: not shown',
    'Bring auc nearer to production’s by about 0.01, for the data to show it',
  ],
  [
    'refuted, and rose',
    either,
    { ...swing, estimate: '0.03', lower: '0.012', upper: '0.05' },
    'refuted',
    'auc rose by 0.03; with 95% confidence it rose by at least 0.012, and a change of at most 0.01 either way is allowed',
    'Bring auc nearer to production’s by about 0.04, for the data to show it',
  ],
  [
    'refuted, and fell, in a slice of many',
    { ...either, slice: 'b' },
    { ...slices, ...swing, estimate: '-0.03', lower: '-0.05', upper: '-0.012', adjustedP: '0.036' },
    'refuted',
    'auc fell by 0.03; with 95% confidence it fell by at least 0.012, and a change of at most 0.01 either way is allowed; one of 12 slices, p 0.036 adjusted for looking at 12 (Holm)',
    'Bring auc for b nearer to production’s by about 0.04, for the data to show it',
  ],
  [
    'beyond only when a slice is looked at alone',
    { ...either, slice: 'b' },
    { ...slices, ...swing, estimate: '-0.03', lower: '-0.05', upper: '-0.012', adjustedP: '0.12' },
    'open',
    'auc fell by 0.03; taken alone, with 95% confidence it fell by at least 0.012, and a change of at most 0.01 either way is allowed; adjusted for looking at 12 slices (Holm, p 0.12) that is not shown',
    'Bring auc for b nearer to production’s by about 0.04, for the data to show it',
  ],
  [
    'beyond only when it is looked at one way',
    { ...either, limit: '0' },
    { ...swing, estimate: '0.005', lower: '0.001', upper: '0.009', threshold: '0', pAgainst: '0.06' },
    'open',
    'auc rose by 0.005; taken alone, with 95% confidence it rose by at least 0.001, and no change is allowed; looked at both ways (p 0.06) that is not shown',
    'Bring auc back to production’s, or have the policy allow an amount',
  ],
  [
    'of unknown spread',
    either,
    { ...swing, lower: null, upper: null, rowsToSettle: null },
    'open',
    'auc rose by 0.002; how much it varies is not known, and a change of at most 0.01 either way is allowed: not shown',
    'Evaluate on more rows: there are 1912 pairs',
  ],
]

test.each(eitherWay)('a change either way that is %s', (_, facts, inference, standing, because, remedy) => {
  expect(said(eitherWayWords(about(facts), inferred(inference, facts), standing))).toEqual([because, remedy])
})

const least = { bound: 'at_least', limit: '0.85' } as const
const single = { estimate: '0.8713', lower: '0.858', upper: '0.884', paired: null } as const

const thresholds: readonly Case[] = [
  [
    'shown',
    least,
    single,
    'shown',
    'auc is 0.871; with 95% confidence it is at least 0.858, and at least 0.85 is asked',
    null,
  ],
  [
    'open',
    least,
    { ...single, lower: '0.842' },
    'open',
    'auc is 0.871; with 95% confidence it is at least 0.842, and at least 0.85 is asked: not shown',
    'Evaluate on about 4600 rows, which would settle it: there are 1912 rows',
  ],
  [
    'open, and missed by the value itself',
    least,
    { ...single, estimate: '0.8499999', lower: '0.842', rowsToSettle: null },
    'open',
    'auc is 0.8499999; with 95% confidence it is at least 0.842, and at least 0.85 is asked: not shown',
    'Raise auc by about 0.008, for the data to show it',
  ],
  [
    'refuted',
    least,
    { ...single, estimate: '0.81', lower: '0.79', upper: '0.83' },
    'refuted',
    'auc is 0.81; with 95% confidence it is at most 0.83, and at least 0.85 is asked',
    'Raise auc by about 0.06, for the data to show it',
  ],
  [
    'shown from above',
    { bound: 'at_most', limit: '0.9', direction: 'lower' },
    single,
    'shown',
    'auc is 0.871; with 95% confidence it is at most 0.884, and at most 0.9 is allowed',
    null,
  ],
  [
    'refuted from above',
    { bound: 'at_most', limit: '-0.1' },
    { estimate: '0.01', lower: '-0.05', upper: '0.07' },
    'refuted',
    'auc is 0.01; with 95% confidence it is at least −0.05, and at most -0.1 is allowed',
    'Lower auc by about 0.17, for the data to show it',
  ],
  [
    'of unknown spread',
    least,
    { ...single, lower: null, upper: null, rowsToSettle: null },
    'open',
    'auc is 0.871; how much it varies is not known, and at least 0.85 is asked: not shown',
    'Evaluate on more rows: there are 1912 rows',
  ],
]

test.each(thresholds)('a value that is %s', (_, facts, inference, standing, because, remedy) => {
  expect(said(thresholdWords(about(facts), inferred(inference, facts), { standing }))).toEqual([because, remedy])
})

test('a gap says of what it is one', () => {
  const facts = about({ bound: 'gap_at_most', limit: '0.1' })
  const inference = inferred({ estimate: '0.12', lower: '0.02', upper: '0.21', threshold: '0.1', rowsToSettle: null })
  const began = [name('North and South'), { kind: 'words', text: ' are 0.12 apart' } as const]
  expect(plain(thresholdWords(facts, inference, { standing: 'open', began }).because)).toBe(
    '"North and South" are 0.12 apart; with 95% confidence it is at most 0.21, and at most 0.1 is allowed: not shown',
  )
})

function worded(reason: Finding['reason'], facts: Partial<MetricFacts>, parts: Partial<InferenceFacts>): string {
  const metric = sample.facts('auc', { ...facts, inference: inferred(parts, facts) })
  const { because, remedy } = wordsFor(aboutOf(sample.finding('m', reason, { outcome: 'fail', metric }), NOBODY))
  return `${plain(because)} | ${remedy === null ? '' : plain(remedy)}`
}

describe('a finding that was decided by its interval has such a sentence', () => {
  const gap = { bound: 'gap_at_most', limit: '0.1' } as const
  const apart = { estimate: '0.12', lower: '0.101', upper: '0.2', n: null, rowsToSettle: null } as const

  test.each<readonly [Finding['reason'], Partial<MetricFacts>, Partial<InferenceFacts>, RegExp]>([
    [
      { code: 'beyond-margin' },
      drop,
      { upper: '-0.006' },
      /^auc fell by 0\.003; .* at least 0\.006, and 0\.005 is allowed \| Raise/,
    ],
    [{ code: 'within-margin' }, drop, { lower: '-0.004' }, /no more than 0\.004, and 0\.005 is allowed \| $/],
    [{ code: 'not-shown', settles: 9, rows: 5 }, drop, {}, /not shown \| Evaluate on about 4600 rows/],
    [{ code: 'improved-enough' }, rise, { lower: '0.02' }, /it rose by at least 0\.02, and 0\.01 is asked/],
    [{ code: 'improved-too-little' }, rise, { upper: '0.005' }, /it rose by no more than 0\.005, and 0\.01 is asked/],
    [{ code: 'meets-bound' }, least, single, /^auc is 0\.871; with 95% confidence it is at least 0\.858/],
    [{ code: 'misses-bound' }, least, { ...single, upper: '0.8' }, /it is at most 0\.8, and at least 0\.85 is asked/],
    [
      { code: 'beyond-gap', best: 'a', worst: 'b c' },
      gap,
      apart,
      /^The best slice a and the worst "b c" are 0\.12 apart; with 95% confidence it is at least 0\.101, and at most 0\.1 is allowed \| Improve "b c"$/,
    ],
    [
      { code: 'not-shown', settles: null, rows: null },
      gap,
      apart,
      /^The slices of auc are 0\.12 apart; .*: not shown \| Evaluate on more rows of each slice$/,
    ],
    [
      { code: 'within-gap', best: 'a', worst: 'b' },
      { bound: 'ratio_at_least', limit: '0.8' },
      { estimate: '0.9', lower: '0.83' },
      /^The best slice a and the worst b have a ratio of 0\.9; .* it is at least 0\.83, and at least 0\.8 is asked/,
    ],
    // what no interval decided keeps its own words
    [{ code: 'not-finite', text: 'NaN' }, drop, {}, /NaN/],
  ])('%j', (reason, facts, parts, expected) => {
    expect(worded(reason, facts, parts)).toMatch(expected)
  })

  test('and one without an interval keeps the words it had', () => {
    const metric = sample.facts('auc', { ...drop, ...values, slack: '0.002' })
    const finding = sample.finding('m', { code: 'within-margin' }, { metric })
    expect(plain(wordsFor(aboutOf(finding, NOBODY)).because)).toBe(
      '0.871, was 0.874: down 0.003; a drop of at most 0.005 is allowed',
    )
  })
})

test.each([
  [1, 1],
  [9, 9],
  [10, 10],
  [99, 99],
  [101, 110],
  [4_637, 4_700],
  [4_600, 4_600],
  [123_456_789, 130_000_000],
])('%i rows are about %i', (rows, about_) => {
  expect(roundedUp(rows)).toBe(about_)
})

describe('how it was decided', () => {
  test('names method, pairs and p', () => {
    expect(plain(methodWords(inferred({ method: 'tango', p: '0.0000001', pAgainst: '0.9' }), 'shown'))).toBe(
      'Tango’s score interval for two shares of the same rows on 1912 pairs; p below 0.001',
    )
  })

  test('names the p of the alarm where one is raised', () => {
    const inference = inferred({ method: 'newcombe', paired: false, p: '0.99', pAgainst: '0.012' })
    expect(plain(methodWords(inference, 'refuted'))).toMatch(/ on 1912 rows; p 0\.012$/)
  })

  test('names seed and resamples', () => {
    expect(
      plain(methodWords(inferred({ method: 'bootstrap', paired: null, p: null, seed: 7, replicates: 2_000 }), null)),
    ).toBe('The bootstrap on 1912 rows; 2000 resamples, seed 7')
  })

  test('knows the methods that no policy names', () => {
    expect(plain(methodWords(inferred({ method: 'student-t', p: null }), null))).toBe(
      'Student’s interval for a mean on 1912 pairs',
    )
  })

  test('shows a method it has no words for as it is called', () => {
    expect(markdownPhrase(methodWords(inferred({ method: '<b>', p: 'x' }), 'open'), 'line')).toBe(
      '`<b>` on 1912 pairs; p x',
    )
  })

  test('says what each correction promises', () => {
    const promises = (['holm', 'bonferroni', 'benjamini-hochberg', 'none'] as const).map((each) =>
      plain(correctionPromise(each)),
    )
    expect(new Set(promises).size).toBe(4)
    expect(promises[0]).toMatch(/^Holm: were every slice within/)
  })
})

describe('a search for slices', () => {
  const found = {
    slice: { columns: ['region'], name: 'region=North, age=[18,30)' },
    n: 412,
    worse: 0.0812,
    adjustedP: 0.00412,
  }

  test('says among how many it found what it found', () => {
    expect(plain(searchWords({ metric: 'auc', searched: 312, minRows: 50, found: [found] }))).toBe(
      'Of 312 slices with at least 50 rows, one became worse in auc, adjusted for having searched them all: "region=North, age=[18,30)" (412 rows, mean loss +0.0812, p 0.0041)',
    )
  })

  test('is bounded', () => {
    const many = Array.from({ length: 100 }, () => found)
    expect(plain(searchWords({ metric: 'auc', searched: 5_000, minRows: 1, found: many }))).toMatch(
      /^Of 5000 slices with at least 1 row, 100 became worse .* and 95 more$/,
    )
  })

  test('that found nothing says so, and one that could not search does not say the same', () => {
    expect(plain(searchWords({ metric: 'auc', searched: 9, minRows: 50, found: [] }))).toBe(
      'Of 9 slices with at least 50 rows, none became worse in auc by more than chance explains',
    )
    expect(plain(searchWords({ metric: 'auc', searched: 0, minRows: 50, found: [] }))).toBe(
      'No slice has 50 rows, so none was searched',
    )
  })

  test('keeps names inert', () => {
    const slice = { columns: ['x'], name: '@acme/team <script> | `#1`' }
    const phrase = searchWords({ metric: '@m', searched: 1, minRows: 1, found: [{ ...found, slice }] })
    expect(markdownPhrase(phrase, 'cell')).toContain('`` @acme/team <script> \\| `#1` ``')
  })
})

test('what has no value says why, and what to do', () => {
  const { because, remedy } = undefinedWords([name('auc')], 'one-class')
  expect([plain(because), plain(remedy)]).toEqual([
    'auc has no value: all its rows have one label',
    'Evaluate on rows of both classes',
  ])
})

test('a quantity without any interval names no method', () => {
  const finding = sample.finding('m', { code: 'interval-unknown', method: 'none' }, { outcome: 'indeterminate' })
  expect(said(wordsFor(aboutOf(finding, NOBODY)))).toEqual([
    'No interval is known for it on these rows',
    'Evaluate on more rows, or leave confidence out: then its point value decides',
  ])
})

/** What is said of a failure for this reason. */
function failing(reason: Reason): string | null | undefined {
  return said(wordsFor(aboutOf(sample.finding('auc', reason, { outcome: 'fail' }), NOBODY)))[0]
}

describe('a rule that is decided by runs', () => {
  const runs = { method: 'corrected-t', n: 10, paired: true } as const

  test('counts runs, not rows or pairs', () => {
    expect(plain(methodWords(inferred({ ...runs, p: '0.0157' }), 'shown'))).toBe(
      'Nadeau and Bengio’s corrected interval on 10 runs; p 0.016',
    )
    expect(plain(methodWords(inferred({ ...runs, method: 'seeds-t', p: null }), null))).toBe(
      'Student’s interval over the seeds of one split on 10 runs',
    )
  })

  test.each([
    [14, null, 'Make about 14 runs, which would settle it: there are 10 runs'],
    [null, 'North', 'Test each run on more rows, for more runs alone would not settle it: there are 10 runs'],
  ])('%s would settle it', (rowsToSettle, slice, expected) => {
    expect(plain(moreRows({ ...runs, rowsToSettle }, slice))).toBe(expected)
  })

  test('says that seeds speak of their split alone', () => {
    expect(plain(confident(inferred({ ...runs, method: 'seeds-t' })))).toBe('on this split, with 95% confidence')
    expect(plain(confident(inferred(runs)))).toBe('with 95% confidence')
  })

  test('a run that can’t be used is named with its line', () => {
    const run = { code: 'run-unusable', run: 'seed 3', line: 14 } as const
    expect([
      failing({ ...run, why: 'not-a-number', found: null, text: '' }),
      failing({ ...run, why: 'not-numeric', found: 'number-out-of-range', text: '1e400' }),
      failing({ ...run, why: 'not-numeric', found: 'text', text: '92%' }),
      failing({ ...run, why: 'not-numeric', found: 'null', text: 'null' }),
    ]).toEqual(
      [
        'it is NaN, not a number',
        '1e400 is beyond any finite measurement',
        '92% is text, and the rule does not say "unit: percent"',
        'null is no number',
      ].map((what) => `Run "seed 3" of the value (line 14) can’t be used: ${what}`),
    )
  })

  test('the same change in every run points to the mean alone', () => {
    const finding = sample.finding(
      'auc',
      { code: 'runs-constant', runs: 10, paired: true },
      { outcome: 'indeterminate' },
    )
    expect(said(wordsFor(aboutOf(finding, NOBODY)))).toEqual([
      'The change is the same in all 10 runs, which tells nothing of how it varies: no interval is made of it',
      'Check that the runs are different runs; leave confidence out of the rule to decide by the mean alone',
    ])
  })
})
