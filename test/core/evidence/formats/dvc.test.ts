import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import type { Reading } from '../../../../src/core/evidence/types.ts'
import { measurementTable, readingOf, readingOfJson, source } from './reading-of.ts'

const md5 = 'c6e63208aa8b4b2051f365e3771b6bad'

function lineageTable(reading: Reading): readonly string[] {
  return reading.lineage.map(
    ({ role, stage, path, algorithm, digest, at }) =>
      `${role} ${stage || '-'} ${path} ${algorithm} ${digest} ${at.line}`,
  )
}

function formatOf(path: string, text: string): string {
  const result = readEvidence(source(path, text))
  return result.ok ? result.value.format : result.error.map(({ code }) => code).join()
}

const revision = (auc: number): unknown => ({ data: { 'm.json': { data: { auc } } } })

const lock = (stages: string): string => `schema: '2.0'\nstages:\n${stages}`

describe('dvc metrics show --json', () => {
  test('the path begins with the file', () => {
    const value = {
      '': { data: { 'eval/m.json': { data: { auc: 0.9, by: { a: 1, a_stderr: 0.1 } } }, one: { data: 0.5 } } },
    }
    const reading = readingOfJson('dvc-metrics-show', value)
    expect(measurementTable(reading).map((line) => line.replace(/ \| \d+:\d+/, ''))).toEqual([
      '"eval/m.json".auc | 0.9',
      '"eval/m.json".by.a | 1 | se 0.1',
      '"eval/m.json".by.a_stderr | 0.1 | operational',
      'one | 0.5',
    ])
    expect(reading.identity).toEqual({ revision: 'workspace' })
  })

  test('the working tree is read, other revisions are not', () => {
    const reading = readingOfJson('dvc-metrics-show', {
      main: revision(0.1),
      workspace: revision(0.2),
      HEAD: revision(0.3),
    })
    expect(reading.measurements.map(({ value }) => value)).toEqual([{ kind: 'number', text: '0.2' }])
    expect(readingOfJson('dvc-metrics-show', { HEAD: revision(0.3) }).identity).toEqual({ revision: 'HEAD' })
  })

  test('several revisions without the working tree are refused', () => {
    const text = JSON.stringify({ a: { data: { m: { data: { x: 1 } } } }, b: { data: { m: { data: { x: 2 } } } } })
    expect(formatOf('s.json', text)).toBe('evidence/malformed')
  })

  test('a file DVC could not read is noted; when there is nothing else, the whole is refused', () => {
    const error = { error: { type: 'MetricDoesNotExistError', msg: 'gone' } }
    const reading = readingOfJson('dvc-metrics-show', {
      '': { data: { 'a.json': error, 'b.json': { data: { x: 1 } } } },
    })
    expect(reading.notes.map(({ code }) => code)).toEqual(['evidence/malformed'])
    expect(reading.measurements).toHaveLength(1)
    expect(formatOf('s.json', JSON.stringify({ '': error }))).toBe('evidence/malformed')
  })

  test.each([
    ['a metrics file with such a key', '{"run": {"data": 5}}'],
    ['a metrics file with more keys', '{"run": {"data": {"m": {"data": {}}}, "step": 1}}'],
    ['files that are not wrapped', '{"run": {"data": {"m.json": {"auc": 1}}}}'],
    ['one file that is not wrapped', '{"run": {"data": {"a": {"data": {}}, "b": {"auc": 1}}}}'],
    ['an empty revision', '{"": {}}'],
  ])('%s is not taken for it', (_, text) => {
    expect(formatOf('s.json', text)).toBe('metrics')
  })
})

describe('dvc metrics diff --json', () => {
  test('the new side is read, names that DVC flattened stay one segment', () => {
    const value = {
      'm.json': {
        auc: { old: 0.9, new: 0.91, diff: 0.01 },
        'train.loss': { old: null, new: 0.2 },
        gone: { old: 0.5, new: null },
      },
    }
    const reading = readingOfJson('dvc-metrics-diff', value)
    expect(reading.measurements.map(({ path, value: found }) => [path, found])).toEqual([
      [['m.json', 'auc'], { kind: 'number', text: '0.91' }],
      [['m.json', 'train.loss'], { kind: 'number', text: '0.2' }],
      [['m.json', 'gone'], { kind: 'null' }],
    ])
    // unchanged metrics are left out by DVC, so absence says little
    expect(reading.notes.map(({ code }) => code)).toEqual(['evidence/no-measurement'])
  })

  test('a metric that has only an old side reports nothing', () => {
    const reading = readingOfJson('dvc-metrics-diff', { 'm.json': { gone: { old: 0.5 } } })
    expect(reading.measurements.map(({ value }) => value)).toEqual([{ kind: 'null' }])
  })

  test.each([
    '{"m": {"auc": {"diff": 1}}}',
    '{"m": {"auc": {"old": 1, "new": 2, "x": 3}}}',
    '{"m": {}}',
    '{"m": {"auc": 1}}',
  ])('%s is not taken for it', (text) => {
    expect(formatOf('d.json', text)).toBe('metrics')
  })
})

describe('dvc.lock', () => {
  const stage = `  eval:
    cmd: python eval.py
    deps:
    - path: model.pkl
      hash: md5
      md5: ${md5}
      size: 33
    params:
      params.yaml:
        eval.limit: 10
    outs:
    - path: metrics.json
      md5: 0cc175b9c0f1b6a831c399e269772661
`

  test('what each stage read and wrote, with digests and lines', () => {
    const reading = readingOf('dvc-lock', source('dvc.lock', lock(stage)))
    expect(lineageTable(reading)).toEqual([
      `dependency eval model.pkl md5 ${md5} 6`,
      // the metrics file is kept by DVC: here is the digest of the evidence that git does not hold
      'output eval metrics.json md5 0cc175b9c0f1b6a831c399e269772661 14',
    ])
    expect([reading.measurements, reading.asserts]).toEqual([[], false])
  })

  test('flat and nested parameters are no measurements and no lineage', () => {
    const nested = stage.replace(
      '        eval.limit: 10\n',
      '        eval:\n          limit: 10\n          md5: x\n          outs: [{path: y, md5: z}]\n',
    )
    expect(lineageTable(readingOf('dvc-lock', source('dvc.lock', lock(nested))))).toHaveLength(2)
  })

  test('folders, cloud versions, other digests, imports', () => {
    const outs = `  a:
    cmd: x
    outs:
    - path: data
      hash: md5
      md5: ${md5}.dir
      nfiles: 2
    - path: cloud
      files:
      - relpath: a/b.csv
        md5: ${md5}
        cloud: {s3: {etag: e, version_id: v}}
    - {path: s3.bin, etag: abc}
    - {path: hdfs.bin, checksum: def}
    - {path: unpinned}
    deps:
    - path: lib
      repo: {url: https://example.com/r, rev_lock: 1f2e3d4}
`
    expect(lineageTable(readingOf('dvc-lock', source('dvc.lock', lock(outs))))).toEqual([
      'dependency a lib other 1f2e3d4 19',
      `output a data md5 ${md5}.dir 6`,
      `output a cloud/a/b.csv md5 ${md5} 12`,
      'output a s3.bin etag abc 15',
      'output a hdfs.bin other def 16',
    ])
  })

  test('schema 1.0 has no schema', () => {
    const text = `train:\n  cmd: python train.py\n  outs:\n  - path: model.pkl\n    md5: ${md5}\n`
    expect(lineageTable(readingOf('dvc-lock', source('dvc.lock', text)))).toEqual([
      `output train model.pkl md5 ${md5} 4`,
    ])
  })

  test('a digest of digits only is read as written', () => {
    const text = lock('  a:\n    cmd: x\n    outs:\n    - path: p\n      md5: 00112233445566778899001122334455\n')
    expect(lineageTable(readingOf('dvc-lock', source('dvc.lock', text)))).toEqual([
      'output a p md5 00112233445566778899001122334455 6',
    ])
  })

  test.each([
    ['no stage', "schema: '2.0'\nstages: {}\n", 'dvc-lock'],
    ['stages that are a list', "schema: '2.0'\nstages: []\n", 'metrics'],
    ['a stage without a command', lock('  a: {outs: []}\n'), 'metrics'],
    ['outputs of which one is no mapping', lock('  a: {cmd: x, outs: [{path: p, md5: m}, q]}\n'), 'metrics'],
    ['outputs that are a mapping', lock('  a: {cmd: x, outs: {a: 1}}\n'), 'metrics'],
    ['a metrics file with a key cmd', 'run: {cmd: 1, auc: 0.9}\n', 'metrics'],
  ])('%s', (_, text, format) => {
    expect(formatOf('dvc.lock', text)).toBe(format)
  })
})

describe('dvc.yaml', () => {
  test('names the stages and the metrics files, and those kept outside git', () => {
    const text = `stages:
  eval:
    cmd: python eval.py
    metrics:
    - in-git.json: {cache: false}
    - kept.json
    - also-kept.json: {persist: true}
metrics: [top.json]
artifacts: {churn: {path: model.pkl}}
`
    const { identity, measurements, lineage } = readingOf('dvc-yaml', source('dvc.yaml', text))
    expect(identity).toEqual({
      stages: 'eval',
      'metrics files': 'top.json, in-git.json, kept.json, also-kept.json',
      'metrics files kept by DVC, not in git': 'kept.json, also-kept.json',
      artifacts: 'churn',
    })
    expect([measurements, lineage]).toEqual([[], []])
  })

  test.each([
    ['only artifacts', 'artifacts: {a: {path: m.pkl}}', 'dvc-yaml'],
    ['only metrics', 'metrics: [m.json]', 'dvc-yaml'],
    ['only plots', 'plots: [a.csv]', 'dvc-yaml'],
    ['metrics, and plots by name', 'metrics: [m.json]\nplots: {roc: {x: fpr}}', 'dvc-yaml'],
    ['numbers under metrics beside artifacts', 'metrics: {auc: 1}\nartifacts: {a: {path: p}}', 'metrics'],
    ['an artifact without path', 'artifacts: {a: {path: p}, b: {type: model}}', 'metrics'],
    ['a foreach stage', 'stages: {a: {foreach: [1], do: {cmd: x}}}', 'dvc-yaml'],
    // DVCLive writes metrics under that very key
    ['a metrics file', '{"metrics": {"auc": 0.9}}', 'metrics'],
    ['a list of numbers', '{"metrics": [0.9]}', 'metrics'],
    ['params', 'params: {lr: 0.1}', 'metrics'],
    ['items with mappings in them', 'metrics: [{id: 1}, {a: {value: {b: 1}, c: 2}}]', 'metrics'],
    ['the same in JSON', '{"metrics": ["m.json"]}', 'dvc-yaml'],
    ['stages of something else', 'stages: {build: {script: x}}', 'metrics'],
  ])('%s', (_, text, format) => {
    expect(formatOf('dvc.yaml', text)).toBe(format)
  })
})

describe('.dvc', () => {
  const text = `outs:\n- md5: ${md5}\n  size: 33\n  hash: md5\n  path: model.pkl\n`

  test('is lineage under its own name', () => {
    expect(lineageTable(readingOf('dvc-pointer', source('model.pkl.dvc', text)))).toEqual([
      `output - model.pkl md5 ${md5} 2`,
    ])
    expect(formatOf('model.pkl.dvc', text)).toBe('dvc-pointer')
  })

  test('is a pointer in the place of content (C126)', () => {
    expect(formatOf('metrics.json', text)).toBe('evidence/pointer')
    expect(formatOf('metrics.yaml', text)).toBe('evidence/pointer')
  })

  test('is not what has other keys or outputs without path', () => {
    expect(formatOf('x.dvc', `${text}auc: 0.9\n`)).toBe('metrics')
    expect(formatOf('x.dvc', `${text}- md5: ${md5}\n`)).toBe('metrics')
  })

  test('several outputs and where they came from', () => {
    const imported = `deps:\n- path: https://example.com/d\n  etag: abc\nouts:\n- md5: ${md5}\n  path: a\n- md5: ${md5}\n  path: b\n`
    expect(lineageTable(readingOf('dvc-pointer', source('d.dvc', imported)))).toEqual([
      'dependency - https://example.com/d etag abc 2',
      `output - a md5 ${md5} 5`,
      `output - b md5 ${md5} 7`,
    ])
  })
})
