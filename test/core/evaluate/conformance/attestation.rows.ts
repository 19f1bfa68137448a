import { decide } from '../../../../src/core/evaluate/decide.ts'
import { judge } from '../../../../src/core/evaluate/judge.ts'
import type { Verdict } from '../../../../src/core/evaluate/verdict.ts'
import type { Files } from '../scene.ts'
import { dossierOf, gatePolicy, judged, metricLines, policyWith } from '../scene.ts'
import { suite } from './evidence.ts'
import type { Row } from './row.ts'
import { linesOf } from './row.ts'

const approvals = '    approvals:\n      - { role: ml-lead, count: 1 }\n'

/** The verdict on a file of another tool beside a rule that is met: what remains is the other tool's word. */
function beside(candidate: Files, baseline: Files = {}, entries = '[metrics.json, "checks/*"]'): Verdict {
  const policy = gatePolicy('    metrics:\n      - { metric: auc, at_least: 0.8 }\n', `    metrics: ${entries}\n`)
  const own = { 'metrics.json': '{"auc": 0.9}' }
  return judged({ policy, candidate: { ...own, ...candidate }, baseline: { ...own, ...baseline } })
}

function words(verdict: Verdict): readonly string[] {
  return verdict.findings
    .filter(({ kind }) => kind === 'attestation')
    .map(({ outcome, severity, reason }) => `${outcome} ${severity} ${reason.code}`)
}

const deepchecks = (results: string): string => `{"name": "s", "type": "SuiteResult", "results": [${results}]}`

function score(method: string, value: string): string {
  const config = `{"type": "evidently:metric_v2:ValueDrift", "column": "gain", "method": "${method}", "threshold": 0.1}`
  const name = `ValueDrift(column=gain,method=${method})`
  return `{"id": "${method}", "metric_name": "${name}", "config": ${config}, "value": ${value}}`
}

function rule(name: string): string {
  return `      - { metric: "${name}", at_most: 0.1 }\n`
}

/** C89–C99: what other tools wrote down. */
export const attestationRows: readonly Row[] = [
  {
    c: 89,
    shows: 'a test that ended in ERROR is open, and blocks',
    actual: () => {
      const verdict = beside({ 'checks/suite.json': suite('SUCCESS', 'ERROR', 'SKIPPED') })
      return [verdict.decision, ...words(verdict)]
    },
    expected: [
      'block',
      'pass block attested-pass',
      'indeterminate block attested-error',
      'indeterminate block attested-skip',
    ],
  },
  {
    c: 90,
    shows: 'a WARNING is a state of its own: shown, and not counted as success',
    actual: () => {
      const verdict = beside({ 'checks/suite.json': suite('WARNING') })
      return [verdict.decision, ...words(verdict)]
    },
    expected: ['promote', 'fail warn attested-warning'],
  },
  {
    c: 91,
    shows: 'a check that crashed is open',
    actual: () => {
      const crash = '{"type": "CheckFailure", "header": "Drift", "check": {"name": "Drift"}, "exception": "ValueError"}'
      const verdict = beside({ 'checks/suite.json': deepchecks(crash) })
      return [verdict.decision, ...words(verdict)]
    },
    expected: ['block', 'indeterminate block attested-error'],
  },
  {
    c: 92,
    shows: 'a suite without conditions asserts nothing, and is no pass',
    actual: () => {
      const bare =
        '{"type": "CheckResult", "check": {"name": "Drift"}, "header": "Drift", "value": 0.1, "conditions_results": []}'
      const verdict = beside({ 'checks/suite.json': deepchecks(bare) })
      return [verdict.decision, ...words(verdict)]
    },
    expected: ['block', 'indeterminate block attested-undecided'],
  },
  {
    c: 93,
    shows: 'success over zero expectations asserts nothing',
    actual: () => {
      const empty =
        '{"success": true, "results": [], "suite_name": "s", "statistics": {"evaluated_expectations": 0, "successful_expectations": 0, "unsuccessful_expectations": 0, "success_percent": null}, "meta": {}}'
      const verdict = beside({ 'checks/suite.json': empty })
      return [verdict.decision, ...words(verdict)]
    },
    expected: ['block', 'indeterminate block nothing-asserted'],
  },
  {
    c: 94,
    shows: 'a claimed pass that its own threshold contradicts fails',
    actual: () => {
      const test = '{"name": "bound", "threshold": ">= 0.8", "result": "0.71", "passed": true}'
      const metric = `{"type": "accuracy", "value": "0.71", "slice": "", "tests": [${test}]}`
      const file = `{"model_details": {"name": "m"}, "quantitative_analysis": {"performance_metrics": [${metric}]}}`
      const verdict = beside({ 'checks/card.json': file })
      return [verdict.decision, ...words(verdict)]
    },
    expected: ['block', 'fail block attested-fail'],
  },
  {
    c: 95,
    shows: 'a drift score without its method is no number to judge',
    actual: () => {
      const file = '{"metrics": [{"id": "a", "metric_id": "ValueDrift(column=age)", "value": 0.0056}], "tests": []}'
      const policy = gatePolicy('    metrics:\n      - { metric: "ValueDrift(column=age)", at_most: 0.1 }\n')
      const verdict = judged({ policy, candidate: { 'metrics.json': file } })
      return [verdict.decision, ...metricLines(verdict), ...words(verdict)]
    },
    expected: [
      'block',
      'ValueDrift(column=age)/at_most indeterminate not-numeric',
      'indeterminate block attested-undecided',
    ],
  },
  {
    c: 96,
    shows: 'two drift scores of one column are two metrics; the one that the policy names decides',
    actual: () => {
      const file = `{"metrics": [${score('ks', '0.0')}, ${score('PSI', '6.4e-07')}], "tests": []}`
      const named = judged({
        policy: gatePolicy(`    metrics:\n${rule('ValueDrift(column=gain,method=PSI)')}`),
        candidate: { 'metrics.json': file },
      })
      const short = judged({
        policy: gatePolicy(`    metrics:\n${rule('ValueDrift')}`),
        candidate: { 'metrics.json': file },
      })
      return [...metricLines(named), ...metricLines(short)]
    },
    expected: ['ValueDrift(column=gain,method=PSI)/at_most pass meets-bound', 'ValueDrift/at_most fail metric-missing'],
  },
  {
    c: 97,
    shows: 'a check that is missing is no pass: as a file that is declared, and as a test that is gone',
    actual: () => {
      const absent = beside({}, {}, '[metrics.json, blessing/BLESSED]')
      const dropped = beside(
        { 'checks/suite.json': suite('SUCCESS') },
        { 'checks/suite.json': suite('SUCCESS', 'FAIL') },
      )
      return [absent.decision, ...linesOf(absent, 'evidence'), dropped.decision, ...words(dropped)]
    },
    expected: [
      'block',
      'models/churn/blessing/BLESSED fail file-missing',
      'models/churn/metrics.json pass file-read',
      'block',
      'pass block attested-pass',
      'indeterminate block attestation-vanished',
    ],
  },
  {
    c: 97,
    shows: 'another tool’s pass can block and never promote',
    actual: () => {
      const policy = gatePolicy('    metrics:\n      - { metric: x, models: [other], at_least: 0 }\n').replace(
        'roles:',
        '  other:\n    path: models/other\n    tier: low\n    metrics: [m.json]\nroles:',
      )
      const verdict = judged({ policy, candidate: { 'metrics.json': suite('SUCCESS') } })
      return [verdict.decision, ...linesOf(verdict, 'change'), ...words(verdict)]
    },
    expected: ['hold', 'rules pending nothing-judged', 'pass block attested-pass'],
  },
  {
    c: 98,
    shows: 'nothing computed is no success: no findings hold, no policy blocks',
    actual: () => {
      const dossier = { ...dossierOf({ policy: '', candidate: {} }), policy: null }
      const verdict = judge(dossier)
      return [decide([]), verdict.decision, verdict.findings[0]?.outcome, verdict.findings[0]?.reason.code]
    },
    expected: ['hold', 'block', 'error', 'policy-missing'],
  },
  {
    c: 99,
    shows: 'an evaluation that failed and left no file is a missing file, whatever its exit code was',
    actual: () => {
      const policy = policyWith('{ metric: auc, at_least: 0.8 }')
      const verdict = judged({ policy, candidate: { 'metrics.json': { kind: 'absent' } } })
      return [verdict.decision, ...metricLines(verdict)]
    },
    expected: ['block', 'auc/at_least fail file-missing'],
  },
  {
    c: 99,
    shows: 'an empty file is no evidence either',
    actual: () => {
      const verdict = judged({ policy: gatePolicy(approvals), candidate: { 'metrics.json': '' } })
      return [verdict.decision, ...linesOf(verdict, 'evidence')]
    },
    expected: ['block', 'models/churn/metrics.json fail file-unreadable'],
  },
]
