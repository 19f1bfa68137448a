import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FindingKind, Outcome } from '../../../src/core/evaluate/verdict.ts'
import type { Finding } from '../../../src/core/evaluate/verdict.ts'
import { daysBetween } from '../../../src/core/evaluate/calendar.ts'
import { plainFinding } from '../../../src/core/evaluate/finding.ts'
import { applyWaivers } from '../../../src/core/evaluate/waive.ts'
import type { WaiverContext } from '../../../src/core/evaluate/waive.ts'
import type { Policy, Severity, Waiver } from '../../../src/core/policy/types.ts'
import { decoded, gatePolicy } from './scene.ts'

const plain = decoded(gatePolicy('    metrics:\n      - { metric: auc, at_least: 0.8 }\n'))
const [gate] = plain.gates
if (gate === undefined) throw new Error('the policy of these tests has a gate')
const context: WaiverContext = {
  asOf: '2026-11-22T10:00:00Z',
  models: [{ id: 'churn', tier: 'high', change: 'modified' }],
  gate,
  members: null,
}

function policyWith(...waivers: readonly Partial<Waiver>[]): Policy {
  const usual = {
    models: ['churn'],
    reason: 'r',
    compensating: null,
    approvedBy: ['ana', 'ben'],
    expires: '2027-01-31',
  }
  return {
    ...plain,
    waivers: waivers.map((waiver, i) => ({ control: 'DOC-03', ...usual, at: { line: i + 1, column: 1 }, ...waiver })),
  }
}

type Told = {
  readonly rule?: string
  readonly kind?: FindingKind
  readonly outcome?: Outcome
  readonly model?: string | null
  readonly severity?: Severity
}

function finding({
  rule = 'production/controls/DOC-03',
  kind = 'control',
  outcome = 'fail',
  model = 'churn',
  severity = 'block',
}: Told = {}): Finding {
  const found = plainFinding({
    rule,
    kind,
    model,
    outcome,
    severity,
    reason: { code: 'control-not-shown', detail: ['x'], remedy: ['y'] },
  })
  const id = rule.slice(rule.lastIndexOf('/') + 1)
  return kind === 'control'
    ? { ...found, control: { id, title: id, found: null, needed: 'E1', requiredBy: ['p'] } }
    : found
}

function outcomeOf(waiver: Partial<Waiver>, told: Told = {}): Outcome | undefined {
  return applyWaivers(policyWith(waiver), [finding(told)], context).findings[0]?.outcome
}

describe('a waiver covers', () => {
  const slice = 'production/metrics/auc/slices/at_least'
  test.each([
    ['a control by its id', { control: 'DOC-03' }, {}],
    ['a control by its rule', { control: 'controls/DOC-03' }, {}],
    ['a control by its rule with the gate', { control: 'production/controls/DOC-03' }, {}],
    ['a rule', { control: 'metrics/auc/at_least' }, { rule: 'production/metrics/auc/at_least', kind: 'metric' }],
    ['the slices of a rule', { control: 'metrics/auc/slices/at_least' }, { rule: slice, kind: 'metric' }],
    ['what can’t be decided', {}, { outcome: 'indeterminate' }],
    [
      'what a file shows',
      { control: 'evidence/metrics.json' },
      { rule: 'production/evidence/metrics.json', kind: 'evidence' },
    ],
    ['until its last day', { expires: '2026-11-22' }, {}],
  ] as const)('%s', (_, waiver, told) => {
    expect(outcomeOf(waiver, told)).toBe('waived')
  })
})

describe('a waiver does not cover', () => {
  test.each([
    ['another control', { control: 'DOC-04' }, {}, 'fail'],
    ['a control by a part of its id', { control: 'DOC-0' }, {}, 'fail'],
    ['another gate', { control: 'staging/controls/DOC-03' }, {}, 'fail'],
    ['another model', { models: ['fraud'] }, {}, 'fail'],
    ['the change as a whole', {}, { model: null }, 'fail'],
    ['the day after', { expires: '2026-11-21' }, {}, 'fail'],
    ['an error', {}, { outcome: 'error' }, 'error'],
    ['what waits for a person', {}, { outcome: 'pending' }, 'pending'],
    ['what passes', {}, { outcome: 'pass' }, 'pass'],
    ['what does not apply', {}, { outcome: 'not-applicable' }, 'not-applicable'],
    [
      'an approval',
      { control: 'approvals/ml-lead' },
      { rule: 'production/approvals/ml-lead', kind: 'approval' },
      'fail',
    ],
    ['the policy', { control: 'policy' }, { rule: 'policy', kind: 'policy' }, 'fail'],
    ['the change', { control: 'change/x' }, { rule: 'production/change/x', kind: 'change' }, 'fail'],
  ] as const)('%s', (_, waiver, told, expected) => {
    expect(outcomeOf(waiver, told)).toBe(expected)
  })
})

test('a waived finding keeps its reason and says who excepted it, why and until when', () => {
  const waiver = { compensating: 'review by hand', approvedBy: ['ana', 'ben'] }
  const [found] = applyWaivers(policyWith(waiver), [finding({ outcome: 'indeterminate' })], context).findings
  expect(found).toMatchObject({
    reason: { code: 'control-not-shown' },
    severity: 'block',
    waiver: {
      instead: 'indeterminate',
      reason: 'r',
      compensating: 'review by hand',
      approvedBy: ['ana', 'ben'],
      expires: '2027-01-31',
      at: { line: 1, column: 1 },
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    },
  })
})

test('of several waivers the one that holds longest counts', () => {
  const policy = policyWith({ expires: '2026-12-01' }, { expires: '2027-03-01' }, { expires: '2026-11-01' })
  expect(applyWaivers(policy, [finding()], context).findings[0]?.waiver?.expires).toBe('2027-03-01')
})

describe('the register', () => {
  test.each([
    ['active', {}],
    ['active', { expires: '2026-12-23' }],
    ['expiring', { expires: '2026-12-22' }],
    ['expiring', { expires: '2026-11-22' }],
    ['expired', { expires: '2026-11-21' }],
    ['unused', { control: 'DOC-05' }],
    ['expired', { control: 'DOC-05', expires: '2026-01-01' }],
    ['active', { control: 'DOC-05', models: ['fraud'] }],
  ] as const)('%s: %j', (state, waiver) => {
    expect(applyWaivers(policyWith(waiver), [finding()], context).waivers).toMatchObject([{ state }])
  })

  test('keeps the order of the policy', () => {
    const { waivers } = applyWaivers(policyWith({ control: 'B' }, { control: 'A' }), [], context)
    expect(waivers.map(({ control }) => control)).toEqual(['B', 'A'])
  })
})

test('an expired waiver is as if absent', () => {
  const findings = [finding(), finding({ outcome: 'indeterminate' })]
  const { findings: after } = applyWaivers(policyWith({ expires: '2026-11-21' }), findings, context)
  expect(after).toEqual(applyWaivers(policyWith(), findings, context).findings)
})

/** A date of a fixed instant, not of a clock. */
function written(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}

test('days are counted as the calendar does', () => {
  const day = fc.integer({ min: -700_000, max: 900_000 })
  fc.assert(
    fc.property(
      day.filter((d) => /^\d{4}-/.test(written(d))),
      fc.integer({ min: -50_000, max: 50_000 }),
      (from, more) => {
        fc.pre(/^\d{4}-/.test(written(from + more)))
        expect(daysBetween(written(from), written(from + more))).toBe(more)
      },
    ),
    { numRuns: 2_000 },
  )
})
