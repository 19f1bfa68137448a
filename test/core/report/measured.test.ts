import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/core/evaluate/verdict.ts'
import { renderComment } from '../../../src/core/report/markdown.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import * as sample from './sample.ts'

const measured = (verdict: Parameters<typeof viewOf>[0]): string =>
  /### 📏 What was measured\n([\s\S]*?)\n(?:<details>|<sub>|###)/.exec(renderComment(viewOf(verdict)))?.[1] ?? ''

test('what passes on a promote or a hold stands open, each metric and slice once, beside its baseline', () => {
  for (const verdict of [sample.promoted, sample.held]) {
    const table = measured(verdict)
    expect(table).toContain('|Metric|This change|Baseline|Change|Asked|Room left|')
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

const metric = (index: number, slack: string | null, limit: string): Finding =>
  sample.finding(
    `metrics/m_${index}/at_least`,
    { code: 'meets-bound' },
    { metric: sample.facts(`m_${index}`, { limit, candidate: sample.quantity('9'), slack }) },
  )
const shownOf = (findings: readonly Finding[]): readonly string[] =>
  [...measured(sample.verdict('promote', { findings })).matchAll(/^\|`m_(\d+)`/gm)].map((match) => match[1] ?? '')

describe('of more metrics than a reviewer reads', () => {
  test('the rest is counted', () => {
    const table = measured(sample.crowd(1, 30, 0))
    expect(table.split('\n').filter((line) => line.startsWith('|`'))).toHaveLength(12)
    expect(table).toContain('Of 30 metrics, the 12 with the least room:')
  })

  test('those with the least room for what they allow are shown, whatever the order', () => {
    // room as a share of the bound: 8 of 80 is tighter than 0.5 of 1, which is tighter than 9 of 10
    const wide = Array.from({ length: 20 }, (_, index) => metric(index, '9', '10'))
    const tight = [metric(20, '8', '80'), metric(21, '0.5', '1'), metric(22, '0', '0.8')]
    const unknown = [metric(23, null, '0.8')]
    for (const findings of [
      [...wide, ...tight, ...unknown],
      [...unknown, ...tight, ...wide],
    ]) {
      const shown = shownOf(findings)
      expect(shown).toHaveLength(12)
      expect(shown).toEqual(expect.arrayContaining(['20', '21', '22']))
      expect(shown).not.toContain('23')
    }
  })
})

const compared = (candidate: string, baseline: string): string =>
  measured(
    sample.verdict('promote', {
      findings: [
        sample.finding(
          'metrics/auc/regress_at_most',
          { code: 'within-margin' },
          {
            metric: sample.facts('auc', {
              bound: 'regress_at_most',
              limit: '0.1',
              candidate: sample.quantity(candidate),
              baseline: sample.quantity(baseline),
              slack: '0.05',
            }),
          },
        ),
      ],
    }),
  )

test.each([
  [1, 0, 0],
  [3, 3, 0],
  [4, 4, 4],
])('of %i models each is named where there are several, and folded where there are many', (models, named, folded) => {
  const section =
    renderComment(viewOf(sample.crowd(models, 2, 0)))
      .split('### 📏')[1]
      ?.split('<summary>✅')[0] ?? ''
  expect(section.match(/^`|<summary><code>[^<]*<\/code>: 2 metrics/gm) ?? []).toHaveLength(named)
  expect(section.match(/: 2 metrics<\/summary>/g) ?? []).toHaveLength(folded)
})

test('the change against the baseline stands with its sign', () => {
  expect(compared('0.85', '0.90')).toContain('|0.85|0.90|−0.05|')
  expect(compared('0.95', '0.90')).toContain('|0.95|0.90|+0.05|')
  expect(compared('0.90', '0.90')).toContain('|0.90|0.90|±0|')
})
