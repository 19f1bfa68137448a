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

const byGroup = {
  auc: 0.87,
  by_region: { north: { auc: 0.88, n: 900 }, south: { auc: 0.86, n: 700 } },
  auc_by_age_band: { young: 0.85, old: 0.88 },
}
const FACTORS = '# Churn\n\n## Factors\n\n- **Region**: two of them\n- Age band (in years)\n'

function grouped(card: string, metrics: object | string = byGroup, more: object = {}): ControlCase['scene'] {
  return { card, candidate: { 'metrics.json': metrics, ...more } }
}

const notCollected = 'not measured, because the attribute is not collected at sign-up'
const factors: readonly ControlCase[] = [
  {
    control: 'FAIR-01',
    name: 'results for every factor of the section',
    scene: grouped(FACTORS),
    expects: { low: 'pass info E3', medium: 'pass warn E3', high: 'pass block E3' },
  },
  {
    control: 'FAIR-01',
    name: 'results for every factor of the front matter',
    scene: grouped('---\ngovernance:\n  factors: [region, age band]\n---\n# Churn\n'),
    expects: 'pass block E3',
  },
  {
    control: 'FAIR-01',
    name: 'a table with a row per group',
    scene: {
      card: '# Churn\n\n## Factors\n\n- Region\n',
      candidate: {
        'metrics.csv': 'slice,auc,n\nall,0.87,1600\nregion=north,0.88,900\nregion=south,0.86,700\n',
        'metrics.json': { auc: 0.87 },
      },
      model: '    card: CARD.md\n    metrics: [metrics.csv, metrics.json]\n',
    },
    expects: 'pass block E3',
  },
  {
    control: 'FAIR-01',
    name: 'a factor without results',
    scene: grouped(`${FACTORS}- Sex\n`),
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'FAIR-01',
    name: 'a factor that only the front matter names, without results',
    scene: grouped(`---\ngovernance:\n  factors: [sex]\n---\n${FACTORS}`),
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'a factor without results, and why',
    scene: grouped(`${FACTORS}- Sex: ${notCollected}\n`),
    expects: 'pass block E3',
  },
  {
    control: 'FAIR-01',
    name: 'a factor without results, and no reason',
    scene: grouped(`${FACTORS}- Sex: not measured\n`),
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'a factor without results, and a question',
    scene: grouped(`${FACTORS}- Sex: not measured, but why was it not collected?\n`),
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'reasons alone',
    scene: grouped(`# Churn\n\n## Factors\n\n- Sex: ${notCollected}\n`),
    expects: { low: 'pass info E1', medium: 'fail warn E1', high: 'fail block E1' },
  },
  {
    control: 'FAIR-01',
    name: 'a factor said not to be measured, and results by it',
    scene: grouped(`# Churn\n\n## Factors\n\n- Region: ${notCollected}\n`),
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'one group',
    scene: grouped('# Churn\n\n## Factors\n\n- Region\n', { auc: 0.87, by_region: { north: { auc: 0.88 } } }),
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'a group without a number',
    scene: grouped(
      '# Churn\n\n## Factors\n\n- Region\n',
      '{"auc": 0.87, "by_region": {"north": {"auc": 0.88}, "south": {"auc": NaN}}}',
    ),
    expects: { low: 'indeterminate info', high: 'indeterminate block' },
  },
  {
    control: 'FAIR-01',
    name: 'the importance and the mean of a feature are no results by it',
    scene: grouped('# Churn\n\n## Factors\n\n- Age\n', {
      auc: 0.87,
      importance: { age: 0.2, fee: 0.1 },
      age: { mean: 41, std: 9 },
    }),
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'sizes of groups are no results',
    scene: grouped('# Churn\n\n## Factors\n\n- Region\n', {
      auc: 0.87,
      n: 1600,
      by_region: { north: { n: 900 }, south: { n: 700 } },
    }),
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'factors in prose',
    scene: grouped('# Churn\n\n## Factors\n\nResults may differ between regions and by age of the customer.\n'),
    expects: 'indeterminate block',
  },
  {
    control: 'FAIR-01',
    name: 'factors in a comment',
    scene: grouped('# Churn\n\n## Factors\n\n<!--\n- Region\n-->\n'),
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'factors to be filled in',
    scene: grouped('# Churn\n\n## Factors\n\n- [More Information Needed]\n- TODO\n'),
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'a new artifact beside the groups of the old one',
    scene: {
      ...grouped(FACTORS, byGroup, { 'model.onnx': ARTIFACT }),
      baseline: { 'model.onnx': 'the old bytes', 'metrics.json': byGroup },
    },
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'no factors, for machines, as the record says',
    scene: {
      ...grouped('# Pump\n\n## Factors\n\n- None: it scores pumps of one single type by their vibration\n'),
      record: 'version: 1\ndata: { personal: false }\n',
    },
    expects: 'not-applicable block',
  },
  {
    control: 'FAIR-01',
    name: 'no factors, on personal data',
    scene: {
      ...grouped('# Churn\n\n## Factors\n\n- None: it scores every customer in the very same way\n'),
      record: 'version: 1\ndata: { personal: true }\n',
    },
    expects: 'fail block',
  },
  {
    control: 'FAIR-01',
    name: 'no factors, and nothing says about whom it is',
    scene: grouped('# Churn\n\n## Factors\n\n- None: it scores every customer in the very same way\n'),
    expects: { low: 'pass info E1', medium: 'fail warn E1', high: 'fail block E1' },
  },
  {
    control: 'FAIR-01',
    name: 'no factors without a reason',
    scene: { ...grouped('# Churn\n\n## Factors\n\n- None\n'), record: 'version: 1\ndata: { personal: false }\n' },
    expects: 'fail block',
  },
  { control: 'FAIR-01', name: 'no metrics', scene: { card: FACTORS }, expects: 'fail block' },
  {
    control: 'FAIR-01',
    name: 'metrics that can’t be read',
    scene: grouped(FACTORS, '{'),
    expects: 'indeterminate block',
  },
  { control: 'FAIR-01', name: 'no section', scene: grouped('# Churn\n'), expects: 'fail block' },
  { control: 'FAIR-01', name: 'an empty repository', scene: {}, expects: 'fail block' },
]

const beside = { dataset: { id: 'churn-holdout', revision: '2026-10' }, auc: 0.87, baseline: { auc: 0.79 } }
const rival = (metrics: object | string, more: object = {}): ControlCase['scene'] => ({
  candidate: { 'metrics.json': metrics, ...more },
})
const rivals: readonly ControlCase[] = [
  {
    control: 'PERF-07',
    name: 'a baseline on the same data',
    scene: rival(beside),
    expects: { medium: 'pass info E3', high: 'pass warn E3' },
  },
  {
    control: 'PERF-07',
    name: 'a baseline in a key of its own',
    scene: rival({ ...beside, baseline: undefined, baseline_auc: 0.79 }),
    expects: 'pass warn E3',
  },
  {
    control: 'PERF-07',
    name: 'a baseline on data that nobody names',
    scene: rival({ auc: 0.87, baseline: { auc: 0.79 } }),
    expects: { medium: 'pass info E2', high: 'fail warn E2' },
  },
  {
    control: 'PERF-07',
    name: 'a baseline on other data',
    scene: rival({ ...beside, baseline: { auc: 0.79, dataset: 'churn-2019' } }),
    expects: { medium: 'fail info', high: 'fail warn' },
  },
  {
    control: 'PERF-07',
    name: 'a baseline on fewer rows',
    scene: rival({ ...beside, n: 4200, baseline: { auc: 0.79, n: 50 } }),
    expects: 'fail warn',
  },
  {
    control: 'PERF-07',
    name: 'a baseline that is better',
    scene: rival({ ...beside, baseline: { auc: 0.88 } }),
    expects: { medium: 'fail info', high: 'fail warn' },
  },
  {
    control: 'PERF-07',
    name: 'a baseline with the greater loss',
    scene: rival({ ...beside, auc: undefined, log_loss: 0.3, baseline: { log_loss: 0.4 } }),
    expects: 'pass warn E3',
  },
  {
    control: 'PERF-07',
    name: 'a baseline for a metric that the model does not report',
    scene: rival({ ...beside, baseline: { recall: 0.79 } }),
    expects: 'fail warn',
  },
  {
    control: 'PERF-07',
    name: 'a baseline that is no number',
    scene: rival({ ...beside, baseline: { auc: 'lower' } }),
    expects: { medium: 'indeterminate info', high: 'indeterminate warn' },
  },
  {
    control: 'PERF-07',
    name: 'a new artifact beside the comparison of the old one',
    scene: {
      ...rival(beside, { 'model.onnx': ARTIFACT }),
      baseline: { 'model.onnx': 'the old bytes', 'metrics.json': beside },
    },
    expects: 'fail warn',
  },
  {
    control: 'PERF-07',
    name: 'a baseline in the words of the card',
    scene: { ...rival({ auc: 0.87 }), card: '# Churn\n\n## Results\n\nThe baseline reaches an AUC of 0.79.\n' },
    expects: 'fail warn',
  },
  { control: 'PERF-07', name: 'metrics that can’t be read', scene: rival('{'), expects: 'indeterminate warn' },
  { control: 'PERF-07', name: 'an empty repository', scene: {}, expects: { medium: 'fail info', high: 'fail warn' } },
]

/** The controls on how an evaluation came about, and on its groups and rivals. */
export const evaluationCases: readonly ControlCase[] = [...contexts, ...factors, ...rivals]
