import { expect, test } from 'vitest'
import { renderComment } from '../../../src/core/report/markdown.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import * as sample from './sample.ts'

const measured = (verdict: Parameters<typeof viewOf>[0]): string =>
  /### 📏 What was measured\n([\s\S]*?)\n(?:<details>|<sub>|###)/.exec(renderComment(viewOf(verdict)))?.[1] ?? ''

test('what passes on a promote or a hold stands open, each metric and slice once, beside its baseline', () => {
  for (const verdict of [sample.promoted, sample.held]) {
    const table = measured(verdict)
    expect(table).toContain('|Metric|This change|Baseline|Asked|Room left|')
    const passing = verdict.findings.filter(
      ({ metric, outcome }) => outcome === 'pass' && metric?.candidate !== null && metric !== null,
    )
    const names = new Set(passing.map(({ metric }) => JSON.stringify([metric?.name, metric?.slice])))
    expect(names.size).toBeGreaterThan(0)
    expect(table.split('\n').filter((line) => line.startsWith('|`'))).toHaveLength(names.size)
  }
})

test('on a block the failures come first, and what passes stays folded', () => {
  expect(measured(sample.blocked)).toBe('')
})

test('more metrics than a reviewer reads are counted', () => {
  const table = measured(sample.crowd(1, 30, 0))
  expect(table.split('\n').filter((line) => line.startsWith('|`'))).toHaveLength(12)
  expect(table).toContain('18 more metrics below')
})
