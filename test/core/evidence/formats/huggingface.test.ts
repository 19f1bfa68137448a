import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import type { Reading } from '../../../../src/core/evidence/types.ts'
import { measurementTable, readingOf, readingOfJson, source } from './reading-of.ts'

function codesOf(path: string, text: string): string {
  const result = readEvidence(source(path, text))
  return result.ok ? result.value.format : result.error.map(({ code, at }) => `${code} ${at?.line ?? '-'}`).join()
}

const card = (yaml: string): string => `---\nlicense: mit\n${yaml}---\n# Model\nmodel-index: in prose\n`
const read = (yaml: string): Reading => readingOf('huggingface-model-index', source('README.md', card(yaml)))
const table = (yaml: string): readonly string[] => measurementTable(read(yaml))
const notesOf = (yaml: string): readonly string[] => read(yaml).notes.map(({ code, at }) => `${code} ${at?.line}`)

/** A card's front matter with one result. */
const one = (metrics: string, dataset = '{type: d, name: D}'): string =>
  `model-index:\n- name: m\n  results:\n  - task: {type: t}\n    dataset: ${dataset}\n    metrics: ${metrics}\n`

const model = (name: string): string =>
  `- name: ${name}\n  results:\n  - task: {type: t}\n    dataset: {type: d}\n    metrics: [{type: f1, value: 1}]\n`

describe('model-index', () => {
  const result = `  - task: {type: asr, name: Speech}
    dataset: {name: Common Voice, type: mozilla/cv_11, config: xx, split: test, revision: abc, args: {language: xx}}
    metrics:
    - {type: wer, value: 24.10, name: WER}
`

  test('path, place, dataset, split, and what must be alike', () => {
    expect(table(`model-index:\n- name: m\n  results:\n${result}`)).toEqual([
      'asr.mozilla/cv_11.xx.test.wer | 24.10 | 9:26 | dataset mozilla/cv_11 | split test | config xx | revision abc | dataset arguments language: xx',
    ])
    expect(read(`model-index:\n- name: m\n  results:\n${result}`).identity).toEqual({ model: 'm' })
  })

  test.each([
    [
      'a name that says more goes before the type',
      '[{type: wer, name: Test WER (+LM), value: 1}]',
      ['t', 'd', 'Test WER (+LM)', 'wer'],
    ],
    [
      'a name that spells the type does not',
      '[{type: exact_match, name: Exact Match, value: 1}]',
      ['t', 'd', 'exact_match'],
    ],
    ['no type, but a name', '[{name: WER, value: 1}]', ['t', 'd', 'WER']],
    ['a type that YAML takes for a number', '[{type: 1, value: 1}]', ['t', 'd', '1']],
  ])('%s', (_, metrics, path) => {
    expect(read(one(metrics)).measurements.map((found) => found.path)).toEqual([path])
  })

  test('a dataset without type is named by its name; a dash in its type is no matter', () => {
    expect(read(one('[{type: f1, value: 1}]', '{name: In House}')).measurements[0]).toMatchObject({
      path: ['t', 'In House', 'f1'],
      dataset: 'In House',
    })
  })

  test('values of the census: percentages, NA, null, absent, lists, mappings', () => {
    const metrics =
      '[{type: a, value: 25.59%}, {type: b, value: NA}, {type: c, value: null}, {type: d}, {type: e, value: [1]}, {type: f, value: {x: 1}}, {type: g, value: "0.9"}, {type: h, value: .nan}, {type: i, value: 8}]'
    expect(read(one(metrics)).measurements.map(({ value }) => value)).toEqual([
      { kind: 'text', text: '25.59%' },
      { kind: 'text', text: 'NA' },
      { kind: 'null' },
      { kind: 'null' },
      { kind: 'collection', of: 'list', keys: [] },
      { kind: 'collection', of: 'mapping', keys: ['x'] },
      { kind: 'text', text: '0.9' },
      { kind: 'nonfinite', text: 'NaN' },
      { kind: 'number', text: '8' },
    ])
  })

  test('equal identities stay as many as there are (C58)', () => {
    const found = read(one('[{type: f1, value: 0.5}, {type: f1, value: 0.9}]')).measurements
    expect(found.map(({ path, value }) => [path.join('.'), value.kind === 'number' && value.text])).toEqual([
      ['t.d.f1', '0.5'],
      ['t.d.f1', '0.9'],
    ])
  })

  test('metric config and arguments must be alike', () => {
    const metrics = '[{type: rouge, value: 1, config: rougeL, args: {use_stemmer: true, n: [1, 2]}}]'
    expect(read(one(metrics)).measurements[0]?.context).toEqual({
      'metric config': 'rougeL',
      'metric arguments': 'use_stemmer: true, n: 1, 2',
    })
  })

  test('several models in one index are told apart by name', () => {
    expect(read(`model-index:\n${model('a')}${model('b')}`).measurements.map(({ path }) => path.join('.'))).toEqual([
      'a.t.d.f1',
      'b.t.d.f1',
    ])
  })

  test.each([
    ['no results', 'model-index:\n- name: m\n  results: []\n', ['evidence/no-measurement 4']],
    ['an empty index', 'model-index: []\n', ['evidence/no-measurement 3']],
    [
      'no dataset',
      'model-index:\n- name: m\n  results:\n  - task: {type: t}\n    metrics: [{type: f1, value: 1}]\n',
      ['evidence/malformed 6'],
    ],
    [
      'no task',
      'model-index:\n- name: m\n  results:\n  - dataset: {type: d}\n    metrics: [{type: f1, value: 1}]\n',
      ['evidence/malformed 6'],
    ],
    [
      'no metrics',
      'model-index:\n- name: m\n  results:\n  - dataset: {type: d}\n    task: {type: t}\n',
      ['evidence/malformed 6', 'evidence/no-measurement 4'],
    ],
    ['metrics that are a mapping', one('{type: f1, value: 1}'), ['evidence/malformed 8', 'evidence/no-measurement 4']],
    [
      'results that are a mapping',
      'model-index:\n- name: m\n  results: {a: 1}\n',
      ['evidence/malformed 5', 'evidence/no-measurement 4'],
    ],
    ['a metric without type and name', one('[{value: 1}]'), ['evidence/malformed 8', 'evidence/no-measurement 4']],
    [
      'a model without name',
      one('[{type: f1, value: 1}]').replace('- name: m\n  results', '- results'),
      ['evidence/malformed 4'],
    ],
  ])('%s is noted, and is no evidence', (_, yaml, notes) => {
    expect(notesOf(yaml)).toEqual(notes)
  })

  test.each([
    ['the wrong key', 'model_index:\n- name: m\n  results: []\n', 'evidence/malformed 4'],
    ['an index that is a mapping', 'model-index:\n  name: m\n', 'evidence/malformed 4'],
    ['an index that is null', 'model-index:\n', 'evidence/malformed 3'],
    ['broken YAML', 'model-index:\n- name: [\n', 'document/syntax'],
    ['a key twice', 'model-index: []\nmodel-index: []\n', 'document/duplicate-key 4'],
  ])('%s is refused', (_, yaml, code) => {
    expect(codesOf('README.md', card(yaml))).toContain(code)
  })

  test('the wrong key beside the right one is noted', () => {
    expect(notesOf(`${one('[{type: f1, value: 1}]')}model_index: []\n`)).toEqual(['evidence/malformed 9'])
  })

  test('an index of its own, in YAML or JSON', () => {
    const value = {
      'model-index': [
        {
          name: 'm',
          results: [{ task: { type: 't' }, dataset: { type: 'd' }, metrics: [{ type: 'f1', value: 0.5 }] }],
        },
      ],
    }
    expect(readingOfJson('huggingface-model-index', value).measurements.map(({ path }) => path)).toEqual([
      ['t', 'd', 'f1'],
    ])
  })

  test('a card without index is no evidence', () => {
    expect(codesOf('README.md', card('tags: [a]\n'))).toBe('evidence/format-unknown -')
    expect(codesOf('README.md', '# Only prose\n')).toBe('evidence/format-unknown -')
  })

  test('a thousand oddities are noted in a handful', () => {
    expect(read(one(`[${'{value: 1}, '.repeat(1_000)}]`)).notes.length).toBeLessThan(100)
  })
})

describe('.eval_results', () => {
  test('dataset and task are the path, revision and notes must be alike', () => {
    const text = `- dataset: {id: cais/hle, task_id: default, revision: abc}\n  value: 20.90\n  date: "2025-01-15"\n  source: {url: https://example.com}\n  notes: no tools\n- dataset: {id: x/y, task_id: z}\n`
    expect(measurementTable(readingOf('huggingface-eval-results', source('.eval_results/hle.yaml', text)))).toEqual([
      'cais/hle.default | 20.90 | 2:10 | dataset cais/hle | revision abc | notes no tools',
      'x/y.z | null | 6:3 | dataset x/y',
    ])
  })

  test('one result is a list of one', () => {
    expect(codesOf('.eval_results/x.yaml', '- {dataset: {id: a, task_id: b}, value: 1}')).toBe(
      'huggingface-eval-results',
    )
  })

  test.each(['[]', '- {value: 1}', '- dataset: {id: a}\n  value: 1', 'dataset: {id: a, task_id: b}'])(
    '%j is none',
    (text) => {
      expect(codesOf('.eval_results/x.yaml', text)).not.toBe('huggingface-eval-results')
    },
  )
})

describe('Trainer', () => {
  test('counters are operational, eval_samples counts the metrics of its prefix', () => {
    const value = {
      epoch: 3,
      eval_loss: 0.4,
      eval_mm_accuracy: 0.8,
      eval_mm_samples: 90,
      eval_runtime: 12.5,
      eval_samples: 100,
      eval_samples_per_second: 8,
      eval_steps_per_second: 1,
      train_loss: 0.3,
      total_flos: 1,
      train_mem_gpu_alloc_delta: 5,
      perplexity: 7,
    }
    expect(
      measurementTable(readingOfJson('huggingface-trainer', value)).map((line) => line.replace(/ \| \d+:\d+/, '')),
    ).toEqual([
      'epoch | 3 | operational',
      'eval_loss | 0.4 | split eval | n 100',
      'eval_mm_accuracy | 0.8 | split eval | n 90',
      'eval_mm_samples | 90 | split eval | operational',
      'eval_runtime | 12.5 | split eval | operational',
      'eval_samples | 100 | split eval | operational',
      'eval_samples_per_second | 8 | split eval | operational',
      'eval_steps_per_second | 1 | split eval | operational',
      'train_loss | 0.3 | split train',
      'total_flos | 1 | operational',
      'train_mem_gpu_alloc_delta | 5 | split train | operational',
      'perplexity | 7',
    ])
  })

  test.each([
    ['a home-made results file', '{"eval_accuracy": 0.9, "epoch": 3}', 'metrics'],
    ['nested results', '{"eval_runtime": 1, "by": {"a": 1}}', 'metrics'],
    ['a clock of another phase', '{"warmup_runtime": 1}', 'metrics'],
    ['one clock is enough', '{"predict_runtime": 1}', 'huggingface-trainer'],
  ])('%s', (_, text, format) => {
    expect(codesOf('all_results.json', text)).toBe(format)
  })
})
