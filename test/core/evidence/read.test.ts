import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/core/base/diagnostic.ts'
import { readEvidence } from '../../../src/core/evidence/read.ts'

const read = (path: string, text: string, format: string | null = null): ReturnType<typeof readEvidence> =>
  readEvidence({ path, text, digest: '' }, format)

function problemsOf(path: string, text: string, format: string | null = null): readonly Diagnostic[] {
  const result = read(path, text, format)
  return result.ok ? [] : result.error
}

function codeOf(path: string, text: string, format: string | null = null): string {
  const result = read(path, text, format)
  return result.ok ? result.value.format : result.error.map(({ code }) => code).join()
}

const show = '{"": {"data": {"m.json": {"data": {"auc": 0.9}}}}}'
const trainer = '{"eval_runtime": 1, "example_count": 5, "accuracy_score": 0.9}'
const md5 = 'c6e63208aa8b4b2051f365e3771b6bad'
const pointer = `outs:\n- md5: ${md5}\n  path: m.json\n`
const lfs = `version https://git-lfs.github.com/spec/v1\noid sha256:${md5}${md5}\nsize 1\n`

describe('recognition', () => {
  test('one reader knows the file', () => {
    expect(codeOf('m.json', show)).toBe('dvc-metrics-show')
  })

  test('none knows it: plain metrics', () => {
    expect(codeOf('m.json', '{"auc": 0.9}')).toBe('metrics')
  })

  test('two know it: refused, naming both and the way out', () => {
    const [problem, ...more] = problemsOf('m.json', trainer)
    expect(more).toEqual([])
    expect(problem?.code).toBe('evidence/format-ambiguous')
    expect(problem?.message).toMatch(/huggingface-trainer and mlflow-evaluation/)
    expect(problem?.hint).toMatch(/format/)
  })

  test.each(['huggingface-trainer', 'mlflow-evaluation', 'metrics'])('stated as %s it is read', (format) => {
    expect(codeOf('m.json', trainer, format)).toBe(format)
  })

  test('prose is of no format', () => {
    expect(codeOf('README.md', '# Title\n')).toBe('evidence/format-unknown')
    expect(codeOf('notes', 'some words')).toBe('evidence/format-unknown')
  })

  test('an empty file is empty, whatever its name', () => {
    expect(['m.json', 'm.yaml', 'm.toml', 'm.csv', 'README.md', 'notes'].map((path) => codeOf(path, ' \n'))).toEqual(
      Array.from({ length: 6 }, () => 'document/empty'),
    )
  })
})

describe('a stated format', () => {
  test('that does not fit is a mismatch, never stretched', () => {
    expect(codeOf('m.json', '{"auc": 0.9}', 'dvc-metrics-show')).toBe('evidence/format-mismatch')
    expect(codeOf('README.md', '# Title\n', 'metrics')).toBe('evidence/format-mismatch')
  })

  test('that does not exist is unknown; the nearest is offered', () => {
    const [problem] = problemsOf('m.json', '{}', 'mlflow-evaluaton')
    expect([problem?.code, problem?.hint]).toEqual(['evidence/format-unknown', 'Did you mean mlflow-evaluation?'])
    expect(codeOf('m.json', '{}', '')).toBe('evidence/format-unknown')
    expect(codeOf('m.json', '{}', '__proto__')).toBe('evidence/format-unknown')
  })

  test('does not excuse a broken document', () => {
    expect(codeOf('m.json', '{"auc": ', 'metrics')).toBe('document/syntax')
  })
})

describe('pointers in the place of content (C126)', () => {
  test.each(['m.json', 'm.yaml', 'm.csv', 'metrics', 'README.md'])('%s', (path) => {
    expect(codeOf(path, lfs)).toBe('evidence/pointer')
    expect(codeOf(path, pointer)).toBe('evidence/pointer')
    expect(codeOf(path, lfs, 'metrics')).toBe('evidence/pointer')
  })

  test('a DVC pointer is lineage where it is asked for as such', () => {
    expect(codeOf('m.json.dvc', pointer)).toBe('dvc-pointer')
    expect(codeOf('lineage.yaml', pointer, 'dvc-pointer')).toBe('dvc-pointer')
    expect(codeOf('m.json.dvc', pointer, 'metrics')).toBe('evidence/pointer')
  })

  test('Git LFS tells nothing about lineage', () => {
    expect(codeOf('model.dvc', lfs)).toBe('evidence/pointer')
    expect(codeOf('model.dvc', lfs, 'dvc-pointer')).toBe('evidence/pointer')
  })
})

test('repeated keys refuse the file in every syntax (C129)', () => {
  expect(codeOf('m.json', '{"f1": 0.5, "f1": 0.9}')).toBe('document/duplicate-key')
  expect(codeOf('m.yaml', 'f1: 0.5\nf1: 0.9\n')).toBe('document/duplicate-key')
  expect(codeOf('m.toml', 'f1 = 0.5\nf1 = 0.9\n')).toBe('document/duplicate-key')
  expect(codeOf('m.csv', 'metric,value\nf1,0.5\nf1,0.9\n')).toBe('document/duplicate-key')
})
