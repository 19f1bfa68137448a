import { describe, expect, test } from 'vitest'
import { annotationsOf } from '../../../src/core/report/annotations.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import { everything, replaced } from './hostile.ts'
import * as sample from './sample.ts'

describe('annotations', () => {
  test('stand at file and line, the worst first, and say what to do', () => {
    expect(annotationsOf(viewOf(sample.blocked)).slice(0, 2)).toEqual([
      {
        path: 'models/churn/metrics.json',
        line: 22,
        level: 'error',
        title: 'churn: f1 for France: worse by at most 0.01',
        message:
          '0.5123, was 0.5269: down 0.0146; a drop of at most 0.01 is allowed. Raise f1 for France by at least 0.0046 (models/churn/metrics.json:22).',
      },
      {
        path: 'models/churn/metrics.json',
        line: 3,
        level: 'error',
        title: 'churn: roc_auc: at least 0.80',
        message: '0.791 is 0.009 below 0.80. Bring roc_auc to 0.80 or more (models/churn/metrics.json:3).',
      },
    ])
  })

  test.each([
    ['blocked', sample.blocked, { error: 3, warning: 1, notice: 2 }],
    ['held', sample.held, { error: 0, warning: 0, notice: 2 }],
    ['promoted', sample.promoted, { error: 0, warning: 0, notice: 0 }],
  ] as const)('of a change that is %s', (_, verdict, expected) => {
    const levels = annotationsOf(viewOf(verdict)).map(({ level }) => level)
    const count = (level: string): number => levels.filter((other) => other === level).length
    expect({ error: count('error'), warning: count('warning'), notice: count('notice') }).toEqual(expected)
  })

  test('number ten at most, and the tenth counts the rest', () => {
    const annotations = annotationsOf(viewOf(sample.crowd(50, 10, 2)))
    expect(annotations).toHaveLength(10)
    expect(annotations[9]?.message).toContain('And 240 more rules like this')
    expect(annotations[8]?.message).not.toContain('more rule')
    expect(annotationsOf(viewOf(sample.crowd(10, 1, 1))).every(({ message }) => !message.includes('more rule'))).toBe(
      true,
    )
  })

  test('never point at the baseline or the policy', () => {
    const verdict = sample.verdict('block', {
      findings: [
        sample.finding(
          'metrics/a/at_least',
          { code: 'metric-missing', near: [], files: [] },
          {
            outcome: 'fail',
            evidence: [sample.cited('x', 1, { side: 'baseline' }), sample.cited('p', 3, { side: 'policy' })],
          },
        ),
      ],
    })
    expect(annotationsOf(viewOf(verdict))[0]).toMatchObject({ path: null, line: null })
  })

  test('stay within the limits of GitHub, whatever the texts are', () => {
    for (const text of sample.hostileTexts) {
      for (const { title, message } of annotationsOf(viewOf(replaced(everything, () => text.repeat(3))))) {
        expect(Array.from(title).length).toBeLessThanOrEqual(255)
        expect(Buffer.byteLength(message)).toBeLessThan(64 * 1024)
        expect(title + message.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}(?<!\u200e)/u)
      }
    }
  })
})
