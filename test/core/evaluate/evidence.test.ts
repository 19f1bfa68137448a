import { describe, expect, test } from 'vitest'
import { suite } from './conformance/evidence.ts'
import type { Files } from './scene.ts'
import { gatePolicy, judged, lineOf } from './scene.ts'

const rule = '    metrics:\n      - { metric: auc, at_least: 0.5 }\n'
const good = { 'metrics.json': '{"auc": 0.9}' }

function evidence(candidate: Files, model: string): readonly string[] {
  const verdict = judged({ policy: gatePolicy(rule, model), candidate })
  return verdict.findings
    .filter(({ kind }) => kind === 'evidence')
    .map((finding) => lineOf(finding).replace('models/churn/', ''))
}

describe('declared evidence', () => {
  test('a card, a lineage file and an artifact that are declared must be there', () => {
    const model = '    metrics: [metrics.json]\n    card: CARD.md\n    lineage: dvc.lock\n    artifact: model.onnx\n'
    expect(evidence(good, model)).toEqual([
      'CARD.md fail file-missing',
      'dvc.lock fail file-missing',
      'metrics.json pass file-read',
      'model.onnx fail file-missing',
    ])
  })

  test('an artifact outside git is identified by the lineage that records it', () => {
    const model = '    metrics: [metrics.json]\n    lineage: dvc.lock\n    artifact: model.onnx\n'
    const lock = `schema: '2.0'\nstages:\n  train:\n    cmd: t\n    outs:\n    - path: model.onnx\n      md5: ${'a'.repeat(32)}\n`
    expect(evidence({ ...good, 'dvc.lock': lock }, model)).toEqual([
      'dvc.lock pass file-read',
      'metrics.json pass file-read',
    ])
  })

  test.each(['symlink', 'submodule', 'directory', 'too-large', 'binary', 'utf-16', 'not-utf8', 'unsafe-path'] as const)(
    'a refused card or artifact fails: %s',
    (why) => {
      const content = { kind: 'refused', why, detail: 'd' } as const
      const model = '    metrics: [metrics.json]\n    card: CARD.md\n    artifact: model.onnx\n'
      expect(evidence({ ...good, 'CARD.md': content, 'model.onnx': content }, model)).toEqual([
        'CARD.md fail file-refused',
        'metrics.json pass file-read',
        'model.onnx fail file-refused',
      ])
    },
  )

  test('a glob that matches nothing is missing; one that matches reads each file, once', () => {
    const model = '    metrics: ["eval/*.json", "eval/a.json", "more/**"]\n'
    expect(
      evidence({ 'eval/a.json': '{"auc": 0.9}', 'eval/b.json': '{"f1": 1}', 'eval/sub/c.json': '{}' }, model),
    ).toEqual(['eval/a.json pass file-read', 'eval/b.json pass file-read', 'more/** fail file-missing'])
  })

  test('a stated format is held to, whichever entry states it', () => {
    const model =
      '    metrics: ["*.json", {file: metrics.json, format: mlflow-evaluation}, {file: other.json, format: bencher}]\n'
    expect(evidence({ ...good, 'other.json': '{"auc": 0.9}' }, model)).toContain('other.json fail file-unreadable')
  })

  test('the bytes of a file where text was expected are no evidence', () => {
    const bytes = { kind: 'bytes', digest: `sha256:${'0'.repeat(64)}`, md5: '0'.repeat(32), size: 3 } as const
    expect(evidence({ 'metrics.json': bytes }, '    metrics: [metrics.json]\n')).toEqual([
      'metrics.json fail file-refused',
    ])
  })

  test('BLESSED beside NOT_BLESSED fails, also where only the blessing is declared', () => {
    const both = { ...good, 'blessing/BLESSED': '', 'blessing/NOT_BLESSED': '' }
    const lines = evidence(both, '    metrics: [metrics.json, blessing/BLESSED]\n')
    expect(lines).toContain('blessing/BLESSED fail values-conflict')
    const alone = evidence({ ...good, 'blessing/BLESSED': '' }, '    metrics: [metrics.json, blessing/BLESSED]\n')
    expect(alone).toEqual(['blessing/BLESSED pass file-read', 'metrics.json pass file-read'])
  })

  test('slices and checks beyond what people judge by are undecided, in one finding', () => {
    const slices = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`s${at}`, 0.9]))
    const gate = '    metrics:\n      - { metric: auc, slices: { path: by, at_least: 0.5, gap_at_most: 0.1 } }\n'
    const sliced = judged({ policy: gatePolicy(gate), candidate: { 'metrics.json': { by: slices } } })
    const checks = judged({
      policy: gatePolicy(rule),
      candidate: { 'metrics.json': suite(...Array.from({ length: 5_001 }, () => 'SUCCESS')) },
    })
    expect(sliced.findings.filter(({ kind }) => kind === 'metric').map(lineOf)).toEqual([
      'auc/slices/at_least indeterminate too-many',
      'auc/slices/gap_at_most indeterminate too-many',
    ])
    expect(checks.findings.filter(({ kind }) => kind === 'attestation').map(lineOf)).toEqual([
      'models/churn/metrics.json indeterminate too-many',
    ])
  })

  test('a name with very many matches lists a few of them', () => {
    const groups = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`g${at}`, { auc: 0.9 }]))
    const verdict = judged({ policy: gatePolicy(rule), candidate: { 'metrics.json': groups } })
    const reason = verdict.findings.find(({ kind }) => kind === 'metric')?.reason
    expect(reason?.code === 'metric-ambiguous' ? reason.matches.length : reason).toBe(20)
  })

  test('keys that mean something to JavaScript are names like any', () => {
    const file = '{"__proto__": {"auc": 0.9}, "constructor": 0.2, "toString": {"hasOwnProperty": 0.3}}'
    const gate = `    metrics:
      - { metric: __proto__.auc, at_least: 0.5 }
      - { metric: constructor, at_least: 0.5 }
      - { metric: hasOwnProperty, at_least: 0.5, slices: { path: toString, at_least: 0.1 } }
      - { metric: valueOf, at_least: 0.5, slices: { path: __proto__, at_least: 0.1, require: [constructor] } }
`
    const verdict = judged({ policy: gatePolicy(gate), candidate: { 'metrics.json': file } })
    expect(verdict.findings.filter(({ kind }) => kind === 'metric').map(lineOf)).toEqual([
      '__proto__.auc/at_least pass meets-bound',
      'constructor/at_least fail misses-bound',
      'hasOwnProperty/at_least fail misses-bound',
      'hasOwnProperty/slices/at_least[hasOwnProperty] pass meets-bound',
      'valueOf/at_least fail metric-missing',
      'valueOf/slices/at_least[auc] pass meets-bound',
      'valueOf/slices/at_least[constructor] fail slice-required',
      'valueOf/slices/require[constructor] fail slice-required',
    ])
  })
})

describe('a file that reports nothing', () => {
  test.each<[string, object | string]>([
    ['an empty mapping', {}],
    ['a suite whose list became a mapping', { tests: { a: { status: 'FAIL' } }, summary: { all_passed: true } }],
    ['words only', { verdict: 'passed', note: 'trust me' }],
    ['nulls only', { auc: null }],
    ['a list of nothing', { results: [] }],
  ])('blocks, on a first version too: %s', (_, content) => {
    const files = '    metrics: [metrics.json, suite.json]\n'
    const verdict = judged({ policy: gatePolicy(rule, files), candidate: { ...good, 'suite.json': content } })
    expect(verdict.decision).toBe('block')
    expect(verdict.findings.map(lineOf)).toContain('models/churn/suite.json indeterminate nothing-reported')
  })

  test('a number is enough, whatever stands beside it', () => {
    const files = '    metrics: [metrics.json, more.json]\n'
    const candidate = { ...good, 'more.json': { note: 'x', rows: [], loss: 0.1 } }
    expect(judged({ policy: gatePolicy(rule, files), candidate }).decision).toBe('promote')
  })
})

function stated(format: string): string {
  return `    metrics:\n      - metrics.json\n      - { file: suite.json, format: ${format} }\n`
}

describe('a file whose format the policy states', () => {
  const broken = {
    'a suite whose list became a mapping': { tests: { a: { status: 'FAIL' } }, summary: { all_passed: true } },
    'plain metrics in its place': { accuracy: 0.99 },
    'an empty mapping': {},
    'another tool’s checks': { success: true, results: [], statistics: {} },
  }

  test.each(Object.entries(broken))(
    'fails when it no longer reads as one, on a first version too: %s',
    (_, content) => {
      const candidate = { ...good, 'suite.json': content }
      const verdict = judged({ policy: gatePolicy(rule, stated('evidently-test-suite')), candidate })
      expect(verdict.decision).toBe('block')
      expect(verdict.findings.map(lineOf)).toContain('models/churn/suite.json fail file-unreadable')
    },
  )

  test('blocks when nobody knows the format', () => {
    const verdict = judged({ policy: gatePolicy(rule, stated('evidenty')), candidate: { ...good, 'suite.json': {} } })
    expect(verdict.decision).toBe('block')
  })
})
