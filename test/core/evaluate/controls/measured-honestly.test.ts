import { describe, expect, test } from 'vitest'
import { askedBy } from './cases/case.ts'
import { findingOn, on } from './control-scene.ts'
import type { ControlScene } from './control-scene.ts'

function gate(control: string): string {
  return askedBy(control)
}

function card(list: string): string {
  return `# Churn\n\n## Factors\n\n${list}\n`
}

function report(tests: object): ControlScene {
  return {
    gate: gate('ROB-01'),
    candidate: { 'metrics.json': { auc: 0.8 }, 'docs/robustness.json': tests },
  }
}

function onData(lock: string): string {
  return on('DATA-01', {
    gate: gate('DATA-01'),
    card: '---\ndatasets: [acme/churn]\n---\n# Churn\n',
    candidate: { 'dvc.lock': lock },
  })
}

function factors(list: string): ControlScene {
  return {
    gate: gate('FAIR-01'),
    card: card(list),
    baseline: { 'CARD.md': card('- Region\n- Sex') },
    candidate: { 'metrics.json': { auc: 0.87, by_region: { north: { auc: 0.88 }, south: { auc: 0.86 } } } },
  }
}

/** How many milliseconds judging these metrics took. */
function took(id: string, metrics: object): number {
  const start = performance.now()
  on(id, { gate: gate(id), candidate: { 'metrics.json': metrics } })
  return performance.now() - start
}

describe('DATA-01 reads lineages as they are', () => {
  const commit = '4f2e9c1ab0d37e56f8a9b2c3d4e5f60718293a4b'
  const [one, two] = ['ab'.repeat(32), 'cd'.repeat(32)]
  const deps = `schema: '2.0'\nstages:\n  train:\n    cmd: x\n    deps:\n    - { path: data/train.csv, hash: md5, md5: ${'ab'.repeat(16)} }\n`

  test.each([
    [
      'a branch and what it meant, as DVC locks it',
      `datasets:\n- { name: acme/churn, type: dvc, url: x, rev: main, rev_lock: ${commit} }\n`,
      'pass block E2',
    ],
    ['a branch alone', 'datasets:\n- { name: acme/churn, type: dvc, url: x, rev: main }\n', 'fail block'],
    [
      'a branch that calls itself the revision',
      `datasets:\n- { id: acme/churn, revision: main, rev_lock: ${commit} }\n`,
      'fail block',
    ],
    [
      'two files of a dataset',
      `datasets:\n- { id: acme/churn, path: train.csv, sha256: ${one} }\n- { id: acme/churn, path: test.csv, sha256: ${two} }\n`,
      'pass block E2',
    ],
    [
      'one file of a dataset twice',
      `datasets:\n- { id: acme/churn, path: train.csv, sha256: ${one} }\n- { id: acme/churn, path: train.csv, sha256: ${two} }\n`,
      'fail block',
    ],
    [
      'a file by MD5 that the list has by SHA-256',
      `datasets:\n- { id: acme/churn, path: data/train.csv, sha256: ${one} }\n${deps}`,
      'pass block E2',
    ],
    [
      'a file by MD5 beside another by SHA-256',
      `datasets:\n- { id: acme/churn, path: data/test.csv, sha256: ${one} }\n${deps}`,
      'fail warn',
    ],
  ])('%s', (_, lock, expected) => {
    expect(onData(lock)).toBe(expected)
  })
})

describe('ROB-01 passes no failure over', () => {
  const rest = { shift: { passed: true }, missing: { passed: true } }

  test.each([
    ['all passed', { noise: { passed: true }, ...rest }, 'pass block E3'],
    ['none of three passed', { noise: { passed: true }, noise_hard: { passed: 0, total: 3 }, ...rest }, 'fail block'],
    ['truths below tests', { tests: { noise: true, shift: true, missing: true } }, 'pass block E3'],
    ['one of them false', { tests: { noise: true, noise_hard: false, shift: true, missing: true } }, 'fail block'],
  ])('%s', (_, tests, expected) => {
    expect(on('ROB-01', report(tests))).toBe(expected)
  })

  test('tests in a list are asked for by their names', () => {
    const { reason } = findingOn('ROB-01', report({ tests: [{ name: 'noise', outcome: 'passed' }] }))
    expect(JSON.stringify(reason)).toContain('is a list')
    expect(JSON.stringify(reason)).toContain('{noise: {passed: true}}')
  })
})

describe('FAIR-01 and factors of the base branch', () => {
  test.each([
    ['left out', '- Region', 'fail block'],
    ['all denied', '- None: the model is about machines and no people at all', 'fail block'],
    ['explained', '- Region\n- Sex: not measured, because the data of this year no longer hold it', 'pass block E3'],
    ['called more closely', '- Region\n- Legal sex: not measured, because the data no longer hold it', 'pass block E3'],
  ])('%s', (_, list, expected) => {
    expect(on('FAIR-01', factors(list))).toBe(expected)
  })
})

describe('many numbers take no time', () => {
  const names = Array.from({ length: 8_000 }, (_, at) => `m${at}`)
  const context = { dataset_id: 'acme/churn', dataset_revision: 'v1', n: 900, date: '2026-01-01' }
  const all = (value: number, ending = ''): object => Object.fromEntries(names.map((name) => [name + ending, value]))

  test('PERF-05', () => {
    expect(took('PERF-05', { ...context, ...all(0.8), ...all(0.01, '_stderr') })).toBeLessThan(5_000)
  })

  test('PERF-07', () => {
    expect(took('PERF-07', { ...context, ...all(0.8), baseline: all(0.7) })).toBeLessThan(5_000)
  })
})
