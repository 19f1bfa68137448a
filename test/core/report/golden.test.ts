import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../src/core/evaluate/verdict.ts'
import { renderComment } from '../../../src/core/report/markdown.ts'
import { renderSarif } from '../../../src/core/report/sarif.ts'
import { renderText } from '../../../src/core/report/text.ts'
import { renderVerdictJson } from '../../../src/core/report/verdict-json.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import * as sample from './sample.ts'
import * as approvals from './sample-approvals.ts'
import * as governance from './sample-governance.ts'

const golden = join(import.meta.dirname, '../../golden/report')

const cases: readonly (readonly [string, Verdict])[] = [
  ['blocked', sample.blocked],
  ['held', sample.held],
  ['approvals-counted', approvals.counted],
  ['approvals-complete', approvals.complete],
  ['approvals-unsigned', approvals.unsigned],
  ['approvals-vetoed', approvals.vetoed],
  ['approvals-short', approvals.shortOfPeople],
  ['approvals-broken', approvals.broken],
  ['approvals-draft', approvals.drafted],
  ['promoted', sample.promoted],
  ['first-version', sample.firstVersion],
  ['no-model-change', sample.noModelChange],
  ['not-gated', sample.notGated],
  ['policy-invalid', sample.policyInvalid],
  ['several-models', sample.crowd(14, 3, 9)],
  ['governance', governance.governed],
  ['governance-shown', governance.governedWell],
  ['governance-all-packs', governance.governedByAll],
]

describe.each(cases)('%s', (name, verdict) => {
  const file = (end: string): string => join(golden, name, end)

  test('comment', async () => {
    await expect(renderComment(viewOf(verdict))).toMatchFileSnapshot(file('comment.md'))
  })

  test('text', async () => {
    await expect(renderText(viewOf(verdict), { width: 100, colour: false })).toMatchFileSnapshot(file('report.txt'))
  })

  test('verdict.json', async () => {
    await expect(renderVerdictJson(verdict)).toMatchFileSnapshot(file('verdict.json'))
  })

  test('SARIF', async () => {
    await expect(renderSarif(viewOf(verdict))).toMatchFileSnapshot(file('report.sarif'))
  })
})
