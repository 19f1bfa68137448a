import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packOf, packs } from '../../../src/core/evaluate/controls/packs.ts'
import { explainAll } from '../../../src/core/report/explain-all.ts'
import { controls } from '../../../src/core/evaluate/controls/catalogue.ts'
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
  for (const word of explainable.filter((each) => packOf(each) === undefined)) {
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

describe('a pack', () => {
  test.each(packs.map((pack) => [pack.id, pack] as const))('%s says what it is and what it is not', (id, pack) => {
    const lines = explain(id) ?? []
    const text = lines.join('\n')
    expect(lines).toContain(pack.disclaimer)
    for (const { from, mark } of pack.effective) expect(text).toContain(`${from}${mark}`)
    for (const { ref, what, mark } of pack.unassessed) expect(lines).toContain(`  ${ref}${mark}  ${what}`)
    for (const mark of ['‡', '†']) {
      const occurs = lines.some((line) => line.includes(mark) && !line.trimStart().startsWith(mark))
      expect([mark, text.includes(`\n  ${mark} `)]).toEqual([mark, occurs])
    }
    for (const control of controls) {
      expect(text.includes(`${control.id}  `)).toBe(pack.controls.includes(control.id))
    }
  })

  test('is found under its other name, with what became of it', () => {
    expect(explain('sr-11-7')?.join('\n')).toMatch(
      /^us-mrm-sr-26-2 .*Answers to sr-11-7 too: .*rescinded on 2026-04-17/s,
    )
  })

  test('never calls a duty of the organisation passed', () => {
    const lines = explain('iso-42001') ?? []
    expect(lines.slice(lines.indexOf('Not assessed, for no repository can show it:'))).toEqual(
      expect.arrayContaining(['  A.2.2  AI policy', '  A.2.4  Review of the AI policy']),
    )
  })
})

test('everything in one list: each pack, each control, and those of later stages with what checks them', () => {
  const lines = explainAll()
  for (const { id } of packs) expect(lines.filter((line) => line.startsWith(`  ${id}: `))).toHaveLength(1)
  for (const { id, stage } of controls) {
    expect(lines.filter((line) => line.startsWith(`    ${id}  `))).toHaveLength(1)
    const late = stage === 'post-merge' || stage === 'schedule'
    expect(lines.filter((line) => line.startsWith(`  ${id}  `) && line.includes(': checked by'))).toHaveLength(
      late ? 1 : 0,
    )
  }
})
