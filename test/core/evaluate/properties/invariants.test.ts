import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../../src/core/evaluate/decide.ts'
import type { Decision, Finding, Outcome } from '../../../../src/core/evaluate/verdict.ts'
import { dossierOf, gatePolicy, judged, lineOf } from '../scene.ts'
import { plainFinding } from '../../../../src/core/evaluate/finding.ts'
import { evaluate } from '../../../../src/core/evaluate/evaluate.ts'
import { decoded } from '../scene.ts'
import { RUNS } from './numbers.ts'
import type { World } from './world.ts'
import { anyWorld, sceneOfWorld } from './world.ts'

function boundsIn(text: string): readonly string[] {
  return [...text.matchAll(/(\w+_at_\w+|at_least|at_most|require):/g)].map((match) => match[1] ?? '')
}

/** Every rule a world's entries ask, as the id its findings bear. */
function rulesOf({ entries }: World): readonly string[] {
  return entries.flatMap((text) => {
    const [own = '', sliced = ''] = text.split('slices:')
    const listed = /metric: \[(\w+), (\w+)\]/.exec(text)
    const metric = listed === null ? /metric: ([\w.]+)/.exec(text)?.[1] : `${listed[1]}.${listed[2]}`
    return [
      ...boundsIn(own).map((bound) => `production/metrics/${metric}/${bound}`),
      ...boundsIn(sliced).map((bound) => `production/metrics/${metric}/slices/${bound}`),
    ]
  })
}

describe('invariants', () => {
  test('every rule yields a finding for every model, and no finding is without a rule', () => {
    fc.assert(
      fc.property(anyWorld, fc.boolean(), (world, withFiles) => {
        const scene = withFiles ? sceneOfWorld(world) : sceneOfWorld(world, {})
        const found = judged(scene).findings.filter(({ kind }) => kind === 'metric')
        expect([...new Set(found.map(({ rule }) => rule))].toSorted()).toEqual([...new Set(rulesOf(world))].toSorted())
      }),
      { numRuns: RUNS },
    )
  })

  test('one finding answers one rule for one slice', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const ids = judged(sceneOfWorld(world)).findings.map(({ rule, metric }) => `${rule}\n${metric?.slice ?? ''}`)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: RUNS },
    )
  })

  test('the decision is promote only where no finding with force says otherwise', () => {
    const outcomes: Readonly<Record<Outcome, Decision>> = {
      pass: 'promote',
      waived: 'promote',
      'not-applicable': 'promote',
      pending: 'hold',
      indeterminate: 'block',
      fail: 'block',
      error: 'block',
    }
    const finding = fc
      .record({
        outcome: fc.constantFrom(...(Object.keys(outcomes) as Outcome[])),
        severity: fc.constantFrom('info' as const, 'warn' as const, 'block' as const),
      })
      .map(({ outcome, severity }): Finding =>
        plainFinding({ rule: 'r', kind: 'metric', model: 'm', outcome, severity, reason: { code: 'meets-bound' } }),
      )
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 6 }), (findings) => {
        const forced = findings.filter(({ severity, outcome }) => severity === 'block' || outcome === 'error')
        const wanted = new Set(forced.map(({ outcome }) => outcomes[outcome]))
        const worst = wanted.has('block') ? 'block' : wanted.has('hold') ? 'hold' : 'promote'
        expect(decide(findings)).toBe(findings.length === 0 ? 'hold' : worst)
      }),
      { numRuns: RUNS },
    )
  })

  test('the judgement changes neither the policy nor the dossier', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const scene = sceneOfWorld(world)
        const [policy, dossier] = [decoded(scene.policy), dossierOf(scene)]
        const before = structuredClone({ policy, dossier })
        evaluate(policy, dossier)
        expect({ policy, dossier }).toEqual(before)
      }),
      { numRuns: RUNS / 4 },
    )
  })
})

describe('nothing judged is nothing promoted', () => {
  const other = '  other:\n    path: models/other\n    tier: low\n    metrics: [m.json]\nroles:'
  const elsewhere = (gate: string): string => gatePolicy(gate).replace('roles:', other)
  const good = { 'metrics.json': '{"auc": 0.99}' }

  test.each([
    ['rules for other models', '    metrics:\n      - { metric: auc, at_least: 0.1, models: [other] }\n'],
    ['rules for other tiers', '    metrics:\n      - { metric: auc, at_least: 0.1, tiers: [low] }\n'],
    ['warnings only', '    metrics:\n      - { metric: auc, at_least: 0.1, severity: warn }\n'],
    ['information only', '    metrics:\n      - { metric: auc, at_least: 0.1, severity: info }\n'],
  ])('%s', (_, gate) => {
    const verdict = judged({ policy: elsewhere(gate), candidate: good })
    expect(verdict.decision).toBe('hold')
    expect(verdict.findings.map(lineOf)).toContain('rules pending nothing-judged')
  })

  test('a rule that concerns none of the changed models says so once', () => {
    const gate =
      '    metrics:\n      - { metric: auc, at_least: 0.1, models: [other], slices: { path: by, gap_at_most: 1 } }\n'
    const verdict = judged({ policy: elsewhere(gate), candidate: good })
    const about = verdict.findings.filter(({ kind }) => kind === 'metric')
    expect(about.map((finding) => `${finding.model} ${lineOf(finding)}`)).toEqual([
      'null auc/at_least not-applicable not-for-this-change',
      'null auc/slices/gap_at_most not-applicable not-for-this-change',
    ])
  })

  test('a change of no model is promoted with that reason, unless its files could not all be listed', () => {
    const policy = gatePolicy('    metrics:\n      - { metric: auc, at_least: 0.1 }\n')
    const changes = [{ path: 'README.md', change: 'modified' }] as const
    const clean = judged({ policy, candidate: {}, changes })
    const cut = judged({ policy, candidate: {}, changes, gaps: [{ what: 'changes-truncated', detail: '3000 files' }] })
    expect([clean.decision, ...clean.findings.map(lineOf)]).toEqual([
      'promote',
      'models not-applicable no-model-change',
    ])
    expect([cut.decision, ...cut.findings.map(lineOf)]).toEqual([
      'block',
      'changes-truncated error not-collected',
      'models not-applicable no-model-change',
    ])
  })
})
