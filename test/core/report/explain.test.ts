import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explain, explainable, suggested } from '../../../src/core/report/explain.ts'

const golden = join(import.meta.dirname, '../../golden')

function headingOf(asked: string): string | undefined {
  return explain(asked)?.[0]
}

test('every rule that a recorded report prints is explained', () => {
  const files = globSync('**/verdict.json', { cwd: golden })
  const rules = new Set(
    files.flatMap((file) => {
      const text = readFileSync(join(golden, file), 'utf8')
      return [...text.matchAll(/"rule": "([^"]+)"/g)].map(([, rule]) => rule ?? '')
    }),
  )
  expect(rules.size).toBeGreaterThan(15)
  expect([...rules].filter((rule) => explain(rule) === null)).toEqual([])
})

describe('a rule is explained by what it is about', () => {
  test.each([
    ['production/approvals/ml-lead', 'approvals/ROLE'],
    ['production/approvals', 'approvals/ROLE'],
    ['approvals/ml-lead', 'approvals/ROLE'],
    ['production/approvals/at_least', 'approvals/ROLE'],
    ['production/vetoes', 'vetoes'],
    ['authors', 'authors'],
    ['production/evidence/models/churn/DOC-03', 'evidence/FILE'],
    ['production/attestations/no nulls', 'attestations/CHECK'],
    ['production/change/policy', 'change/…'],
    ['change/branch', 'change/…'],
    ['policy', 'policy'],
    ['policy/edited', 'policy'],
    ['policy/change/unreadable', 'change/…'],
    ['production/controls/DOC-03', 'DOC-03'],
    ['production/controls/ACME-01', 'controls/ID'],
    ['production/metrics/policy/at_least', 'at_least'],
    ['metrics/policy/at_least', 'at_least'],
    ['production/metrics/auc/slices/require', 'require'],
    ['require', 'require'],
    ['doc-03', 'DOC-03'],
    ['model-card-basic', 'model-card-basic 1'],
  ])('%s', (asked, id) => {
    expect(headingOf(asked)?.startsWith(`${id}`)).toBe(true)
    expect(headingOf(asked)?.slice(id.length)).toMatch(/^[.\d]*: \S/)
  })

  test.each(['', '/', 'DOC-99', 'auc', 'production/metrics/auc', '__proto__', 'x/y/z'])('%j is unknown', (asked) => {
    expect(explain(asked)).toBeNull()
  })
})

test('every explanation says why, and how it is satisfied', () => {
  for (const word of explainable.filter((each) => each !== 'model-card-basic')) {
    const lines = explain(word) ?? []
    expect([word, lines.some((line) => line.startsWith('Why: '))]).toEqual([word, true])
    expect([word, lines.some((line) => line.startsWith('To satisfy it: '))]).toEqual([word, true])
  }
})

test.each([
  ['production/controls/DOC-33', 'DOC-03'],
  ['approvels', 'approvals'],
  ['xyzzy-plugh', null],
])('%s may have meant %s', (asked, meant) => {
  expect(suggested(asked)).toBe(meant)
})
