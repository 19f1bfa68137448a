import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../src/core/evaluate/verdict.ts'
import { plain } from '../../../src/core/report/phrase.ts'
import { ruleView } from '../../../src/core/report/rule-view.ts'
import { everyReason } from './every-reason.ts'
import { cited, facts, finding, quantity } from './sample.ts'

const golden = join(import.meta.dirname, '../../golden/report')

/** Reasons that only ever come with an outcome after which nothing is to be done. */
const settled: ReadonlySet<string> = new Set([
  'not-for-this-change',
  'file-read',
  'meets-bound',
  'within-margin',
  'same-model',
  'improved-enough',
  'first-version-allowed',
  'first-version-signed',
  'slice-present',
  'within-gap',
  'file-measured',
  'claim-confirmed',
  'attested-pass',
  'control-shown',
  'control-not-asked',
  'role-signed',
  'bot-change-signed',
])

function worded(
  reason: (typeof everyReason)[keyof typeof everyReason],
  outcome: Outcome,
): readonly [string, string | null] {
  const rule = ruleView(
    finding('metrics/auc/regress_at_most', reason, {
      outcome,
      metric: facts('auc', {
        slice: 'North',
        limit: '0.005',
        candidate: quantity('0.8612', '1912'),
        baseline: quantity('0.8741'),
        slack: '-0.0079',
      }),
      evidence: [cited('models/churn/metrics.json', 14)],
    }),
  )
  return [plain(rule.because), rule.remedy === null ? null : plain(rule.remedy)]
}

test('every reason reads as it was last agreed', async () => {
  const lines = Object.values(everyReason).map((reason) => {
    const [because, remedy] = worded(reason, 'fail')
    return `${reason.code}\n  ${because}.\n${remedy === null ? '' : `  -> ${remedy}.\n`}`
  })
  await expect(lines.join('\n')).toMatchFileSnapshot(join(golden, 'words.txt'))
})

describe.each(Object.values(everyReason))('$code', (reason) => {
  test('says what to do unless nothing is to be done', () => {
    const [because, remedy] = worded(reason, 'fail')
    expect(because).not.toBe('')
    expect(remedy === null).toBe(settled.has(reason.code))
  })

  test('says nothing to do once it is settled', () => {
    expect(worded(reason, 'pass')[1]).toBeNull()
    expect(worded(reason, 'not-applicable')[1]).toBeNull()
  })

  test('ends without a full stop, since each format ends it', () => {
    for (const text of worded(reason, 'fail')) expect(text ?? '').not.toMatch(/\.$/)
  })
})
