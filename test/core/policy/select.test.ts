import { describe, expect, test } from 'vitest'
import { decodePolicy } from '../../../src/core/policy/decode.ts'
import { neededFor } from '../../../src/core/evaluate/needed.ts'
import { scopeOf } from '../../../src/core/policy/scope.ts'
import { selectGate } from '../../../src/core/policy/select-gate.ts'
import { selectModels } from '../../../src/core/policy/select-models.ts'
import type { Policy } from '../../../src/core/policy/types.ts'
import { known, listing, policyFile } from './governance.ts'

const policy = decoded(`version: 1
models:
  zeta:
    path: models/zeta
    tier: low
    artifact: model.onnx
    card: CARD.md
    metrics: [metrics.json, "eval/**", CARD.md]
    lineage: dvc.lock
    predictions: { file: p.csv, label: y, score: s }
  alpha: { path: models/alpha, tier: high, metrics: [{ file: m.yaml, format: metrics }] }
gates:
  production:
    branches: [main, "release/*"]
    controls: { custom: [{ id: A, title: T, file: docs/a.md }, { id: B, title: T, task: Done }] }
  staging: { branches: ["dev/**"], metrics: [{ metric: auc, at_least: 0 }] }
`)

function decoded(text: string): Policy {
  const result = decodePolicy(policyFile(text), known)
  if (!result.ok) throw new Error(listing(result.error))
  return result.value
}

describe('the gate of a branch', () => {
  test.each([
    ['main', 'production'],
    ['release/v1', 'production'],
    ['dev/a/b', 'staging'],
    ['release/v1/x', null],
    ['Main', null],
    ['main/', null],
    ['', null],
  ])('%s: %s', (branch, expected) => {
    const gate = selectGate(policy, branch)
    expect(gate.ok && (gate.value?.name ?? null)).toBe(expected)
  })

  test('two gates on one branch are no choice', () => {
    const [first, second] = policy.gates
    if (first === undefined || second === undefined) throw new Error('two gates')
    const gate = selectGate({ ...policy, gates: [first, { ...second, branches: ['m*'] }] }, 'main')
    expect(gate.ok ? [] : gate.error.map(({ code }) => code)).toEqual(['policy/overlap', 'policy/overlap'])
  })
})

/** Ids of the selected models with what happened to them. */
function selected(...changes: readonly (readonly [string, 'added' | 'modified' | 'removed'])[]): unknown {
  const files = changes.map(([path, change]) => ({ path, change }))
  return selectModels(policy, files).map(({ model, change }) => [model.id, change])
}

describe('the models of a change', () => {
  test('are those with a changed file below their path, by id', () => {
    expect(selected(['models/zeta/a', 'modified'], ['models/alpha/x/y', 'modified'], ['README.md', 'added'])).toEqual([
      ['alpha', 'modified'],
      ['zeta', 'modified'],
    ])
  })

  test('a folder whose name begins alike is another', () => {
    expect(selected(['models/zeta2/a', 'added'], ['models/zet', 'added'], ['xmodels/zeta/a', 'added'])).toEqual([])
  })

  test('the path itself belongs to the model, as when it becomes a submodule', () => {
    expect(selected(['models/zeta', 'added'])).toEqual([['zeta', 'added']])
  })

  test('removed evidence does not read as a removed model', () => {
    expect(selected(['models/zeta/metrics.json', 'removed'])).toEqual([['zeta', 'modified']])
    expect(selected(['models/alpha/m.yaml', 'removed'])).toEqual([['alpha', 'modified']])
    expect(selected(['models/zeta/model.onnx', 'removed'], ['models/zeta/metrics.json', 'removed'])).toEqual([
      ['zeta', 'removed'],
    ])
    expect(selected(['models/zeta/model.onnx', 'removed'], ['models/zeta/metrics.json', 'modified'])).toEqual([
      ['zeta', 'modified'],
    ])
  })

  test('the repository as a model takes every file', () => {
    const [model] = policy.models
    if (model === undefined) throw new Error('a model')
    const whole = { ...policy, models: [{ ...model, path: '' }] }
    expect(selectModels(whole, [{ path: 'anything', change: 'added' }])).toHaveLength(1)
    expect(neededFor(whole.gates[0] ?? fail(), [{ model: { ...model, path: '' } }]).hashes).toContain('model.onnx')
  })
})

function fail(): never {
  throw new Error('a gate')
}

describe('needs', () => {
  const [gate = fail(), other = fail()] = policy.gates

  test('are the declared files of the models, from the root, sorted, each once', () => {
    expect(
      neededFor(
        gate,
        policy.models.map((model) => ({ model })),
      ),
    ).toEqual({
      texts: [
        'models/alpha/m.yaml',
        'models/zeta/CARD.md',
        'models/zeta/dvc.lock',
        'models/zeta/eval/**',
        'models/zeta/metrics.json',
      ],
      hashes: ['models/alpha/docs/a.md', 'models/zeta/docs/a.md', 'models/zeta/model.onnx', 'models/zeta/p.csv'],
      description: true,
      scans: [],
      roles: [],
    })
  })

  test('hold nothing that is not declared', () => {
    expect(neededFor(other, [])).toEqual({ texts: [], hashes: [], description: false, scans: [], roles: [] })
  })
})

describe('the roles a gate must know', () => {
  const signed = decoded(`version: 1
models:
  zeta: { path: models/zeta, tier: low, metrics: [m.json] }
  alpha: { path: models/alpha, tier: high, metrics: [m.json] }
roles:
  risk: { users: [dana] }
  lead: { users: [ben] }
  first: { users: [carl] }
  spare: { users: [erin] }
gates:
  production:
    branches: [main]
    metrics: [{ metric: auc, regress_at_most: 0 }]
    approvals: [{ role: risk, count: 1, tiers: [high] }, { role: lead, count: 1 }]
    first_version: { approved_by: first }
`)
  const [gate = fail()] = signed.gates
  const rolesFor = (ids: readonly string[], edited: Policy | null = null): readonly string[] => {
    const models = signed.models.filter(({ id }) => ids.includes(id)).map((model) => ({ model }))
    return neededFor(gate, models, edited).roles
  }

  test.each([
    [['zeta'], ['first', 'lead']],
    [['alpha'], ['first', 'lead', 'risk']],
    [
      ['zeta', 'alpha'],
      ['first', 'lead', 'risk'],
    ],
    [[], []],
  ])('for %j: %j', (ids, roles) => {
    expect(rolesFor(ids)).toEqual(roles)
  })

  test('are all where the policy itself changes: the proposed one may ask for any', () => {
    expect(rolesFor([], signed)).toEqual(['first', 'lead', 'risk', 'spare'])
  })
})

describe('the narrowest scope that holds a path', () => {
  const needs = { texts: ['models/a/metrics.json', 'models/a/eval/**', 'x/*.csv'], hashes: ['models/a/model.onnx'] }
  const signed = { needs, models: [{ model: { path: 'models/a' } }], policyPath: '.github/countersign.yml' }
  test.each([
    ['models/a/metrics.json', 'evidence'],
    ['models/a/model.onnx', 'evidence'],
    ['models/a/eval/deep/er.json', 'evidence'],
    ['x/y.csv', 'evidence'],
    ['.github/countersign.yml', 'evidence'],
    ['models/a/README.md', 'model'],
    ['models/a/metrics.json/inside', 'model'],
    ['models/a', 'model'],
    ['models/ab/metrics.json', 'change'],
    ['x/y/z.csv', 'change'],
    ['README.md', 'change'],
    ['', 'change'],
  ])('%s: %s', (path, scope) => {
    expect(scopeOf(path, signed)).toBe(scope)
  })

  test('of a model that is the whole repository, nothing is outside it', () => {
    expect(scopeOf('README.md', { ...signed, models: [{ model: { path: '' } }] })).toBe('model')
  })

  test('a file whose name has a star in it is itself', () => {
    const starred = { ...signed, needs: { texts: ['models/a/a*?.json'], hashes: [] } }
    expect(scopeOf('models/a/a*?.json', starred)).toBe('evidence')
  })
})
