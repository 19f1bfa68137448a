import { judge } from '../../../../src/core/evaluate/judge.ts'
import { dossierOf, gatePolicy, judged, metricLines, MODEL, policyWith } from '../scene.ts'
import type { Row } from './row.ts'
import { change, higher, lines, linesOf, lower, only, reasonOf, sceneOn, verdictOn } from './row.ts'

/** C39–C51: baselines that are missing, odd, moved or meddled with. */
export const baselineRows: readonly Row[] = [
  {
    c: 39,
    shows: 'on a new metric value thresholds decide and comparisons do not',
    actual: () => lines('{ metric: auc, at_least: 0.8, regress_at_most: 0.01 }', '{"auc": 0.9, "f1": 1}', '{"f1": 1}'),
    expected: ['auc/at_least pass meets-bound', 'auc/regress_at_most indeterminate baseline-lacks-metric'],
  },
  {
    c: 40,
    shows: 'without any baseline a comparison is indeterminate until the gate says otherwise',
    actual: () =>
      ['', '    first_version: allow\n', '    first_version: { approved_by: ml-lead }\n'].flatMap((first) => {
        const gate = `    metrics:\n      - { metric: auc, at_least: 0.8, regress_at_most: 0.01 }\n${first}`
        const verdict = judged({ policy: gatePolicy(gate), candidate: { 'metrics.json': '{"auc": 0.9}' } })
        return [verdict.decision, metricLines(verdict).at(-1)]
      }),
    expected: [
      'block',
      'auc/regress_at_most indeterminate baseline-none',
      'promote',
      'auc/regress_at_most not-applicable first-version-allowed',
      'hold',
      'auc/regress_at_most pending first-version-awaits',
    ],
  },
  {
    c: 40,
    shows: 'a baseline of which one file is missing is no first version',
    actual: () => {
      const gate = '    metrics:\n      - { metric: auc, regress_at_most: 0.01 }\n    first_version: allow\n'
      const [own, f1] = [{ 'auc.json': '{"auc": 0.9}' }, { 'f1.json': '{"f1": 0.9}' }]
      const policy = gatePolicy(gate, '    metrics: [auc.json, f1.json]\n')
      return metricLines(judged({ policy, candidate: { ...own, ...f1 }, baseline: f1 }))
    },
    expected: ['auc/regress_at_most indeterminate baseline-lacks-metric'],
  },
  {
    c: 40,
    shows: 'a baseline that can not be read is no first version either',
    actual: () => {
      const gate = '    metrics:\n      - { metric: auc, regress_at_most: 0.01 }\n    first_version: allow\n'
      const verdict = judged({
        policy: gatePolicy(gate),
        candidate: { 'metrics.json': '{"auc": 0.9}' },
        baseline: { 'metrics.json': '{' },
      })
      return reasonOf(only(verdict))
    },
    expected: { code: 'baseline-unusable', why: 'file-unreadable', text: 'models/churn/metrics.json' },
  },
  {
    c: 40,
    shows: 'a comparison that a first version is excused from is no evidence: alone it promotes nothing',
    actual: () => {
      const gate = '    metrics:\n      - { metric: auc, regress_at_most: 0.01 }\n    first_version: allow\n'
      const verdict = judged({ policy: gatePolicy(gate), candidate: { 'metrics.json': '{"auc": 0.9}' } })
      return [verdict.decision, ...linesOf(verdict, 'change')]
    },
    expected: ['hold', 'rules pending nothing-judged'],
  },
  {
    c: 41,
    shows: '0 is a value, however it is written',
    actual: () =>
      ['0', '0.0', '0e3', '0%'].map((zero) => change(`${higher}, regress_at_most: ${zero}`, '0.899', '0.9')),
    expected: Array.from({ length: 4 }, () => 'fail beyond-margin'),
  },
  {
    c: 42,
    shows: 'whole numbers are amounts too',
    actual: () => [
      change(`${higher}, regress_at_most: 1`, '9', '10'),
      change(`${higher}, regress_at_most: 10%`, '9', '10'),
    ],
    expected: ['pass within-margin', 'pass within-margin'],
  },
  {
    c: 43,
    shows: 'NaN fails a relative rule',
    actual: () => change(`${higher}, regress_at_most: 5%`, 'NaN', '0.9'),
    expected: 'fail not-a-number',
  },
  {
    c: 44,
    shows: 'NaN fails an absolute change rule without a crash',
    actual: () => [
      change(`${higher}, regress_at_most: 0.05`, 'NaN', '0.9'),
      change(`${lower}, improve_at_least: 0.05`, 'NaN', 'NaN'),
    ],
    expected: ['fail not-a-number', 'fail not-a-number'],
  },
  {
    c: 45,
    shows: 'a baseline that is no number leaves the comparison open',
    actual: () =>
      reasonOf(only(verdictOn(`{ metric: m, ${higher}, regress_at_most: 0.05 }`, '{"m": 0.9}', '{"m": NaN}'))),
    expected: { code: 'baseline-unusable', why: 'not-a-number', text: 'NaN' },
  },
  {
    c: 46,
    shows: 'a ratio exactly at its edge passes',
    actual: () => [
      change(`${lower}, regress_at_most: 100%`, '200', '100'),
      change(`${lower}, regress_at_most: 100%`, '200.0001', '100'),
    ],
    expected: ['pass within-margin', 'fail beyond-margin'],
  },
  {
    c: 47,
    shows: 'a previous 0 never silences a rule',
    actual: () => [
      change(`${higher}, regress_at_most: 10%`, '-5', '0'),
      change(`${higher}, improve_at_least: 10%`, '5', '0'),
    ],
    expected: ['indeterminate zero-baseline', 'indeterminate zero-baseline'],
  },
  {
    c: 48,
    shows: 'the baseline is the tip of the base branch, stated by SHA; what the merge base held instead is shown',
    actual: () => {
      const entry = `{ metric: m, ${higher}, regress_at_most: 0 }`
      const verdict = judged({
        ...sceneOn(entry, '{"m": 0.9}', '{"m": 0.9}'),
        mergeBase: { 'metrics.json': '{"m": 0.7}' },
      })
      const { outcome, metric } = only(verdict)
      return [
        outcome,
        metric?.baseline?.value,
        metric?.mergeBase?.value,
        verdict.subject.base.sha,
        verdict.subject.mergeBase,
      ]
    },
    expected: ['pass', '0.9', '0.7', 'b'.repeat(40), 'a'.repeat(40)],
  },
  {
    c: 49,
    shows: 'a base branch that moved is another dossier: another verdict under another evidence digest',
    actual: () => {
      const entry = `{ metric: m, ${higher}, regress_at_most: 0 }`
      const before = verdictOn(entry, '{"m": 0.9}', '{"m": 0.9}')
      const after = verdictOn(entry, '{"m": 0.9}', '{"m": 0.91}')
      return [before.decision, after.decision, before.digests.evidence === after.digests.evidence]
    },
    expected: ['promote', 'block', false],
  },
  {
    c: 50,
    shows: 'a change that loosens the policy is judged by the old one, and says so',
    actual: () => {
      const verdict = judge(
        dossierOf({
          ...sceneOn('{ metric: auc, at_least: 0.8 }', '{"auc": 0.7}'),
          proposedPolicy: policyWith('{ metric: auc, at_least: 0.1 }'),
        }),
      )
      const edited = verdict.findings.filter(({ reason }) => reason.code.startsWith('policy-'))
      return [
        verdict.decision,
        ...metricLines(verdict),
        ...edited.map(({ reason, severity }) => `${reason.code} ${severity}`),
      ]
    },
    expected: ['block', 'auc/at_least fail misses-bound', 'policy-edited warn', 'policy-and-model block'],
  },
  {
    c: 50,
    shows: 'a proposed policy that is wrong is shown with its problems',
    actual: () => {
      const scene = sceneOn('{ metric: auc, at_least: 0.8 }', '{"auc": 0.9}')
      // with a model in the same change it would be refused for that
      const changes = [{ path: '.github/countersign.yml', change: 'modified' }] as const
      const verdict = judged({ ...scene, changes, proposedPolicy: 'version: 1\nmodels: {}\n' })
      const [edited] = verdict.findings.filter(({ kind }) => kind === 'policy')
      const problems = edited?.reason.code === 'policy-edited' ? edited.reason.problems.length : 0
      return [verdict.decision, problems > 0]
    },
    expected: ['promote', true],
  },
  {
    c: 51,
    shows: 'a file of the change never stands in for the baseline',
    actual: () => {
      const scene = sceneOn(`{ metric: m, ${higher}, regress_at_most: 0 }`, '{"m": 0.5}', '{"m": 0.9}')
      const changes = [{ path: `${MODEL}/metrics.json`, change: 'modified' }] as const
      return metricLines(judged({ ...scene, changes }))
    },
    expected: ['m/regress_at_most fail beyond-margin'],
  },
]
