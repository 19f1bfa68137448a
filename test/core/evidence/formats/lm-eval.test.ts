import { describe, expect, it } from 'vitest'
import type { Direction } from '../../../../src/core/evidence/types.ts'
import { measurementTable, readingOf, readingOfJson, seed } from './reading-of.ts'

function partialRun(counts: unknown, limit: unknown): string | undefined {
  const value = { results: { a: { 'acc,none': 1 } }, 'n-samples': { a: counts }, configs: {}, config: { limit } }
  return readingOfJson('lm-eval-0.4', value).measurements[0]?.context['partial run']
}

function directionFor(stated: unknown): Direction | null | undefined {
  const results = { a: { 'acc,none': 1 } }
  const value = { results, versions: { a: 1 }, higher_is_better: { a: { acc: stated } } }
  return readingOfJson('lm-eval-0.4', value).measurements[0]?.direction
}

describe('lm-eval-0.3', () => {
  const reading = readingOf('lm-eval-0.3', seed('lm-eval-0.3', 'results.json'))

  it('attaches standard errors and offers none (C57)', () => {
    expect(measurementTable(reading)).toEqual([
      'results.river_quiz.acc | 0.61 | 3:28 | se 0.0125 | few-shot count 5 | task version 0',
      'results.river_quiz.acc_norm | 0.64 | 3:68 | se 0.0121 | few-shot count 5 | task version 0',
      'results.haiku_lm.ppl | 21.75 | 4:26 | few-shot count 5 | task version 2',
      'results.tides.f1 | null | 5:22 | few-shot count 5',
      'results.tides.em | nonfinite NaN | 5:34 | few-shot count 5',
    ])
  })

  it('names the model', () => {
    expect(reading.identity).toEqual({
      model: 'hf-causal',
      'model arguments': 'pretrained=acme/otter-70m,revision=step9000',
    })
  })

  it('calls a limited run partial, and keeps hostile and bare tasks (C55)', () => {
    const run = 'few-shot count 0 | limit 20 | partial run limit 20 of an unstated number of samples'
    expect(measurementTable(readingOf('lm-eval-0.3', seed('lm-eval-0.3', 'limited.json')))).toEqual([
      `results.__proto__.acc | 0.5 | 1:35 | se 0.1 | ${run} | task version 1`,
      `results.bare | 0.25 | 1:68 | ${run} | task version 0`,
    ])
  })

  it.each([
    ['a text', '"N/A"'],
    ['NaN', 'NaN'],
    ['null', 'null'],
    ['a negative number', '-0.1'],
    ['a number out of range', '1e999'],
    ['a list', '[0.1]'],
  ])('takes %s for no standard error (C86)', (_, error) => {
    const text = `{"results": {"a": {"acc": 0.5, "acc_stderr": ${error}}}, "versions": {"a": 0}, "config": {}}`
    const { measurements } = readingOf('lm-eval-0.3', { path: 'a.json', text, digest: '' })
    expect(measurements.map((found) => [found.path.at(-1), found.standardError])).toEqual([['acc', null]])
  })

  it('takes zero for a standard error', () => {
    const found = readingOfJson('lm-eval-0.3', { results: { a: { acc: 1, acc_stderr: 0 } }, versions: { a: 1 } })
    expect(found.measurements[0]?.standardError).toBe('0')
  })

  it('offers no standard error that has lost its metric', () => {
    const results = { a: { acc_stderr: 0.1, acc: 1 }, b: { f1_stderr: 0.1 } }
    const { measurements } = readingOfJson('lm-eval-0.3', { results, versions: { a: 1 } })
    expect(measurements.map((found) => found.path)).toEqual([['results', 'a', 'acc']])
  })
})

describe('lm-eval-0.4', () => {
  const reading = readingOf('lm-eval-0.4', seed('lm-eval-0.4', 'results_2026-11-20T09-30-00.json'))
  const run = [
    'limit 100.0',
    'chat template 77ee',
    'few-shot as turns true',
    'generation arguments do_sample=false,temperature=0',
  ].join(' | ')

  it('keeps filters apart and reads the tables beside the results (C54, C55, C56, C86)', () => {
    const quiz = `${run} | task version 1.0 | few-shot count 5 | task hash 9d2c`
    const sums = `${run} | task version 3.0 | few-shot count 8 | partial run 100 of 1319 samples`
    expect(measurementTable(reading)).toEqual([
      `results.river_quiz.sample_len | 400 | 6:21 | dataset acme/rivers/quiz | split test | n 400 | ${quiz} | operational`,
      `results.river_quiz.acc,none | 0.61 | 7:19 | dataset acme/rivers/quiz | split test | n 400 | se 0.0125 | direction higher | ${quiz} | filter none`,
      `results.river_quiz.acc_norm,none | 0.64 | 9:24 | dataset acme/rivers/quiz | split test | n 400 | direction higher | ${quiz} | filter none`,
      `results.sums.exact_match,strict-match | 0.31 | 14:35 | dataset acme/sums | split validation | n 100 | se 0.02 | direction higher | ${sums} | filter strict-match`,
      `results.sums.exact_match,flexible-extract | 0.38 | 16:39 | dataset acme/sums | split validation | n 100 | se 0.021 | direction higher | ${sums} | filter flexible-extract`,
      `results.haiku_lm.word_perplexity,none | 21.75 | 19:64 | n 62.0 | direction lower | ${run} | task version Yaml | few-shot count 0 | filter none`,
      `groups.rivers.acc,none | 0.61 | 21:58 | se 0.0125 | ${run} | partial run limit 100.0 of an unstated number of samples | filter none`,
    ])
  })

  it('names model and harness', () => {
    expect(reading.identity).toEqual({
      model: 'acme/otter-70m',
      'model arguments': 'pretrained=acme/otter-70m',
      'model revision': '0f3a',
      'harness version': '0.4.9',
      'harness commit': 'abc1234',
      date: '1795000000.5',
    })
  })

  it('has no direction where the evidence says null or anything but a boolean (C36)', () => {
    expect([true, false, null, 'true', 1, [], {}].map(directionFor)).toEqual([
      'higher',
      'lower',
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it.each([
    [{ original: 10, effective: 10 }, null, undefined],
    [{ original: 10, effective: 10 }, 500, undefined],
    [{ original: 10, effective: 9 }, null, '9 of 10 samples'],
    [{ original: 10, effective: 11 }, null, '11 of 10 samples'],
    [{ original: '10', effective: 10 }, 5, 'limit 5 of an unstated number of samples'],
    [{ effective: 10 }, 0, 'limit 0 of an unstated number of samples'],
    [{}, null, 'sample counts that can not be read'],
    [{ original: -1, effective: -1 }, null, 'sample counts that can not be read'],
    [null, null, 'sample counts that can not be read'],
    [undefined, null, undefined],
    [[], 'all', 'limit all of an unstated number of samples'],
  ])('counts %j under limit %j as partial: %s', (counts, limit, expected) => {
    expect(partialRun(counts, limit)).toBe(expected)
  })

  it('reads the score of a group once where both sections agree', () => {
    const score = { 'acc,none': 0.5, 'acc_stderr,none': 0.1 }
    const value = { results: { all: score }, groups: { all: score }, versions: { all: 1 }, 'n-shot': {} }
    const found = readingOfJson('lm-eval-0.4', value)
    expect(found.measurements.map(({ path }) => path)).toEqual([['results', 'all', 'acc,none']])
    expect(found.notes).toEqual([])
  })

  it('offers both scores of a group where the sections disagree, and says so', () => {
    const found = readingOf('lm-eval-0.4', seed('lm-eval-0.4', 'conflict.json'))
    expect(found.measurements.map(({ path }) => path.join(' '))).toEqual([
      'results all acc,none',
      'groups all acc,none',
    ])
    expect(found.notes.map(({ code, at }) => [code, at])).toEqual([['evidence/conflict', { line: 2, column: 33 }]])
  })

  it('never offers a key whose metric ends in _stderr, with or without filter', () => {
    const a = { 'acc_stderr,none': 1, acc_stderr: 2, 'x_stderr,a,b': 3, ' ': ' ', alias: 'a', 'y,f,g': 4 }
    const { measurements } = readingOfJson('lm-eval-0.4', { results: { a }, versions: {}, configs: {} })
    expect(measurements.map(({ path, context }) => [path, context['filter']])).toEqual([
      [['results', 'a', 'y,f,g'], 'f,g'],
    ])
  })
})
