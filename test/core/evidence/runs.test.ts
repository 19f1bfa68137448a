import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/core/base/digest.ts'
import { formatPath } from '../../../src/core/evidence/metric-name.ts'
import { readEvidence } from '../../../src/core/evidence/read.ts'
import type { Run, SingleValue } from '../../../src/core/evidence/types.ts'

function measurementsIn(path: string, text: string): ReturnType<typeof read>['measurements'] {
  return read(path, text).measurements
}

function read(path: string, text: string): Extract<ReturnType<typeof readEvidence>, { ok: true }>['value'] {
  const result = readEvidence({ path, text, digest: sha256(text) })
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('; '))
  return result.value
}

/** `name: run, run`, each run with its name and place; other values by their kind. */
function linesOf(path: string, text: string): readonly string[] {
  return measurementsIn(path, text).map(({ path: name, value }) => {
    const shown =
      value.kind !== 'collection'
        ? valueText(value)
        : value.of === 'runs'
          ? value.runs.map(runText).join(', ')
          : value.of
    return `${formatPath(name)}: ${shown}`
  })
}

function runText({ name, value, at }: Run): string {
  return `${name === null ? '' : `${name} = `}${valueText(value)} @${at.line}:${at.column}`
}

function valueText(value: SingleValue): string {
  return value.kind === 'null' ? 'null' : value.kind === 'number' ? value.text : `${value.kind} ${value.text}`
}

describe('lists of numbers', () => {
  test('scikit-learn’s cross_validate: each number with its place', () => {
    const text = '{"fit_time": [0.1, 0.2],\n "test_accuracy": [0.91,\n  0.9]}'
    expect(linesOf('cv.json', text)).toEqual(['fit_time: 0.1 @1:15, 0.2 @1:20', 'test_accuracy: 0.91 @2:20, 0.9 @3:3'])
  })

  test('YAML, TOML and what DVC prints', () => {
    expect(linesOf('m.yaml', 'auc:\n  - 0.9\n  - .nan\n')).toEqual(['auc: 0.9 @2:5, nonfinite NaN @3:5'])
    expect(linesOf('m.toml', 'auc = [0.9, nan]\n')).toEqual(['auc: 0.9 @1:8, nonfinite NaN @1:13'])
    const dvc = '{"": {"data": {"m.json": {"data": {"auc": [0.9, 0.8]}}}}}'
    expect(linesOf('show.json', dvc)).toEqual(['"m.json".auc: 0.9 @1:44, 0.8 @1:49'])
  })

  test('what is no number among numbers stays where it is', () => {
    const text = '{"auc": [0.9, null, "NA", true, NaN, 1e400]}'
    expect(linesOf('m.json', text)).toEqual([
      'auc: 0.9 @1:10, null @1:15, text NA @1:21, boolean true @1:27, nonfinite NaN @1:33, 1e400 @1:38',
    ])
  })

  test.each([
    ['{"m": []}', 'm: list'],
    ['{"m": ["a", "b"]}', 'm: list'],
    ['{"m": [null, true]}', 'm: list'],
    ['{"m": [[0.9, 0.1], [0.2, 0.8]]}', 'm: list'],
    ['{"m": [0.9, {"x": 1}]}', 'm: list'],
    ['{"m": [0.9]}', 'm: 0.9 @1:8'],
    ['{"m": ["91.5%", "NA"]}', 'm: text 91.5% @1:8, text NA @1:17'],
  ])('%s is %s', (text, expected) => {
    expect(linesOf('m.json', text)).toEqual([expected])
  })

  test('of a list that is longer than any number of runs, the length is kept and none of its numbers', () => {
    const [found] = measurementsIn('m.json', JSON.stringify({ losses: Array.from({ length: 1001 }, (_, at) => at) }))
    expect(found?.value).toEqual({ kind: 'collection', of: 'runs', keys: [], count: 1001, runs: [] })
  })
})

describe('tables with one row a run', () => {
  test('CSV: by seed, and by several columns together', () => {
    expect(linesOf('m.csv', 'seed,auc,note\n1,0.9,x\n2,,y\n')).toEqual([
      'auc: seed 1 = 0.9 @2:3, seed 2 = null @3:3',
      'note: list',
    ])
    expect(linesOf('m.csv', 'Seed,fold,auc\n1,1,0.9\n1,2,0.8\n')).toEqual([
      'auc: Seed 1, fold 1 = 0.9 @2:5, Seed 1, fold 2 = 0.8 @3:5',
    ])
    expect(linesOf('m.csv', 'fold,auc\nfold_1,0.9\nfold_2,0.8\n')).toEqual([
      'auc: fold fold_1 = 0.9 @2:8, fold fold_2 = 0.8 @3:8',
    ])
  })

  test('CSV: one row is one number each, as ever, and so are rows of models', () => {
    expect(linesOf('m.csv', 'seed,auc\n7,0.9\n')).toEqual(['seed: 7', 'auc: 0.9'])
    expect(linesOf('m.csv', 'run,auc\nmain,0.9\nother,0.8\n')).toEqual(['main.auc: 0.9', 'other.auc: 0.8'])
  })

  test.each([
    ['a run twice', 'seed,auc\n1,0.9\n1,0.8\n', 'document/duplicate-key 3:1'],
    ['a run without name', 'seed,auc\n1,0.9\n,0.8\n', 'evidence/malformed 3:1'],
    ['a training log', 'epoch,auc\n1,0.9\n2,0.8\n', 'evidence/malformed 3:1'],
    ['rows that pandas counts', ',test_auc\n0,0.9\n1,0.8\n', 'evidence/malformed 3:1'],
  ])('CSV: %s is refused', (_, text, expected) => {
    const result = readEvidence({ path: 'm.csv', text, digest: sha256(text) })
    expect(result.ok ? [] : result.error.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)).toEqual([expected])
  })

  test('JSON: records that name their run, alone or below a key', () => {
    const records = '[{"seed": 1, "auc": 0.9},\n {"auc": 0.8, "seed": 2, "f1": 0.7}]'
    expect(linesOf('m.json', records)).toEqual([
      'auc: seed 1 = 0.9 @1:21, seed 2 = 0.8 @2:10',
      'f1: seed 1 = null @1:2, seed 2 = 0.7 @2:32',
    ])
    expect(linesOf('m.json', `{"runs": ${records}}`)[0]).toBe('runs.auc: seed 1 = 0.9 @1:30, seed 2 = 0.8 @2:10')
  })

  test.each([
    '{"m": [{"epoch": 1, "auc": 0.9}, {"epoch": 2, "auc": 0.8}]}',
    '{"m": [{"seed": 1, "auc": 0.9}, {"auc": 0.8}]}',
    '{"m": [{"seed": 1, "auc": 0.9}]}',
    '{"m": [{"seed": null, "auc": 0.9}, {"seed": 2, "auc": 0.8}]}',
    '{"m": [{"seed": 1, "auc": 0.9}, 0.8]}',
    '{"m": [{"seed": 1}, {"seed": 2}]}',
    '{"m": [{"seed": 1, "auc": 0.9}, {"seed": 2, "auc": 0.8}, {"seed": "mean", "auc": 0.85}]}',
    '{"m": [{"run": "a", "auc": 0.9}, {"run": "b", "auc": 0.8}, {"run": "Mean ", "auc": 0.85}]}',
    '{"m": [{"seed": 1, "auc": 0.9}, {"seed": "two", "auc": 0.8}]}',
  ])('%s is just a list', (text) => {
    expect(linesOf('m.json', text)).toEqual(['m: list'])
  })

  test('a column of lists is no column of runs', () => {
    expect(linesOf('m.json', '[{"seed": 1, "auc": [0.9]}, {"seed": 2, "auc": 0.8}]')).toEqual(['auc: list'])
  })
})

describe('cv_results_ of a search', () => {
  test('one setting: its splits are runs', () => {
    const text = '{"params": [{}], "split0_test_score": [0.9], "split1_test_score": [0.8], "mean_test_score": [0.85]}'
    expect(linesOf('cv.json', text)).toEqual([
      'test_score: split 0 = 0.9 @1:39, split 1 = 0.8 @1:67',
      'params: list',
      'split0_test_score: list',
      'split1_test_score: list',
      'mean_test_score: list',
    ])
  })

  test('several settings: nothing in it is a list of runs', () => {
    const text = '{"split0_test_score": [0.9, 0.8], "split1_test_score": [0.8, 0.7], "mean_test_score": [0.85, 0.75]}'
    expect(linesOf('cv.json', text)).toEqual([
      'split0_test_score: list',
      'split1_test_score: list',
      'mean_test_score: list',
    ])
    const uneven = '{"split0_test_score": [0.9], "split1_test_score": [0.8, 0.7]}'
    expect(linesOf('cv.json', uneven)).toEqual(['split0_test_score: list', 'split1_test_score: list'])
  })
})
