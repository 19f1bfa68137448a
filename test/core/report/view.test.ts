import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../src/core/evaluate/verdict.ts'
import { plain } from '../../../src/core/report/phrase.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import { everything } from './hostile.ts'
import * as sample from './sample.ts'

const rows: readonly (readonly [string, Verdict, string, string])[] = [
  [
    'blocked',
    sample.blocked,
    'Blocked: 2 of 16 rules fail for churn, 1 can’t be decided',
    'Raise f1 for France by at least 0.0046 (models/churn/metrics.json:22). Then see the 2 other rules below.',
  ],
  [
    'held',
    sample.held,
    'On hold: the evidence is fine, approvals are awaited',
    'Ask 2 people of ml-lead and 1 person of model-risk for approving reviews. The gate counts them.',
  ],
  ['promoted', sample.promoted, 'May be promoted: all 6 rules pass for churn', 'Nothing is left to do for this gate.'],
  ['no model', sample.noModelChange, 'No model changes here', 'Nothing is asked of this change.'],
  ['no gate', sample.notGated, 'No gate covers this branch', 'Nothing is asked of this change.'],
  [
    'wrong policy',
    sample.policyInvalid,
    'Blocked: the policy on the base branch is not valid',
    'Correct .github/countersign.yml:12:9 on the base branch; "countersign validate" lists every problem.',
  ],
  [
    'crowd',
    sample.crowd(50, 500, 2),
    'Blocked: 12,500 of 25,000 rules fail for all 50 models',
    'churn-00: Bring metric_000 to 0.80 or more (models/churn-00/metrics.json:2). Then see the 12,499 other failing rules below.',
  ],
  [
    'nothing judged',
    sample.verdict('hold', {
      findings: [
        sample.finding(
          'change',
          { code: 'nothing-judged' },
          { kind: 'change', model: null, outcome: 'not-applicable' },
        ),
      ],
    }),
    'On hold: no rule was judged',
    'See what is listed below.',
  ],
]

describe.each(rows)('%s', (_, verdict, headline, next) => {
  test('says the decision and the next step', () => {
    const view = viewOf(verdict)
    expect(plain(view.headline)).toBe(headline)
    expect(plain(view.next)).toBe(next)
  })
})

test('puts failures first, then what is undecided, what waits, warnings, waivers and the rest', () => {
  for (const { rules } of viewOf(everything).models) {
    const order = rules.map(({ group }) => group)
    const first = [...new Set(order)]
    expect(order).toEqual(first.flatMap((group) => order.filter((other) => other === group)))
    expect(first).toEqual(
      ['failed', 'errored', 'undecided', 'pending', 'warning', 'waived', 'passed', 'not-applicable'].filter((group) =>
        order.some((other) => other === group),
      ),
    )
  }
})

test('puts the model with most failures first', () => {
  const counts = viewOf(sample.crowd(9, 7, 4)).models.map(({ counts: { failed } }) => failed)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

test('a rule that only warns is a warning, however it came out', () => {
  const [first] = sample.holding
  const warned = { ...first, outcome: 'error', severity: 'warn' }
  // a sample with two fields of the same kind replaced
  const view = viewOf(sample.verdict('promote', { findings: [warned as (typeof sample.holding)[number]] }))
  expect(view.counts.warning).toBe(1)
  expect(plain(view.next)).toBe('Nothing has to be done; 1 warning below is worth a look.')
})

test('a finding about a model that is not listed is shown all the same', () => {
  const [first] = sample.holding
  const stray = { ...first, model: 'ghost' } as (typeof sample.holding)[number]
  const view = viewOf(sample.verdict('promote', { findings: [stray] }))
  expect(view.models.map(({ model }) => model?.id)).toEqual(['churn', 'ghost'])
})

describe('a regression that is not tolerated at all', () => {
  const metric = sample.facts('auc', {
    bound: 'regress_at_most',
    limit: '0',
    candidate: sample.quantity('0.86'),
    baseline: sample.quantity('0.87'),
    slack: '-0.01',
  })

  test.each([
    ['higher', 'no drop is allowed'],
    ['lower', 'no rise is allowed'],
    [null, 'no change for the worse is allowed'],
  ] as const)('better %s', (direction, words) => {
    const verdict = sample.verdict('block', {
      findings: [
        sample.finding(
          'metrics/auc/regress_at_most',
          { code: 'beyond-margin' },
          { outcome: 'fail', metric: { ...metric, direction } },
        ),
      ],
    })
    const rule = viewOf(verdict).models[0]?.rules[0]
    expect(plain(rule?.label ?? [])).toBe('auc: not worse')
    expect(plain(rule?.because ?? [])).toBe(`0.86, was 0.87: down 0.01; ${words}`)
  })
})
