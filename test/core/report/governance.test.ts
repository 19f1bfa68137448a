import { describe, expect, test } from 'vitest'
import { renderComment } from '../../../src/core/report/markdown.ts'
import { renderSarif } from '../../../src/core/report/sarif.ts'
import { renderText } from '../../../src/core/report/text.ts'
import { renderVerdictJson } from '../../../src/core/report/verdict-json.ts'
import { GROUPS } from '../../../src/core/report/rule-view.ts'
import type { Counts } from '../../../src/core/report/counts.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import { rendered, tables } from './github.ts'
import { noModelChange, promoted } from './sample.ts'
import { governed, governedByAll, governedWell, several } from './sample-governance.ts'

function sum(counts: Counts): number {
  return GROUPS.reduce((total, group) => total + counts[group], 0)
}

describe('the governance matrix', () => {
  test.each([governed, governedWell, governedByAll])('counts every control of every model in one group', (verdict) => {
    const controls = verdict.findings.filter(({ control }) => control !== null)
    const { governance } = viewOf(verdict)
    expect(sum(governance?.together.counts ?? viewOf(noModelChange).counts)).toBe(controls.length)
    for (const matrix of [...(governance?.models ?? []), ...(governance === null ? [] : [governance.together])]) {
      expect(matrix.rows.reduce((total, row) => total + sum(row.counts), 0)).toBe(sum(matrix.counts))
      const byPack = matrix.rows.map((row) => row.byPack.map(sum))
      const whole = matrix.byPack.map(sum)
      expect(whole.map((_, pack) => byPack.reduce((total, row) => total + (row[pack] ?? 0), 0))).toEqual(whole)
    }
  })

  test('is left out where no control is asked', () => {
    const none = { ...promoted, findings: promoted.findings.filter(({ control }) => control === null) }
    expect(viewOf(none).governance).toBeNull()
    expect(renderComment(viewOf(none))).not.toContain('Governance')
    expect(renderText(viewOf(none), { width: 80, colour: false })).not.toContain('Governance')
  })

  test('has a column per pack up to four, and one for all where there are more', () => {
    const [first = []] = tables(rendered(renderComment(viewOf(governed))))
    expect(first[0]).toEqual([
      'Group',
      'Outcome',
      'promotion-core',
      'eu-ai-act-high-risk',
      'us-mrm-sr-26-2',
      'Shown with',
    ])
    const [, matrix = []] = tables(rendered(renderComment(viewOf(governedByAll))))
    expect(matrix[0]).toEqual(['Group', 'Outcome', 'Shown with'])
  })

  test('says of every pack what it is not', () => {
    const page = renderComment(viewOf(governed))
    expect(page).toContain('Readiness, not conformity')
    expect(page).toContain('Non-binding supervisory guidance')
  })
})

describe('every finding of a control', () => {
  const view = viewOf(governed)
  const rules = view.models.flatMap((model) => model.rules).filter(({ finding }) => finding.control !== null)

  test('has one row on the page', () => {
    const rows = tables(rendered(renderComment(view))).flat()
    for (const { finding } of rules) {
      const id = finding.control?.id ?? ''
      expect([id, rows.filter((row) => row.some((cell) => cell.startsWith(`${id} `))).length]).toEqual([id, 1])
    }
  })

  test('is in verdict.json', () => {
    const ids = JSON.parse(renderVerdictJson(governed)).findings.map(({ rule }: { rule: string }) => rule)
    expect(ids.length).toBe(governed.findings.length)
  })

  test('is in SARIF where it is not shown to hold', () => {
    const results = JSON.parse(renderSarif(view)).runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)
    const open = rules.filter(({ group }) => group !== 'passed' && group !== 'not-applicable')
    expect(results).toEqual(expect.arrayContaining(open.map(({ finding }) => finding.rule)))
  })
})

test('every pack for twenty models keeps every failing control on the page or in its count', () => {
  const crowd = several(20, ['eu-ai-act-high-risk', 'pra-ss1-23', 'iso-42001'], (index) =>
    index % 3 === 0 ? 'fail' : 'pass',
  )
  const page = renderComment(viewOf(crowd))
  expect(page.length).toBeLessThanOrEqual(65_536)
  expect(page).toContain('Governance: ')
  expect(page).toContain('Every failing rule by name')
})
