import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import { measurementTable, readingOf, readingOfJson, source } from './reading-of.ts'

const run = '0123456789abcdef0123456789abcdef'
const folder = `mlruns/0/${run}`

function formatOf(path: string, text: string): string {
  const result = readEvidence(source(path, text))
  return result.ok ? result.value.format : result.error.map(({ code }) => code).join()
}

describe('evaluation result', () => {
  const classifier = { example_count: 200, true_negatives: 90, accuracy_score: 0.85, log_loss: 0.4, custom: 3 }

  test('the example count is the sample count of every metric', () => {
    expect(measurementTable(readingOfJson('mlflow-evaluation', classifier))).toEqual([
      'example_count | 200 | 1:18 | operational',
      'true_negatives | 90 | 1:39 | n 200 | operational',
      'accuracy_score | 0.85 | 1:59 | n 200',
      'log_loss | 0.4 | 1:75 | n 200',
      'custom | 3 | 1:88 | n 200',
    ])
  })

  test('names may carry a common prefix', () => {
    const value = { val_example_count: 50, val_mean_absolute_error: 0.1, val_r2_score: 0.9 }
    const found = readingOfJson('mlflow-evaluation', value).measurements
    expect(found.map(({ path, n }) => [path, n])).toEqual([
      [['val_example_count'], null],
      [['val_mean_absolute_error'], '50'],
      [['val_r2_score'], '50'],
    ])
  })

  test('NaN is read as what it is', () => {
    const text = '{"example_count": 2, "accuracy_score": NaN}'
    expect(readingOf('mlflow-evaluation', source('metrics.json', text)).measurements[1]?.value).toEqual({
      kind: 'nonfinite',
      text: 'NaN',
    })
  })

  test.each([
    ['no count', '{"accuracy_score": 0.8}'],
    ['a count alone', '{"example_count": 5}'],
    ['two counts', '{"a_example_count": 5, "b_example_count": 5, "a_score": 1}'],
    ['text among the metrics', '{"example_count": 5, "accuracy_score": "0.8"}'],
    ['nested metrics', '{"example_count": 5, "accuracy_score": 0.8, "by": {"a": 1}}'],
  ])('%s is plain metrics', (_, text) => {
    expect(formatOf('metrics.json', text)).toBe('metrics')
  })
})

const latest = (text: string, path = `${folder}/metrics/auc`): readonly string[] =>
  measurementTable(readingOf('mlflow-run', source(path, text)))

describe('file store: a metric', () => {
  test.each([
    ['the highest step, wherever it stands', '1690000000002 0.91 2\n1690000000009 0.80 1\n', 'auc | 0.91 | 1:15'],
    ['then the latest time', '1690000000009 0.91 1\n1690000000001 0.80 1\n', 'auc | 0.91 | 1:15'],
    ['then the greatest value, as a number', '1690000000001 9e-1 1\n1690000000001 0.1 1\n', 'auc | 9e-1 | 1:15'],
    ['steps are numbers, not text', '1690000000001 0.1 9\n1690000000001 0.2 10\n', 'auc | 0.2 | 2:15'],
    ['steps may be negative', '1690000000001 0.1 -2\n1690000000001 0.2 -1\n', 'auc | 0.2 | 2:15'],
    ['no step is step 0', '1690000000001 0.1\n1690000000001 0.05 1\n', 'auc | 0.05 | 2:15'],
    ['NaN is not hidden by its equals', '1690000000001 nan 1\n1690000000001 0.9 1\n', 'auc | nonfinite NaN | 1:15'],
    [
      'NaN is not hidden by its equals, last',
      '1690000000001 0.9 1\n1690000000001 nan 1\n',
      'auc | nonfinite NaN | 2:15',
    ],
    ['infinity', '1690000000001 -inf 1\n', 'auc | nonfinite -Infinity | 1:15'],
    ['text is text', '1690000000001 high 1\n', 'auc | text high | 1:15'],
    ['CRLF', '1690000000001 0.9 1\r\n', 'auc | 0.9 | 1:15'],
    ['a dataset', '1690000000001 0.9 1 val abc\n', 'auc | 0.9 | 1:15 | dataset val | dataset digest abc'],
    ['more fields than known', '1690000000001 0.9 1 a b c d\n', 'auc | 0.9 | 1:15'],
  ])('%s', (_, text, line) => {
    expect(latest(text)).toEqual([line])
  })

  test('slashes belong to the name', () => {
    const { measurements, identity } = readingOf(
      'mlflow-run',
      source(`x/${folder}/metrics/val/auc`, '1690000000001 0.9 1\n'),
    )
    expect([measurements[0]?.path, identity]).toEqual([['val/auc'], { 'run id': run }])
  })

  test('a history outside of its run is told by its content', () => {
    expect(formatOf('model/metrics/auc', '1690000000001 0.9 1\n')).toBe('mlflow-run')
    expect(formatOf('model/metrics/auc', '0.9\n')).toBe('metrics')
    expect(formatOf('model/history/auc', '1690000000001 0.9 1\n')).toBe('evidence/format-unknown')
  })

  test.each([
    ['one line that is no point', '1690000000001 0.9 1\nhello\n', 'evidence/format-unknown'],
    ['an empty file', '', 'document/empty'],
    ['seconds, not milliseconds', '1690000000 0.9 1\n', 'evidence/format-unknown'],
  ])('%s is none', (_, text, code) => {
    expect(formatOf(`${folder}/metrics/auc`, text)).toBe(code)
  })
})

describe('file store: facts', () => {
  test.each([
    [`${folder}/params/lr`, '0.001', { 'run id': run, parameter: 'lr', value: '0.001' }],
    [`${folder}/params/lr`, '', { 'run id': run, parameter: 'lr', value: '' }],
    [
      `${folder}/tags/mlflow.source.name`,
      'train.py\n',
      { 'run id': run, tag: 'mlflow.source.name', value: 'train.py' },
    ],
    [
      `${folder}/meta.yaml`,
      `run_id: ${run}\nstatus: 3\nrun_name: calm-owl\n`,
      { 'run id': run, status: '3', 'run name': 'calm-owl' },
    ],
  ])('%s measures nothing', (path, text, identity) => {
    const reading = readingOf('mlflow-run', source(path, text))
    expect([reading.measurements, reading.identity]).toEqual([[], identity])
    expect(formatOf(path, text)).toBe('mlflow-run')
  })
})

describe('MLmodel', () => {
  test('names the run and the model', () => {
    const text = `artifact_path: model\nflavors:\n  python_function: {env: conda.yaml}\n  sklearn: {}\nmlflow_version: 2.9.2\nmodel_uuid: 0011\nrun_id: ${run}\nutc_time_created: '2024-01-01 00:00:00'\n`
    expect(readingOf('mlmodel', source('MLmodel', text)).identity).toEqual({
      'run id': run,
      'model uuid': '0011',
      'MLflow version': '2.9.2',
      created: '2024-01-01 00:00:00',
      'artifact path': 'model',
      flavors: 'python_function, sklearn',
    })
    expect(formatOf('MLmodel', text)).toBe('mlmodel')
  })

  test.each(['flavors: {a: 1}\n', `run_id: ${run}\n`, 'flavors: [a]\nrun_id: x\n'])('%j is none', (text) => {
    expect(formatOf('MLmodel', text)).toBe('metrics')
  })
})
