import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoundKind, Finding } from '../../../../src/core/evaluate/verdict.ts'
import { judged } from '../scene.ts'
import { RUNS } from './numbers.ts'
import type { Story } from './story.ts'
import { anyStory, mirrored, rescaled, sceneOf } from './story.ts'

/** What each rule came to, without numbers: rule and slice, outcome, reason. */
function outcomes(story: Story, name: (bound: BoundKind) => string = (bound) => bound): readonly string[] {
  const { findings } = judged(sceneOf(story))
  return findings
    .filter(({ kind }) => kind === 'metric')
    .map((finding) => `${ruleOf(finding, name)} ${finding.outcome} ${finding.reason.code}`)
    .toSorted()
}

function ruleOf({ rule, metric }: Finding, name: (bound: BoundKind) => string): string {
  if (metric === null) throw new Error(`${rule} has no facts`)
  return `${rule.includes('/slices/') ? 'slices ' : ''}${name(metric.bound)}[${metric.slice}]`
}

const swapped: Readonly<Partial<Record<BoundKind, string>>> = { at_least: 'at_most', at_most: 'at_least' }

const deciding = [
  'meets-bound',
  'misses-bound',
  'within-margin',
  'beyond-margin',
  'improved-enough',
  'improved-too-little',
  'zero-baseline',
  'tiny-baseline',
  'slice-vanished',
  'slice-new',
  'within-gap',
  'beyond-gap',
  'slices-empty',
]

describe('symmetry', () => {
  test('negating values and flipping the direction changes nothing (C29, C30, C37)', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const seen = outcomes(mirrored(story), (bound) => swapped[bound] ?? bound)
        expect(seen).toEqual(outcomes(story))
      }),
      { numRuns: RUNS },
    )
  })

  test('scaling values, bounds and margins by a power of ten changes nothing', () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: -9, max: 9 }), (story, by) => {
        expect(outcomes(rescaled(story, by))).toEqual(outcomes(story))
      }),
      { numRuns: RUNS },
    )
  })

  test('the stories reach every outcome of a comparison', () => {
    const reached = new Set(fc.sample(anyStory, { numRuns: 400, seed: 7 }).flatMap((story) => outcomes(story)))
    const reasons = new Set([...reached].map((line) => line.slice(line.lastIndexOf(' ') + 1)))
    expect([...reasons]).toEqual(expect.arrayContaining(deciding))
  })
})
