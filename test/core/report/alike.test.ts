import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/core/evaluate/verdict.ts'
import { renderComment } from '../../../src/core/report/markdown.ts'
import { renderText } from '../../../src/core/report/text.ts'
import { plain } from '../../../src/core/report/phrase.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import * as sample from './sample.ts'

function control(id: string, found: string, parts: Partial<Finding> = {}): Finding {
  return sample.finding(
    `controls/${id}`,
    { code: 'control-not-shown', detail: [found], remedy: ['Commit a model card'] },
    {
      kind: 'control',
      outcome: 'fail',
      control: { id, title: `Title of ${id}`, found: null, needed: 'E1', requiredBy: ['model-card-basic'] },
      evidence: [sample.cited('models/churn/MODEL_CARD.md', null)],
      ...parts,
    },
  )
}

const ids = [
  'DOC-01',
  'DOC-02',
  'DOC-03',
  'DOC-04',
  'DOC-05',
  'DOC-06',
  'DOC-10',
  'DOC-11',
  'INV-01',
  'LIN-02',
  'PERF-04',
]
const absent = ids.map((id) => control(id, 'There is no model card'))
const other = control('PERF-02', 'The policy sets no threshold')
const without = (findings: readonly Finding[]): ReturnType<typeof viewOf> =>
  viewOf(sample.verdict('block', { findings }))

function rows(page: string): readonly string[] {
  return page.split('\n').filter((line) => /^\|`[A-Z]+-/.test(line))
}

describe('controls that one absent file fails', () => {
  test('stand in one row that names them all', () => {
    const page = renderComment(without([...absent, other]))
    expect(page).toContain('### ❌ 12 rules fail')
    expect(rows(page)).toHaveLength(2)
    for (const id of ids) expect(rows(page)[0]).toContain(`\`${id}\``)
    expect(rows(page)[1]).toContain('`PERF-02` Title of')
  })

  test('are one step', () => {
    expect(plain(without(absent).next)).toBe('Commit a model card (models/churn/MODEL_CARD.md).')
    expect(plain(without([...absent, other]).next)).toContain('Then see the other failing rule below.')
    expect(plain(without([...absent, other, control('X-1', 'Else')]).next)).toContain('see the 2 other failing rules')
  })

  test('stand together on a terminal too', () => {
    const text = renderText(without([...absent, other]), { width: 100, colour: false })
    expect(text.match(/There is no model card/g)).toHaveLength(1)
    expect(text).toContain('DOC-01, DOC-02')
  })

  test('count one by one where the page has no room for their row', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => control(`X-${index}`, `Found ${index}. `.repeat(20)))
    const page = renderComment(
      without([...crowd, ...ids.map((id) => control(`Z-${id}`, 'There is no model card'))]),
      6_000,
    )
    const shown = rows(page.split('### ❌')[1]?.split('\n\n')[1] ?? '').length
    const left = Number(/… and (\d+) more rule/.exec(page)?.[1])
    expect(shown + left).toBe(51)
  })
})

test.each<[string, Finding]>([
  ['another finding', control('DOC-02', 'There is none')],
  ['another place', control('DOC-02', 'There is no model card', { evidence: [] })],
  ['another outcome', control('DOC-02', 'There is no model card', { severity: 'warn' })],
])('%s keeps a control in a row of its own', (_, finding) => {
  expect(rows(renderComment(without([control('DOC-01', 'There is no model card'), finding])))).toHaveLength(2)
})

test('waived controls keep their waivers', () => {
  const waiver = {
    instead: 'fail',
    reason: 'later',
    compensating: null,
    approvedBy: ['dana'],
    expires: '2027-01-31',
    at: { line: 1, column: 1 },
    digest: `sha256:${'7'.repeat(64)}`,
  } as const
  const waived = ids.slice(0, 2).map((id) => control(id, 'There is no model card', { outcome: 'waived', waiver }))
  expect(renderText(without([...waived, other]), { width: 100, colour: false }).match(/Waived until/g)).toHaveLength(2)
})
