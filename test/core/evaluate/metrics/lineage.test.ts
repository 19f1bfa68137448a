import { describe, expect, test } from 'vitest'
import type { Reason } from '../../../../src/core/evaluate/reasons.ts'
import { lock } from '../conformance/evidence.ts'
import type { Files } from '../scene.ts'
import { gatePolicy, judged } from '../scene.ts'

/** What the comparison of equal metrics comes to under these lineage files. */
function compared(candidate: Files, baseline: Files, artifact = ''): Reason | undefined {
  const model = `    metrics: [metrics.json]\n    lineage: dvc.lock\n${artifact}`
  const own = { 'metrics.json': '{"m": 0.9}' }
  const verdict = judged({
    policy: gatePolicy('    metrics:\n      - { metric: m, better: higher, regress_at_most: 0 }\n', model),
    candidate: { ...own, ...candidate },
    baseline: { ...own, ...baseline },
  })
  return verdict.findings.find(({ kind }) => kind === 'metric')?.reason
}

function differing(reason: Reason | undefined): readonly string[] | string | undefined {
  return reason?.code === 'not-like-for-like' ? reason.differences.map(({ what }) => what) : reason?.code
}

/** A stage that writes its whole folder. */
function folder(digit: string): Files {
  return { 'dvc.lock': lock({ 'test.csv': digit }).replace('path: metrics.json', 'path: .') }
}

const stage = 'models/churn'

describe('lineage', () => {
  test('equal dependencies are alike', () => {
    const both = { 'dvc.lock': lock({ 'test.csv': '1', 'evaluate.py': '2' }) }
    expect(differing(compared(both, both))).toBe('within-margin')
  })

  test('a dependency that is new, gone or other is named', () => {
    const candidate = { 'dvc.lock': lock({ 'test.csv': '1', 'new.py': '2' }) }
    const baseline = { 'dvc.lock': lock({ 'test.csv': '3', 'old.py': '2' }) }
    expect(differing(compared(candidate, baseline))).toEqual([
      `dependency ${stage}/new.py`,
      `dependency ${stage}/old.py`,
      `dependency ${stage}/test.csv`,
    ])
  })

  test('only the declared artifact may differ, and a .dvc pointer declares the file it points to', () => {
    const candidate = { 'dvc.lock': lock({ 'model.pkl': '1' }), 'model.pkl.dvc': 'x', 'model.pkl': 'x' }
    const baseline = { 'dvc.lock': lock({ 'model.pkl': '2' }) }
    expect(differing(compared(candidate, baseline))).toEqual([`dependency ${stage}/model.pkl`])
    expect(differing(compared(candidate, baseline, '    artifact: model.pkl\n'))).toBe('within-margin')
    expect(differing(compared(candidate, baseline, '    artifact: model.pkl.dvc\n'))).toBe('within-margin')
  })

  test('a declared lineage that is absent, broken or silent on either side shows no likeness', () => {
    const whole = { 'dvc.lock': lock({ 'test.csv': '1' }) }
    const silent = { 'dvc.lock': lock({ 'test.csv': '1' }).replace('metrics.json', 'other.json') }
    expect(differing(compared({}, whole))).toEqual([`lineage ${stage}/dvc.lock`])
    expect(differing(compared(whole, {}))).toEqual([`lineage ${stage}/dvc.lock`])
    expect(differing(compared({}, {}))).toEqual([`lineage ${stage}/dvc.lock`])
    expect(differing(compared({ 'dvc.lock': '{' }, whole))).toEqual([`lineage ${stage}/dvc.lock`])
    expect(differing(compared(silent, silent))).toEqual([`stage that writes ${stage}/metrics.json`])
  })

  test('a stage that no longer says what it writes is still known by the baseline', () => {
    const changed = lock({ 'test.csv': '9' }).replace('metrics.json', 'other.json')
    const baseline = { 'dvc.lock': lock({ 'test.csv': '1' }) }
    expect(differing(compared({ 'dvc.lock': changed }, baseline))).toEqual([`dependency ${stage}/test.csv`])
  })

  test('a file in an output folder is written by its stage', () => {
    expect(differing(compared(folder('1'), folder('2')))).toEqual([`dependency ${stage}/test.csv`])
  })

  test('lineage that pins nothing says nothing', () => {
    const model = {
      'dvc.lock': 'artifact_path: model\nflavors:\n  python_function:\n    loader_module: mlflow\nrun_id: abc\n',
    }
    expect(differing(compared(model, model))).toBe('within-margin')
  })
})
