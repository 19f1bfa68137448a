import type { Files } from '../../scene.ts'
import { policyOf } from '../control-scene.ts'
import { askedBy } from './case.ts'
import type { ControlCase } from './case.ts'

const measured = { 'metrics.json': { auc: 0.8712 } }
const before = { 'metrics.json': { auc: 0.87 } }

/** A gate that asks for a control, with one entry under `metrics:`. */
function gate(control: string, entry: string, more = ''): string {
  return `${more}    metrics:\n      - ${entry}\n${askedBy(control)}`
}

const bounded = { gate: gate('PERF-01', '{ metric: auc, at_least: 0.84 }'), candidate: measured }
const fixed: readonly ControlCase[] = [
  {
    control: 'PERF-01',
    name: 'a threshold on the base branch that judged a number',
    scene: { gate: gate('PERF-01', '{ metric: auc, at_least: 0.84 }'), candidate: measured },
    expects: { low: 'pass warn E3', medium: 'pass block E3', high: 'pass block E3' },
  },
  {
    control: 'PERF-01',
    name: 'a threshold that is missed was still there first',
    scene: { gate: gate('PERF-01', '{ metric: auc, at_least: 0.9 }'), candidate: measured },
    expects: 'pass block E3',
  },
  {
    control: 'PERF-01',
    name: 'a threshold that only warns',
    scene: { gate: gate('PERF-01', '{ metric: auc, at_least: 0.84, severity: warn }'), candidate: measured },
    expects: 'fail block',
  },
  {
    control: 'PERF-01',
    name: 'a threshold for another model tier',
    scene: { gate: gate('PERF-01', '{ metric: auc, at_least: 0.84, tiers: [low] }'), candidate: measured },
    expects: 'fail block',
  },
  {
    control: 'PERF-01',
    name: 'a threshold for a metric that nobody reports',
    scene: { gate: gate('PERF-01', '{ metric: recall, at_least: 0.84 }'), candidate: measured },
    expects: { low: 'fail warn', medium: 'fail block', high: 'fail block' },
  },
  ...[
    { name: 'a change that lowers its own threshold', to: '{ metric: auc, at_least: 0.8 }' },
    { name: 'a change that lets its own threshold warn only', to: '{ metric: auc, at_least: 0.84, severity: warn }' },
    { name: 'a change that measures its threshold elsewhere', to: '{ metric: auc, at_least: 0.84, file: easy.json }' },
    { name: 'a change that takes itself out of a threshold', to: '{ metric: auc, at_least: 0.84, tiers: [low] }' },
  ].map(({ name, to }) => ({
    control: 'PERF-01',
    name,
    scene: { ...bounded, proposedPolicy: policyOf({ gate: gate('PERF-01', to) }) },
    expects: 'fail block',
  })),
  {
    control: 'PERF-01',
    name: 'a change that names other metrics files',
    scene: { ...bounded, proposedPolicy: policyOf({ ...bounded }).replace('[metrics.json]', '[easy.json]') },
    expects: 'fail block',
  },
  {
    control: 'PERF-01',
    name: 'a change that renames the branch of the gate',
    scene: { ...bounded, proposedPolicy: policyOf({ ...bounded }).replace('[main]', '[other]') },
    expects: 'fail block',
  },
  {
    control: 'PERF-01',
    name: 'a change that takes the policy away',
    scene: { ...bounded, proposedPolicy: { kind: 'absent' } },
    expects: { low: 'fail warn', medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'PERF-01',
    name: 'a change of the policy that leaves the thresholds alone',
    scene: { ...bounded, proposedPolicy: `# who may sign\n${policyOf({ ...bounded }).replace('ben', 'ben, cleo')}` },
    expects: 'pass block E3',
  },
  {
    control: 'PERF-01',
    name: 'a change that leaves no policy that can be read',
    scene: { ...bounded, proposedPolicy: 'version: 1\n' },
    expects: { low: 'indeterminate warn', medium: 'indeterminate block', high: 'indeterminate block' },
  },
  { control: 'PERF-01', name: 'no threshold', scene: { candidate: measured }, expects: 'fail block' },
  { control: 'PERF-01', name: 'an empty repository', scene: {}, expects: { low: 'fail warn', high: 'fail block' } },
]

const bound = '{ metric: auc, regress_at_most: 0.005 }'
const unpinned = '    artifact: model.onnx\n    metrics: [metrics.json]\n'
const lock = {
  'dvc.lock': `schema: '2.0'
stages:
  evaluate:
    cmd: python evaluate.py
    deps:
    - path: test.csv
      hash: md5
      md5: ${'a'.repeat(32)}
    outs:
    - path: metrics.json
      hash: md5
      md5: ${'c'.repeat(32)}
`,
}
const regression: readonly ControlCase[] = [
  {
    control: 'PERF-03',
    name: 'no worse than production',
    scene: { gate: gate('PERF-03', bound), candidate: { ...measured, ...lock }, baseline: { ...before, ...lock } },
    expects: { low: 'pass warn E3', medium: 'pass block E3', high: 'pass block E3' },
  },
  {
    control: 'PERF-03',
    name: 'no worse, on data that nothing pins',
    scene: { gate: gate('PERF-03', bound), candidate: measured, baseline: before, model: unpinned },
    expects: { low: 'pass warn E2', medium: 'pass block E2', high: 'fail block E2' },
  },
  {
    control: 'PERF-03',
    name: 'a lineage that pins the script and no data',
    scene: {
      gate: gate('PERF-03', bound),
      candidate: { ...measured, 'dvc.lock': lock['dvc.lock'].replace('test.csv', 'evaluate.py') },
      baseline: { ...before, 'dvc.lock': lock['dvc.lock'].replace('test.csv', 'evaluate.py') },
    },
    expects: { medium: 'pass block E2', high: 'fail block E2' },
  },
  {
    control: 'PERF-03',
    name: 'a lineage that is not there',
    scene: { gate: gate('PERF-03', bound), candidate: measured, baseline: before },
    expects: 'indeterminate block',
  },
  {
    control: 'PERF-03',
    name: 'evaluated on other data',
    scene: {
      gate: gate('PERF-03', bound),
      candidate: { ...measured, 'dvc.lock': lock['dvc.lock'].replace('a'.repeat(32), 'b'.repeat(32)) },
      baseline: { ...before, ...lock },
    },
    expects: 'indeterminate block',
  },
  {
    control: 'PERF-03',
    name: 'worse than production',
    scene: {
      gate: gate('PERF-03', bound),
      candidate: measured,
      baseline: { 'metrics.json': { auc: 0.9 } },
      model: unpinned,
    },
    expects: { low: 'fail warn', medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'PERF-03',
    name: 'no version in production',
    scene: { gate: gate('PERF-03', bound), candidate: measured },
    expects: 'indeterminate block',
  },
  {
    control: 'PERF-03',
    name: 'a first version that the policy allows',
    scene: { gate: gate('PERF-03', bound, '    first_version: allow\n'), candidate: measured },
    expects: 'not-applicable block',
  },
  {
    control: 'PERF-03',
    name: 'a number that is none',
    scene: { gate: gate('PERF-03', bound), candidate: { 'metrics.json': '{"auc": NaN}' }, baseline: before },
    expects: 'fail block',
  },
  {
    control: 'PERF-03',
    name: 'a threshold is no comparison',
    scene: { gate: gate('PERF-03', '{ metric: auc, at_least: 0.84 }'), candidate: measured, baseline: before },
    expects: 'fail block',
  },
  { control: 'PERF-03', name: 'an empty repository', scene: {}, expects: 'fail block' },
]

const slices = {
  'metrics.json': { auc: 0.87, by_region: { north: { auc: 0.88, n: 900 }, south: { auc: 0.86, n: 700 } } },
}
/** The groups with another south. */
function withSouth(south: object): Files {
  return { 'metrics.json': { auc: 0.87, by_region: { north: { auc: 0.88, n: 900 }, south } } }
}

const gap = '{ metric: auc, slices: { path: by_region, gap_at_most: 0.05 } }'
const disparity: readonly ControlCase[] = [
  {
    control: 'FAIR-02',
    name: 'two counts of one group that contradict each other',
    scene: { gate: gate('FAIR-02', gap), candidate: withSouth({ auc: 0.86, n: 10, support: 9000 }) },
    expects: 'indeterminate block',
  },
  {
    control: 'FAIR-02',
    name: 'groups within the limit',
    scene: { gate: gate('FAIR-02', gap), candidate: slices },
    expects: { medium: 'pass warn E3', high: 'pass block E3' },
  },
  {
    control: 'FAIR-02',
    name: 'rows in a mapping of their own',
    scene: {
      gate: gate('FAIR-02', '{ metric: auc, better: higher, slices: { path: auc_by_region, gap_at_most: 0.05 } }'),
      candidate: {
        'metrics.json': {
          auc: 0.87,
          auc_by_region: { north: 0.88, south: 0.86 },
          n_by_region: { north: 900, south: 70 },
        },
      },
    },
    expects: 'pass block E3',
  },
  {
    control: 'FAIR-02',
    name: 'rows of all groups together',
    scene: {
      gate: gate('FAIR-02', '{ metric: auc, better: higher, slices: { path: auc_by_region, gap_at_most: 0.05 } }'),
      candidate: { 'metrics.json': { auc: 0.87, auc_by_region: { north: 0.88, south: 0.86, n: 4200 } } },
    },
    expects: 'fail block E2',
  },
  {
    control: 'FAIR-02',
    name: 'rows of all groups together, where the policy wants so many of each',
    scene: {
      gate: gate(
        'FAIR-02',
        '{ metric: auc, better: higher, slices: { path: auc_by_region, min_rows: 800, gap_at_most: 0.05 } }',
      ),
      candidate: { 'metrics.json': { auc: 0.87, auc_by_region: { north: 0.88, south: 0.86, n: 4200 } } },
    },
    expects: 'indeterminate block',
  },
  {
    control: 'FAIR-02',
    name: 'a group of nobody knows how many',
    scene: { gate: gate('FAIR-02', gap), candidate: withSouth({ auc: 0.86 }) },
    expects: { medium: 'pass warn E2', high: 'fail block E2' },
  },
  ...[0, 'many', null].map((n) => ({
    control: 'FAIR-02',
    name: `a group of ${String(n)} rows`,
    scene: { gate: gate('FAIR-02', gap), candidate: withSouth({ auc: 0.86, n }) },
    expects: { medium: 'indeterminate warn', high: 'indeterminate block' },
  })),
  {
    control: 'FAIR-02',
    name: 'a group smaller than the policy wants',
    scene: { gate: gate('FAIR-02', gap.replace('gap_', 'min_rows: 800, gap_')), candidate: slices },
    expects: { medium: 'indeterminate warn', high: 'indeterminate block' },
  },
  {
    control: 'FAIR-02',
    name: 'a group without a number',
    scene: { gate: gate('FAIR-02', gap), candidate: withSouth({ auc: null, n: 700 }) },
    expects: 'indeterminate block',
  },
  {
    control: 'FAIR-02',
    name: 'groups apart',
    scene: { gate: gate('FAIR-02', gap.replace('0.05', '0.01')), candidate: slices },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'FAIR-02',
    name: 'no groups in the metrics',
    scene: { gate: gate('FAIR-02', gap), candidate: measured },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'FAIR-02',
    name: 'no limit',
    scene: { gate: gate('FAIR-02', '{ metric: auc, at_least: 0.84 }'), candidate: slices },
    expects: 'fail block',
  },
  { control: 'FAIR-02', name: 'an empty repository', scene: {}, expects: 'fail block' },
]

const WHY =
  'A missed customer costs nine times as much as a needless call, so recall among the first two hundred matters more than accuracy. The decision threshold is 0.42, chosen on the validation data.'
const rationale: readonly ControlCase[] = [
  {
    control: 'PERF-06',
    name: 'reasons and a threshold',
    scene: { card: `# Churn\n\n## Metrics\n\n${WHY}\n` },
    expects: { medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'PERF-06',
    name: 'reasons without a threshold',
    scene: {
      card: `# Churn\n\n## Metrics\n\n${WHY.replace(/The decision.*/, 'It is looked at once in every week.')}\n`,
    },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  ...[
    'The cut-off (0.42) was chosen on the validation data.',
    'It decides with 0.42 as the decision threshold.',
    'Its operating point is set to 30% of the customers.',
    'Decision threshold: 0.5',
  ].map((stated) => ({
    control: 'PERF-06',
    name: `a threshold in other words: ${stated}`,
    scene: { card: `# Churn\n\n## Metrics\n\n${WHY.replace(/The decision.*/, stated)}\n` },
    expects: 'pass block E1',
  })),
  ...[
    'No threshold was set before 2024, when 12 of them were tried.',
    'The decision threshold depends on the week, and 200 customers are called.',
    'The threshold was chosen on 2026-10-01 by two people.',
    'Of 3 metrics none needs a threshold.',
    'The threshold is 2 weeks old and will be looked at again.',
    'The threshold is not yet fixed; version 3.1 will have one.',
  ].map((stated) => ({
    control: 'PERF-06',
    name: `a number that is no threshold: ${stated}`,
    scene: { card: `# Churn\n\n## Metrics\n\n${WHY.replace(/The decision.*/, stated)}\n` },
    expects: 'fail block',
  })),
  {
    control: 'PERF-06',
    name: 'a threshold without reasons',
    scene: { card: '# Churn\n\n## Metrics\n\nThe decision threshold is 0.42.\n' },
    expects: 'fail block',
  },
  {
    control: 'PERF-06',
    name: 'reasons in a comment',
    scene: { card: `# Churn\n\n## Metrics\n\n<!-- ${WHY} -->\n` },
    expects: 'fail block',
  },
  { control: 'PERF-06', name: 'no section', scene: { card: '# Churn\n' }, expects: 'fail block' },
  { control: 'PERF-06', name: 'no card', scene: {}, expects: 'fail block' },
]

/** The controls on how a model was measured. */
export const measurementCases: readonly ControlCase[] = [...fixed, ...regression, ...disparity, ...rationale]
