import { md5, sha256 } from '../../../../../src/core/base/digest.ts'
import { askedBy } from './case.ts'
import type { ControlCase } from './case.ts'

/** A gate that asks for a control, with entries under `metrics:`. */
function gate(control: string, ...entries: readonly string[]): string {
  return `    metrics:\n${entries.map((entry) => `      - ${entry}\n`).join('')}${askedBy(control)}`
}

const ARTIFACT = 'the bytes of a model'
const context = {
  dataset: { id: 'churn-holdout', revision: '2026-10', rows: 4200 },
  date: '2026-11-18',
  auc: 0.8712,
  auc_ci: { lower: 0.861, upper: 0.881 },
}
const tied = { ...context, artifact_sha256: sha256(ARTIFACT) }
const auc = gate('PERF-05', '{ metric: auc, at_least: 0.84 }')

function evaluated(metrics: object | string, more: object = {}): ControlCase['scene'] {
  return { gate: auc, candidate: { 'model.onnx': ARTIFACT, 'metrics.json': metrics, ...more } }
}

/** `dvc.lock` of a run that read this artifact and wrote these metrics. */
function lock(artifact: string, metrics: string): string {
  return `schema: '2.0'
stages:
  evaluate:
    cmd: python evaluate.py
    deps:
    - path: model.onnx
      hash: md5
      md5: ${md5(artifact)}
    outs:
    - path: metrics.json
      hash: md5
      md5: ${md5(metrics)}
`
}

const plain = JSON.stringify(context)
const contexts: readonly ControlCase[] = [
  {
    control: 'PERF-05',
    name: 'a complete context that names the artifact',
    scene: evaluated(tied),
    expects: 'pass block E2',
  },
  {
    control: 'PERF-05',
    name: 'a complete context of no artifact in particular',
    scene: evaluated(context),
    expects: { low: 'pass info E1', medium: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'PERF-05',
    name: 'a context that dvc.lock ties to the artifact',
    scene: evaluated(plain, { 'dvc.lock': lock(ARTIFACT, plain) }),
    expects: 'pass block E2',
  },
  {
    control: 'PERF-05',
    name: 'a dvc.lock of a run on another artifact',
    scene: evaluated(plain, { 'dvc.lock': lock('another model', plain) }),
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'PERF-05',
    name: 'a metrics file that was edited after the run',
    scene: evaluated(plain.replace('0.8712', '0.8799'), { 'dvc.lock': lock(ARTIFACT, plain) }),
    expects: 'fail block',
  },
  {
    control: 'PERF-05',
    name: 'the digest of another artifact',
    scene: evaluated({ ...context, artifact_sha256: sha256('another model') }),
    expects: 'fail block',
  },
  {
    control: 'PERF-05',
    name: 'a new artifact beside the metrics of the old one',
    scene: { ...evaluated(tied), baseline: { 'model.onnx': 'the old bytes', 'metrics.json': tied } },
    expects: 'fail block',
  },
  ...['dataset', 'date', 'auc_ci'].map((key) => ({
    control: 'PERF-05',
    name: `a context without ${key}`,
    scene: evaluated({ ...tied, [key]: undefined }),
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  })),
  ...[
    { revision: undefined, name: 'data without a revision' },
    { revision: 'main', name: 'data pinned to a branch' },
    { revision: 'TODO', name: 'a revision that is to be filled in' },
    { rows: 0, name: 'no rows' },
    { rows: 'many', name: 'rows in words' },
  ].map(({ name, ...other }) => ({
    control: 'PERF-05',
    name,
    scene: evaluated({ ...tied, dataset: { ...tied.dataset, ...other } }),
    expects: 'fail block',
  })),
  {
    control: 'PERF-05',
    name: 'a day yet to come',
    scene: evaluated({ ...tied, date: '2026-12-24' }),
    expects: 'fail block',
  },
  {
    control: 'PERF-05',
    name: 'a day that is none',
    scene: evaluated({ ...tied, date: '2026-02-30' }),
    expects: 'indeterminate block',
  },
  {
    control: 'PERF-05',
    name: 'two datasets for one number',
    scene: evaluated({ ...tied, evaluation: { dataset: 'churn-2025' }, dataset_id: 'churn-holdout' }),
    expects: 'indeterminate block',
  },
  {
    control: 'PERF-05',
    name: 'an interval that does not hold its number',
    scene: evaluated({ ...tied, auc_ci: { lower: 0.9, upper: 0.95 } }),
    expects: 'fail block',
  },
  {
    control: 'PERF-05',
    name: 'a deviation over five seeds',
    scene: evaluated({ ...tied, auc_ci: undefined, auc_std: 0.004, seeds: 5 }),
    expects: 'pass block E2',
  },
  {
    control: 'PERF-05',
    name: 'a deviation over nobody knows what',
    scene: evaluated({ ...tied, auc_ci: undefined, auc_std: 0.004 }),
    expects: 'fail block',
  },
  {
    control: 'PERF-05',
    name: 'a deviation of zero',
    scene: evaluated({ ...tied, auc_ci: undefined, auc_std: 0, seeds: 5 }),
    expects: 'fail block',
  },
  {
    control: 'PERF-05',
    name: 'a judged number without a spread beside one that has it',
    scene: {
      ...evaluated({ ...tied, recall: 0.7 }),
      gate: gate('PERF-05', '{ metric: auc, at_least: 0.84 }', '{ metric: recall, at_least: 0.6 }'),
    },
    expects: 'fail block',
  },
  {
    control: 'PERF-05',
    name: 'metrics that can’t be read',
    scene: evaluated('{"auc": '),
    expects: 'indeterminate block',
  },
  {
    control: 'PERF-05',
    name: 'the context in the card alone',
    scene: {
      ...evaluated({ auc: 0.8712 }),
      card: '# Churn\n\n## Evaluation\n\nOn churn-holdout of 2026-10, 4,200 rows, on 2026-11-18: 0.8712 ± 0.01.\n',
    },
    expects: 'fail block',
  },
  { control: 'PERF-05', name: 'an empty repository', scene: {}, expects: { low: 'fail info', high: 'fail block' } },
]

/** The controls on how an evaluation came about, and on its groups and rivals. */
export const evaluationCases: readonly ControlCase[] = [...contexts]
