import { describe, expect, test } from 'vitest'
import { packOf } from '../../../../src/core/evaluate/controls/packs.ts'
import { explained, explanationOf } from '../../../../src/core/evaluate/controls/explain.ts'

describe('what is asked for is explained', () => {
  test.each([
    ['DOC-03', 'control', 'DOC-03'],
    ['doc-03', 'control', 'DOC-03'],
    ['controls/DOC-03', 'control', 'DOC-03'],
    ['production/controls/DOC-03', 'control', 'DOC-03'],
    ['at_least', 'bound', 'at_least'],
    ['production/metrics/auc/at_least', 'bound', 'at_least'],
    ['production/metrics/auc/slices/gap_at_most', 'bound', 'gap_at_most'],
    ['model-card-basic', 'pack', 'model-card-basic'],
  ])('%s', (asked, kind, id) => {
    expect(explanationOf(asked)).toMatchObject({ kind, id })
  })

  test.each(['', '/', 'DOC-99', 'auc', '__proto__', 'constructor', 'production/metrics/auc'])(
    '%j is unknown',
    (asked) => {
      expect(explanationOf(asked)).toBeNull()
    },
  )

  test('everything listed is explained', () => {
    for (const id of explained) expect(explanationOf(id)).toMatchObject({ id: packOf(id)?.id ?? id })
  })
})

test('a control is told with severities, strengths, clauses and their marks', () => {
  expect(explanationOf('DOC-03')).toMatchObject({
    stage: 'pull-request',
    tiers: [
      { tier: 'low', severity: 'warn', needed: 'E1' },
      { tier: 'medium', severity: 'block', needed: 'E1' },
      { tier: 'high', severity: 'block', needed: 'E1' },
    ],
    packs: expect.arrayContaining(['model-card-basic', 'iso-42001']),
  })
  const found = explanationOf('DOC-03')
  const clauses = found?.kind === 'control' ? found.clauses : []
  expect(clauses).toContainEqual({ framework: 'EU AI Act', ref: 'Art. 13(3)(b)(i)', mark: '' })
  expect(clauses).toContainEqual({ framework: 'FDA GMLP', ref: 'G6', mark: '†' })
  expect(clauses).toContainEqual({ framework: 'PRA SS1/23', ref: '3.1', mark: '‡' })
})
