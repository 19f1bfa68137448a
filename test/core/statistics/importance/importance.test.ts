import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareImportance } from '../../../../src/core/statistics/importance/compare-importance.ts'
import type { FeatureImportance } from '../../../../src/core/statistics/importance/compare-importance.ts'
import { kendall } from '../../../../src/core/statistics/importance/kendall.ts'
import { rankOverlap } from '../../../../src/core/statistics/importance/rank-overlap.ts'
import { spearman } from '../../../../src/core/statistics/importance/spearman.ts'
import { unequal, valueIn } from '../drift/drifted.ts'
import oracle from './oracle/importance.json' with { type: 'json' }

function list(values: Readonly<Record<string, number>>): readonly FeatureImportance[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }))
}

function indexed(values: readonly number[]): readonly FeatureImportance[] {
  return values.map((value, index) => ({ name: `f${index}`, value }))
}

test.each(oracle.pairs)('$a and $b', ({ a, b, ...wanted }) => {
  const x = Float64Array.from(a)
  const y = Float64Array.from(b)
  const compared = compareImportance(indexed(a), indexed(b), { top: 3 })
  expect(
    unequal(
      [valueIn(spearman(x, y)), wanted.spearman, 1e-12],
      [valueIn(kendall(x, y)), wanted.kendall, 1e-12],
      [valueIn(compared.spearman), wanted.spearman, 1e-12],
      [valueIn(compared.moved), wanted.moved, 1e-11],
    ),
  ).toEqual([])
})

test.each(oracle.lists)('overlap of $a and $b at $p', ({ a, b, p, overlap }) => {
  expect(unequal([rankOverlap(a, b, p), overlap, 1e-12], [rankOverlap(b, a, p), overlap, 1e-12])).toEqual([])
})

describe('a comparison', () => {
  test('names what entered and left, appeared and vanished', () => {
    const baseline = list({ age: 0.5, income: 0.3, region: 0.15, tenure: 0.05 })
    const candidate = list({ zip: 0.6, age: -0.3, income: 0.08, region: 0.02 })
    expect(compareImportance(candidate, baseline, { top: 2 })).toMatchObject({
      candidateFeatures: 4,
      baselineFeatures: 4,
      sharedFeatures: 3,
      top: { k: 2, jaccard: { value: 1 / 3 }, entered: ['zip'], left: ['income'] },
      appeared: { count: 1, first: ['zip'] },
      vanished: { count: 1, first: ['tenure'] },
    })
    expect(valueIn(compareImportance(candidate, baseline, { top: 2 }).moved)).toBeCloseTo(0.6, 12)
  })

  test('features left out of a file can not raise a correlation', () => {
    const baseline = list({ a: 5, b: 4, c: 3, d: 2, e: 1 })
    const turned = list({ a: 5, b: 4, c: 1, d: 2, e: 3 })
    const cut = compareImportance(list({ a: 5, b: 4 }), baseline, { top: 2 })
    expect(valueIn(cut.spearman)).toBeLessThan(0.95)
    expect(valueIn(compareImportance(turned, baseline, { top: 2 }).spearman)).toBeCloseTo(0.6, 12)
  })

  test.each<[string, readonly FeatureImportance[], readonly FeatureImportance[], object]>([
    [
      'nothing with nothing',
      [],
      [],
      {
        spearman: { why: 'too-few-rows' },
        moved: { why: 'no-rows' },
        top: { k: 0, jaccard: { why: 'no-rows' } },
        rankOverlap: { value: 1 },
      },
    ],
    [
      'nothing with something',
      [],
      list({ a: 1 }),
      {
        kendall: { why: 'too-few-rows' },
        moved: { why: 'zero-denominator' },
        top: { jaccard: { value: 0 }, left: ['a'] },
        rankOverlap: { value: 0 },
      },
    ],
    [
      'one feature',
      list({ a: 1 }),
      list({ a: 9 }),
      { spearman: { why: 'too-few-rows' }, moved: { value: 0 }, top: { jaccard: { value: 1 } } },
    ],
    [
      'all zero',
      list({ a: 0, b: 0 }),
      list({ a: 1, b: 2 }),
      {
        spearman: { why: 'zero-denominator' },
        kendall: { why: 'zero-denominator' },
        moved: { why: 'zero-denominator' },
      },
    ],
    ['huge values', list({ a: 1.7e308, b: 1.7e308 }), list({ a: 1.7e308, b: 0 }), { moved: { value: 0.5 } }],
    [
      'ties at the cut go by name',
      list({ b: 1, a: 1, c: 1 }),
      list({ c: 2, a: 1, b: 1 }),
      { top: { k: 1, entered: ['a'], left: ['c'] } },
    ],
    [
      'names of objects',
      list({ constructor: 2, toString: 1 }),
      [{ name: '__proto__', value: 1 }],
      { sharedFeatures: 0, vanished: { first: ['__proto__'] } },
    ],
  ])('%s', (_, candidate, baseline, wanted) => {
    expect(compareImportance(candidate, baseline, { top: 1 })).toMatchObject(wanted)
  })

  test('many features are compared, and few of them named', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ name: `f${index}`, value: (index * 7919) % 1009 }))
    const others = many.map(({ name, value }) => ({ name: `${name}x`, value }))
    const found = compareImportance(many, others, { top: 1e9 })
    expect(found).toMatchObject({
      sharedFeatures: 0,
      top: { k: 100 },
      appeared: { count: 20_000 },
      moved: { value: 1 },
    })
    expect(JSON.stringify(found).length).toBeLessThan(5000)
  })

  test('sides turned round, order and scale of the lists change nothing that they should not', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(values, values, (a, b) => {
        const found = compareImportance(indexed(a), indexed(b), { top: 5 })
        const back = compareImportance(indexed(b).toReversed(), indexed(a.map((value) => value * 1024)), { top: 5 })
        expect({ ...back, candidateFeatures: 0, baselineFeatures: 0 }).toEqual({
          ...found,
          candidateFeatures: 0,
          baselineFeatures: 0,
          top: { ...found.top, entered: found.top.left, left: found.top.entered },
          appeared: found.vanished,
          vanished: found.appeared,
        })
      }),
      { numRuns: 200 },
    )
  })
})
