import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../../src/core/evaluate/dossier.ts'
import { evaluate } from '../../../src/core/evaluate/evaluate.ts'
import { judge } from '../../../src/core/evaluate/judge.ts'
import { decoded, dossierOf, gatePolicy, judged, lineOf, metricLines, policyWith } from './scene.ts'
import type { Scene } from './scene.ts'

const scene: Scene = {
  policy: policyWith('{ metric: auc, at_least: 0.8, regress_at_most: 0.01 }'),
  candidate: { 'metrics.json': '{\n  "auc": 0.91\n}' },
  baseline: { 'metrics.json': '{\n\n  "auc": 0.9\n}' },
}

describe('the record', () => {
  test('holds the charts of the models judged, and of no other', () => {
    const chart = { kind: 'reliability', side: 'candidate', bins: [{ mean: 0.1, rate: 0.2, n: 3 }] } as const
    const file = { path: 'p.csv', digest: null, format: 'csv', rows: 3, problems: [] }
    const parts = { baseline: null, pairing: null, settings: [], values: [], search: null }
    const measured = ['other', 'churn'].map((model): Dossier['measured'][number] => {
      return { model, what: 'predictions', candidate: file, charts: [chart], ...parts }
    })
    const { charts } = evaluate(decoded(scene.policy), { ...dossierOf(scene), measured })
    expect(charts).toEqual([{ model: 'churn', chart }])
  })

  test('a comparison cites the candidate, the baseline and the rule, each with its line', () => {
    const finding = judged(scene).findings.find(({ rule }) => rule === 'production/metrics/auc/regress_at_most')
    expect(finding?.evidence.map(({ path, side, at, strength }) => [path, side, at?.line, strength])).toEqual([
      ['models/churn/metrics.json', 'candidate', 2, 'E2'],
      ['models/churn/metrics.json', 'baseline', 3, 'E1'],
      ['.github/countersign.yml', 'policy', 13, null],
    ])
    expect(finding?.metric).toEqual({
      name: 'auc',
      slice: null,
      bound: 'regress_at_most',
      limit: '0.01',
      direction: 'higher',
      candidate: { value: '0.91', interval: null, standardError: null, n: null },
      baseline: { value: '0.9', interval: null, standardError: null, n: null },
      mergeBase: null,
      slack: '0.02',
      inference: null,
    })
  })

  test('the evidence digest covers bytes and sides, and neither the moment nor the prose', () => {
    const dossier = dossierOf(scene)
    const policy = decoded(scene.policy)
    const digest = (other: Partial<typeof dossier>): string =>
      evaluate(policy, { ...dossier, ...other }).digests.evidence
    const same = digest({})
    expect(digest({ asOf: '2027-01-01T00:00:00Z', gaps: [{ what: 'unreadable', detail: '' }] })).toBe(same)
    expect(digest({ candidate: dossier.candidate.toReversed() })).toBe(same)
    expect(digest({ candidate: dossier.baseline, baseline: dossier.candidate })).not.toBe(same)
    expect(digest({ candidate: [] })).not.toBe(same)
    expect(
      digest({ candidate: dossier.candidate.map(({ path }) => ({ path, content: { kind: 'absent' } })) }),
    ).not.toBe(same)
    expect(evaluate(policy, { ...dossier, asOf: '2027-01-01T00:00:00Z' }).digests.dossier).not.toBe(
      evaluate(policy, dossier).digests.dossier,
    )
  })

  test('an added file makes a new model only where production knows none of it', () => {
    const changes = [{ path: 'models/churn/metrics.json', change: 'added' }] as const
    const change = (baseline: Scene['baseline']): unknown =>
      judged({ ...scene, baseline: baseline ?? {}, changes }).models
    expect(change({})).toEqual([{ id: 'churn', tier: 'high', change: 'added' }])
    expect(change(scene.baseline)).toEqual([{ id: 'churn', tier: 'high', change: 'modified' }])
  })

  test('approvals are pending and counted by the gate; those of other tiers do not apply', () => {
    const gate = '    approvals:\n      - { role: ml-lead, count: 2 }\n      - { role: risk, count: 1, tiers: [low] }\n'
    const policy = gatePolicy(gate).replace('  ml-lead:', '  risk: { users: [dana] }\n  ml-lead:')
    const verdict = judged({ ...scene, policy })
    expect(verdict.decision).toBe('hold')
    expect(verdict.findings.filter(({ kind }) => kind === 'approval').map(lineOf)).toEqual([
      'ml-lead pending counted-by-the-gate',
      'risk not-applicable not-for-this-change',
    ])
    expect(verdict.approvals).toEqual([
      {
        role: 'ml-lead',
        signs: 'evidence',
        required: 2,
        counted: [],
        notCounted: [],
        missing: 2,
        couldSign: [],
        unreadable: [],
      },
    ])
  })

  test('a waiver excepts a finding, stays on record, and the rule counts as judged', () => {
    const policy = `${policyWith('{ metric: auc, at_least: 0.95 }')}waivers:
  - control: metrics/auc/at_least
    models: [churn]
    reason: Waiting for the data of the first quarter
    approved_by: [ana]
    expires: 2026-12-31
`
    const verdict = judged({ ...scene, policy })
    expect([verdict.decision, ...metricLines(verdict)]).toEqual(['promote', 'auc/at_least waived misses-bound'])
    expect(verdict.waivers.map(({ state }) => state)).toEqual(['active'])
  })

  test('controls are judged, and their adjustments listed', () => {
    const gate = '    controls:\n      packs: [model-card-basic]\n      adjust: { DOC-01: { severity: warn } }\n'
    const verdict = judged({ ...scene, policy: gatePolicy(gate) })
    expect(verdict.findings.filter(({ kind }) => kind === 'control').length).toBeGreaterThan(5)
    expect(verdict.adjustments.map(({ control, to }) => [control, to])).toEqual([['DOC-01', 'warn']])
  })
})

describe('judging without a policy that can be used', () => {
  test('no policy blocks, and says whether the change proposes one', () => {
    const dossier = { ...dossierOf({ ...scene, proposedPolicy: scene.policy }), policy: null }
    const reasons = [dossier, { ...dossier, proposedPolicy: null }].map((one) => judge(one).findings[0]?.reason)
    expect(reasons).toEqual([
      { code: 'policy-missing', path: '.github/countersign.yml', proposed: true },
      { code: 'policy-missing', path: '.github/countersign.yml', proposed: false },
    ])
  })

  test('what is wrong with a first policy is said before it is merged', () => {
    const reasons = ['version: 1\nmodels: {}\n', scene.policy].map((proposedPolicy) => {
      const dossier = { ...dossierOf({ ...scene, proposedPolicy }), policy: null }
      return judge(dossier).findings.map(({ reason, severity }) => `${reason.code} ${severity}`)
    })
    expect(reasons).toEqual([['policy-missing block', 'policy-edited warn'], ['policy-missing block']])
  })

  test('a policy that can not be read is an error beside what could not be collected', () => {
    const dossier = {
      ...dossierOf({ ...scene, gaps: [{ what: 'unreadable', detail: 'policy: symlink' }] }),
      policy: null,
    }
    const verdict = judge(dossier)
    expect([verdict.decision, verdict.gate, ...verdict.findings.map(lineOf)]).toEqual([
      'block',
      null,
      ' error policy-missing',
      'unreadable error not-collected',
    ])
  })

  test('every problem of a wrong policy is told, with its place', () => {
    const verdict = judge(dossierOf({ ...scene, policy: 'version: 1\nmodels: {}\ngates: {}\nsurprise: 1\n' }))
    const [finding] = verdict.findings
    const problems = finding?.reason.code === 'policy-invalid' ? finding.reason.problems : []
    expect(problems.map(({ code }) => code)).toContain('policy/unknown-key')
    expect(problems.length).toBeGreaterThan(1)
    expect(finding?.evidence[0]?.at?.line).toBe(problems[0]?.at?.line)
  })

  test('gaps do not block where no gate guards the branch', () => {
    const verdict = judged({ ...scene, base: 'feature', gaps: [{ what: 'tree-truncated', detail: '' }] })
    expect([verdict.decision, verdict.gate]).toEqual(['promote', null])
  })
})
