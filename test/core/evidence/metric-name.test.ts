import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPath, matchesName } from '../../../src/core/evidence/metric-name.ts'

describe('printing', () => {
  test.each([
    [['auc'], 'auc'],
    [['f1_by_geo', 'France'], 'f1_by_geo.France'],
    [['acc,none'], 'acc,none'],
    [['val/mAP50(B)'], 'val/mAP50(B)'],
    [['New Zealand', 'f1-score'], 'New Zealand.f1-score'],
    [['a.b'], '"a.b"'],
    [['metrics.json', 'auc'], '"metrics.json".auc'],
    [[''], '""'],
    [['', ''], '"".""'],
    [['say "x"'], String.raw`"say \"x\""`],
    [['a\\b'], String.raw`"a\\b"`],
    [['a\nb'], String.raw`"a\nb"`],
    [['US '], '"US "'],
    [['__proto__', 'x'], '__proto__.x'],
    [[], ''],
  ])('%j is %s', (path, text) => {
    expect(formatPath(path)).toBe(text)
  })

  test('different paths print differently', () => {
    const segment = fc.string({ unit: fc.constantFrom('a', 'b', '.', '"', '\\', ' ', '\n'), maxLength: 4 })
    const path = fc.array(segment, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(path, path, (one, other) => {
        expect(formatPath(one) === formatPath(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('naming', () => {
  test.each<[string, readonly string[], 'exact' | 'suffix' | null]>([
    ['auc', ['auc'], 'exact'],
    ['auc', ['test', 'auc'], 'suffix'],
    ['test.auc', ['test', 'auc'], 'exact'],
    ['test.auc', ['run', 'test', 'auc'], 'suffix'],
    // C59: a dot in a name and a dot between names are told apart by the quotes
    ['a.b', ['a.b'], 'exact'],
    ['a.b', ['a', 'b'], 'exact'],
    ['"a.b"', ['a.b'], 'exact'],
    ['"a.b"', ['a', 'b'], null],
    ['"a.b"', ['x', 'a.b'], 'suffix'],
    ['"metrics.json".auc', ['metrics.json', 'auc'], 'exact'],
    ['metrics.json.auc', ['metrics.json', 'auc'], 'exact'],
    ['""', [''], 'exact'],
    ['', [''], 'exact'],
    // segments count, not letters
    ['uc', ['auc'], null],
    ['auc', ['roc_auc'], null],
    ['auc', ['test.auc'], null],
    ['est.auc', ['test', 'auc'], null],
    ['test', ['test', 'auc'], null],
    ['AUC', ['auc'], null],
    ['auc ', ['auc'], null],
    ['', ['auc'], null],
    ['.auc', ['auc'], null],
    ['auc', [], null],
    ['x.test.auc', ['test', 'auc'], null],
  ])('%j for %j: %s', (name, path, expected) => {
    expect(matchesName(name, path)).toBe(expected)
  })

  test('a printed path names itself exactly, and its tails as suffixes', () => {
    const segment = fc.string({ unit: fc.constantFrom('a', 'b', '.', '"', '\\', ' '), maxLength: 4 })
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), fc.nat(3), (path, cut) => {
        expect(matchesName(formatPath(path), path)).toBe('exact')
        const tail = path.slice(Math.min(cut, path.length - 1))
        expect(matchesName(formatPath(tail), path)).not.toBeNull()
      }),
      { numRuns: 5_000 },
    )
  })
})
