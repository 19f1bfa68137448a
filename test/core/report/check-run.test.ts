import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../src/core/evaluate/verdict.ts'
import { reverifyingOutput, unableOutput } from '../../../src/core/report/check-notices.ts'
import { checkOutputOf, CHECK_TEXT_LIMIT } from '../../../src/core/report/check-run.ts'
import type { CheckReport } from '../../../src/core/report/check-run.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import { liveliness, rendered, tags } from './github.ts'
import { everything, replaced } from './hostile.ts'
import * as sample from './sample.ts'
import * as approvals from './sample-approvals.ts'

const judged = { state: 'judged' } as const

test.each([
  ['promoted', sample.promoted, 'success', 'May be promoted: all 6 rules pass for churn'],
  ['complete', approvals.complete, 'success', 'May be promoted: all 8 rules pass for churn'],
  ['counted', approvals.counted, 'action_required', 'On hold: 1 approval of model-risk missing'],
  ['unsigned', approvals.unsigned, 'action_required', 'On hold: 2 approvals of ml-lead and 1 of model-risk missing'],
  ['short', approvals.shortOfPeople, 'action_required', 'On hold: the evidence is fine, 2 more people must sign'],
  ['vetoed', approvals.vetoed, 'failure', 'Blocked: 2 people ask for changes'],
  ['blocked', sample.blocked, 'failure', 'Blocked: 2 of 16 rules fail for churn, 1 can’t be decided'],
  ['no gate', sample.notGated, 'success', 'No gate covers this branch'],
  ['wrong policy', sample.policyInvalid, 'failure', 'Blocked: the policy on the base branch is not valid'],
] as const)('%s: concludes by table and says so in a line', (_, verdict, conclusion, title) => {
  const output = checkOutputOf(viewOf(verdict), judged)
  expect(output).toMatchObject({ status: 'completed', conclusion, title, externalId: verdict.digests.evidence })
})

test('has the shape that the gate writes', () => {
  const output = checkOutputOf(viewOf(sample.blocked), judged)
  expect(output.annotations[0]).toEqual({
    path: 'models/churn/metrics.json',
    line: 22,
    level: 'failure',
    title: 'churn: f1 for France: worse by at most 0.01',
    message:
      '0.5123, was 0.5269: down 0.0146; a drop of at most 0.01 is allowed. Raise f1 for France by at least 0.0046 (models/churn/metrics.json:22).',
  })
})

test('nothing is concluded on a draft, however good it looks', () => {
  const output = checkOutputOf(viewOf(approvals.complete), { state: 'draft' })
  expect(output.status).toBe('in_progress')
  expect(output.conclusion).toBeNull()
  expect(output.title).toMatch(/^Draft: /)
})

describe('a commit that several pull requests share', () => {
  const decisions: readonly (readonly [Decision, Decision | null, string])[] = [
    ['promote', 'promote', 'success'],
    ['promote', 'hold', 'action_required'],
    ['promote', 'block', 'failure'],
    ['promote', null, 'action_required'],
    ['hold', 'promote', 'action_required'],
    ['hold', 'block', 'failure'],
    ['block', 'promote', 'failure'],
    ['block', null, 'failure'],
  ]

  test.each(decisions)('%s here and %s there is %s', (own, other, conclusion) => {
    const view = viewOf(sample.verdict(own, { findings: sample.holding }))
    const output = checkOutputOf(view, { ...judged, shared: [{ pull: 43, decision: other }] })
    expect(output.conclusion).toBe(conclusion)
  })

  test('is told with the other’s decision, in the title where the other decides', () => {
    const output = checkOutputOf(viewOf(sample.promoted), { ...judged, shared: [{ pull: 43, decision: 'hold' }] })
    expect(output.title).toBe('On hold: so is #43, which shares this commit')
    expect(output.summary).toMatch(
      /^> 🔗 Also decided by #43 \(on hold\), which shares this commit; the worst decides\.\n\n## /,
    )
  })

  test('names ten of many', () => {
    const shared = Array.from({ length: 500 }, (_, index) => ({ pull: index + 1, decision: null }))
    const { summary } = checkOutputOf(viewOf(sample.promoted), { ...judged, shared })
    expect(summary).toContain('#10 (not decided yet) and 490 more, which share this commit')
  })
})

test('a check under our name that somebody else wrote is told first', () => {
  const forgery = { kind: 'status', name: 'countersign/production', by: 'mallory' } as const
  const { summary, conclusion } = checkOutputOf(viewOf(sample.promoted), { ...judged, forgery })
  expect(summary).toMatch(
    /^> 🚩 A commit status named `countersign\/production` was written by `mallory`\. It is not ours/,
  )
  expect(conclusion).toBe('success')
})

const crowds = [
  ['50 models × 500 rules', sample.crowd(50, 500, 1)],
  ['one model × 10,000 rules', sample.crowd(1, 10_000, 1)],
  ['500 people refused', approvals.crowdOfPeople(1, 500)],
  ['100 roles', approvals.crowdOfPeople(100, 3)],
  ['100 roles × 500 people', approvals.crowdOfPeople(100, 500)],
  ['long hostile names', replaced(everything, (index) => `${'@|`<語'.repeat(60)}${index}`)],
] as const

test.each(crowds)('%s: stays within the limits of GitHub', (_, verdict) => {
  const output = checkOutputOf(viewOf(verdict), { ...judged, shared: [{ pull: 43, decision: 'hold' }] })
  expect(output.conclusion).not.toBe('success')
  expectWithin(output)
})

function expectWithin({ title, summary, text, annotations }: CheckReport): void {
  expect(Array.from(title).length).toBeLessThanOrEqual(255)
  expect(title).not.toBe('')
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(CHECK_TEXT_LIMIT)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(CHECK_TEXT_LIMIT)
  expect(annotations.length).toBeLessThanOrEqual(50)
  for (const annotation of annotations) {
    expect(Array.from(annotation.title).length).toBeLessThanOrEqual(255)
    expect(Buffer.byteLength(annotation.message)).toBeLessThanOrEqual(64 * 1024)
    expect(annotation.line).toBeGreaterThan(0)
    expect(annotation.path).not.toBe('')
  }
}

test('summary and text together say what the report says', () => {
  const { summary, text } = checkOutputOf(viewOf(sample.blocked), judged)
  for (const part of ['❌ 2 rules fail', '⚠️ 1 warning', '### ✍️ Approvals']) expect(summary).toContain(part)
  for (const part of ['DOC-03', 'Exceptions in the policy', 'Evidence: ']) expect(text).toContain(part)
  expect(summary).not.toContain('Evidence: ')
})

test('text from outside does nothing in it, whatever it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sample.hostileTexts), (hostile) => {
      const view = viewOf(replaced(everything, () => hostile))
      const forgery = { kind: 'check-run', name: hostile, by: hostile } as const
      const outputs = [checkOutputOf(view, { ...judged, forgery }), unableOutput({ headline: hostile, hint: hostile })]
      for (const output of outputs) {
        expectWithin(output)
        for (const page of [output.summary, output.text].map(rendered)) {
          expect(liveliness(page)).toBeNull()
          expect(tags(page).filter((tag) => /^(a|img|script)\b/.test(tag))).toEqual([])
        }
      }
    }),
    { numRuns: sample.hostileTexts.length },
  )
})

describe('without a verdict', () => {
  test('a look that begins is in progress', () => {
    expect(reverifyingOutput('sha256:ab')).toMatchObject({
      status: 'in_progress',
      conclusion: null,
      externalId: 'sha256:ab',
    })
  })

  test('a fault is a failure that says what happens next', () => {
    const output = unableOutput({ headline: 'GitHub answered 502', hint: 'Nothing to do' })
    expect(output).toMatchObject({ status: 'completed', conclusion: 'failure', title: 'Could not evaluate' })
    expect(output.summary).toBe(
      'Could not evaluate: GitHub answered 502.\n\nNothing to do.\n\nIt is tried again when something changes; the button above does it at once.\n',
    )
  })
})
