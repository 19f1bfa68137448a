import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import { measurementTable, readingOf, readingOfJson, seed, source } from './reading-of.ts'

describe('bencher', () => {
  it('reads values with the intervals that are whole', () => {
    expect(measurementTable(readingOf('bencher', seed('bencher', 'results.json')))).toEqual([
      'otter::infer.latency | 88.0 | 3:27 | interval 87.42..88.88',
      'otter::infer.throughput | 1.1e3 | 4:30',
      'otter::load.memory | nonfinite NaN | 6:41',
    ])
  })

  it.each([
    [1, 2, { lower: '1', upper: '2' }],
    [2, 2, { lower: '2', upper: '2' }],
    [2, 1, null],
    [null, 1, null],
    ['1', 2, null],
    [[], {}, null],
  ])('bounds a value by %j and %j as %j', (lower_value, upper_value, interval) => {
    const { measurements } = readingOfJson('bencher', { b: { m: { value: 1.5, lower_value, upper_value } } })
    expect(measurements[0]?.interval).toEqual(interval)
  })
})

describe('github-action-benchmark', () => {
  it('reads the custom list without a direction (C38), and no range', () => {
    expect(
      measurementTable(readingOf('github-action-benchmark', seed('github-action-benchmark', 'output.json'))),
    ).toEqual([
      'Inference p95 | 12.5 | 2:53 | unit ms',
      'Tests Count | 321 | 3:54 | unit tests',
      'Tests Count | text 321 | 4:54 | unit tests',
    ])
  })

  it('reads the latest entry by date of each suite of a published store, without running it', () => {
    const reading = readingOf('github-action-benchmark', seed('github-action-benchmark', 'data.js'))
    expect(measurementTable(reading)).toEqual(['Otter.p95 | 12.5 | 6:131 | unit ms | tool customSmallerIsBetter'])
    expect(reading.notes.map(({ code, at }) => [code, at?.line])).toEqual([['evidence/conflict', 6]])
    expect(reading.identity).toEqual({ commit: 'aaa' })
  })

  it('reads the store as JSON', () => {
    expect(
      measurementTable(readingOf('github-action-benchmark', seed('github-action-benchmark', 'data.json'))),
    ).toEqual(['S.b | 1 | 1:130 | unit ns/iter | tool cargo'])
  })

  it.each([
    ['an older one at the end', [3, 1, 2], '3'],
    ['equal dates', [1, 1], '1b'],
    ['no dates', [null, null], 'nullb'],
    ['a date that is a text', ['9', 1], '1'],
  ])('takes the entry that is latest: %s', (_, dates, expected) => {
    const names = dates.map((date, at) => `${String(date)}${at > 0 && dates[at - 1] === date ? 'b' : ''}`)
    const entries = { s: dates.map((date, at) => ({ date, benches: [{ name: names[at], value: 1 }] })) }
    const { measurements } = readingOfJson('github-action-benchmark', { repoUrl: '', entries })
    expect(measurements.map(({ path }) => path)).toEqual([['s', expected]])
  })

  it.each([
    ['code in the object', 'window.BENCHMARK_DATA = {"entries": (() => ({}))()}'],
    ['code after the object', 'window.BENCHMARK_DATA = {"entries": {}}; alert(1)'],
    ['a torn file', 'window.BENCHMARK_DATA = {"entries": {'],
    ['a repeated key', 'window.BENCHMARK_DATA = {"entries": {}, "entries": {}};'],
  ])('refuses %s', (_, text) => {
    expect(readEvidence(source('data.js', text)).ok).toBe(false)
  })

  it('says where a store is torn, counted in the file itself', () => {
    const result = readEvidence(source('data.js', '\n window.BENCHMARK_DATA = {"entries":\n {"a": [}};'))
    expect(result.ok ? null : result.error[0]?.at).toEqual({ line: 3, column: 9 })
  })

  it('leaves out benchmarks without a name or a value, whatever stands there', () => {
    const benches = [{ value: 1 }, { name: 1, value: 1 }, { name: 'a' }, null, 'x', { name: 'b', value: null }]
    const { measurements } = readingOfJson('github-action-benchmark', { lastUpdate: 1, entries: { s: [{ benches }] } })
    expect(measurements.map(({ path, value }) => [path.join(), value.kind])).toEqual([['s,b', 'null']])
  })
})
