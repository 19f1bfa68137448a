import type { ControlCase } from './case.ts'

type Files = ControlCase['scene']['candidate']

/** A suite in the shape that Deepchecks writes; each test with its status. */
function suite(name: string, tests: Readonly<Record<string, string>>): object {
  return {
    type: 'SuiteResult',
    name,
    results: Object.entries(tests).map(([header, Status]) => ({
      type: 'CheckResult',
      check: { name: header },
      header,
      conditions_results: [{ Status, Condition: 'AUC is at least 0.8' }],
    })),
  }
}

function row(control: string, name: string, candidate: Files, expects: ControlCase['expects']): ControlCase {
  return { control, name, scene: { candidate: candidate ?? {} }, expects }
}

const told = `# Tests

## Stress tests and robustness to noisy input

We tried the model on recessions, on holidays and on a fee that doubles overnight. It kept its order of customers in every one of these situations, and nobody had to step in.
`

/** What the two controls on tests have in common. */
function common(control: string, file: string, passing: Readonly<Record<string, string>>): readonly ControlCase[] {
  const [first = ''] = Object.keys(passing)
  const with1 = (status: string): object => suite('tests', { ...passing, [first]: status })
  const path = `docs/${file}.json`
  const failed = { medium: 'fail warn', high: 'fail block' }
  return [
    row(
      control,
      'a suite of which all passed',
      { [path]: suite('tests', passing) },
      { medium: 'pass warn E3', high: 'pass block E3' },
    ),
    row(control, 'a suite that failed once', { [path]: with1('FAIL') }, failed),
    row(
      control,
      'a suite that warned once',
      { [path]: with1('WARN') },
      { medium: 'indeterminate warn', high: 'indeterminate block' },
    ),
    row(control, 'a suite that broke once', { [path]: with1('ERROR') }, 'indeterminate block'),
    row(control, 'a status that nobody knows', { [path]: with1('FINE') }, 'indeterminate block'),
    row(control, 'an empty suite', { [path]: suite('tests', {}) }, failed),
    row(control, 'an empty file', { [path]: '' }, 'indeterminate block'),
    row(
      control,
      'a report in a format that can’t be read',
      { [path]: '<testsuite tests="3"/>' },
      'indeterminate block',
    ),
    row(
      control,
      'a suite and an empty one',
      { [path]: suite('tests', passing), [`docs/more-${file}.json`]: suite('tests', {}) },
      failed,
    ),
    row(control, 'numbers without a verdict', { [path]: { noise: 0.86, shift: 0.84 } }, failed),
    row(
      control,
      'a list of verdicts of the team’s own',
      { [path]: Object.fromEntries(Object.keys(passing).map((name) => [name, { auc: 0.85, passed: true }])) },
      'pass block E3',
    ),
    row(
      control,
      'a list of verdicts with a failure',
      { [path]: Object.fromEntries(Object.keys(passing).map((name) => [name, name === first ? 'fail' : 'pass'])) },
      failed,
    ),
    row(
      control,
      'a report of a day yet to come',
      {
        [path]: { timestamp: '2026-12-24', ...Object.fromEntries(Object.keys(passing).map((name) => [name, 'pass'])) },
      },
      'fail block',
    ),
    row(control, 'failures that are only counted', { [path]: { [first]: 'pass', failed: 2 } }, 'fail block'),
    row(
      control,
      'tests in a list, beside one that passed',
      { [path]: { [first]: 'pass', tests: [{ passed: false }] } },
      'indeterminate block',
    ),
    ...[
      { tests: ['a', 'b'].map((id) => ({ run_id: id, status: 'failed' })) },
      { failures: [1, 2].map((seed) => ({ seed, delta: 0.5 })) },
      { failures: [1, 2].map((seed) => ({ seed })) },
      { all: [1, 2].map((seed) => ({ seed, status: 'failed' })) },
    ].map((list) =>
      row(
        control,
        `records of runs beside one that passed: ${JSON.stringify(list)}`,
        { [path]: { [first]: 'pass', ...list } },
        'indeterminate block',
      ),
    ),
    row(control, 'prose alone', { 'docs/tests.md': told }, { medium: 'fail warn E1', high: 'fail block E1' }),
    row(
      control,
      'prose in a comment',
      { 'docs/tests.md': told.replace('We tried', '<!-- We tried').concat('-->') },
      'fail block',
    ),
    row(
      control,
      'a suite on something else',
      { 'docs/quality.json': suite('data quality', { 'Columns are unique': 'PASS', 'No null in tenure': 'PASS' }) },
      'fail block',
    ),
    {
      control,
      name: 'a new artifact beside the report on the old one',
      scene: {
        candidate: { 'model.onnx': 'new bytes', [path]: suite('tests', passing) },
        baseline: { 'model.onnx': 'old bytes', [path]: suite('tests', passing) },
      },
      expects: 'fail block',
    },
    row(control, 'an empty repository', {}, failed),
  ]
}

const robust = { 'Gaussian noise': 'PASS', 'Covariate shift': 'PASS', 'Missing input': 'PASS' }
const online = 'version: 1\nretraining: { trigger: "online learning from each answer of a customer" }\n'

/** The controls on tests beyond ordinary cases. */
export const robustnessCases: readonly ControlCase[] = [
  ...common('PERF-08', 'stress', { 'Fee doubles': 'PASS', Recession: 'PASS' }),
  row(
    'PERF-08',
    'stress tests within another suite',
    { 'docs/suite.json': suite('release', { 'Stress: fee doubles': 'PASS', 'No null in tenure': 'FAIL' }) },
    'pass block E3',
  ),
  ...common('ROB-01', 'robustness', robust),
  row(
    'ROB-01',
    'noise alone',
    { 'docs/robustness.json': suite('robustness', { 'Gaussian noise': 'PASS' }) },
    { medium: 'fail warn', high: 'fail block' },
  ),
  {
    control: 'ROB-01',
    name: 'a model that learns on, without a test of feedback',
    scene: { record: online, candidate: { 'docs/robustness.json': suite('robustness', robust) } },
    expects: 'fail block',
  },
  {
    control: 'ROB-01',
    name: 'a model that learns on, with a test of feedback',
    scene: {
      record: online,
      candidate: { 'docs/robustness.json': suite('robustness', { ...robust, 'Feedback loop': 'PASS' }) },
    },
    expects: 'pass block E3',
  },
]
