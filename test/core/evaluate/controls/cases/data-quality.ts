import type { ControlScene } from '../control-scene.ts'
import { askedBy } from './case.ts'
import type { ControlCase } from './case.ts'

const record = 'version: 1\ndata:\n  quality_report: quality.json\n'
const model = `    metrics: [metrics.json, quality.json]
    governance: governance.yaml
    documents: ["docs/*"]
`
const figures = { missing_share: 0.004, duplicate_rows: 3, schema: { violations: 0 }, rows: 48213 }
const limits = [
  '{ metric: missing_share, at_most: 0.02 }',
  '{ metric: duplicate_rows, at_most: 10 }',
  '{ metric: schema.violations, at_most: 0 }',
]
const gate = (entries: readonly string[]): string =>
  `    metrics:\n${entries.map((entry) => `      - ${entry}\n`).join('')}${askedBy('DATA-03')}`
const base: ControlScene = { model, record, gate: gate(limits), candidate: { 'quality.json': figures } }
const reported = (more: object): ControlScene => ({ ...base, candidate: { 'quality.json': { ...figures, ...more } } })
const limited = (from: string, to: string): ControlScene => ({
  ...base,
  gate: gate(limits.map((entry) => entry.replace(from, to))),
})
const expectation = (type: string, success = true): object => ({
  success,
  expectation_config: { expectation_type: type, kwargs: { column: 'age' } },
  result: { element_count: 100, unexpected_count: 0 },
})
const suite = (...results: readonly object[]): ControlScene => ({
  ...base,
  gate: gate(['{ metric: auc, at_least: 0.5 }']),
  candidate: {
    'quality.json': { success: true, meta: { great_expectations_version: '0.18.1' }, statistics: {}, results },
  },
})
const nulls = expectation('expect_column_values_to_not_be_null')
const unique = expectation('expect_column_values_to_be_unique')
const types = expectation('expect_column_values_to_be_of_type')
const cases = (expects: string, scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'DATA-03', name, scene, expects }))

export const dataQualityCases: readonly ControlCase[] = [
  {
    control: 'DATA-03',
    name: 'all three within the policy’s limits',
    scene: base,
    expects: { low: 'pass info E3', medium: 'pass warn E3', high: 'pass block E3' },
  },
  {
    control: 'DATA-03',
    name: 'figures of which more is better',
    scene: {
      ...base,
      gate: gate([
        '{ metric: completeness, at_least: 0.98 }',
        '{ metric: uniqueness, at_least: 0.99 }',
        '{ metric: validity, at_least: 1 }',
      ]),
      candidate: { 'quality.json': { completeness: 0.99, uniqueness: 1, validity: 1 } },
    },
    expects: 'pass block E3',
  },
  {
    control: 'DATA-03',
    name: 'tests of another tool set limits of their own',
    scene: suite(nulls, unique, types),
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'fail block E2' },
  },
  ...cases('fail block', {
    'no record': { ...base, record: null },
    'no report is named': { ...base, record: 'version: 1\ndata: {}\n' },
    'the report is not there': { ...base, candidate: {} },
    'more missing than allowed': reported({ missing_share: 0.03 }),
    'more duplicates than allowed': reported({ duplicate_rows: 11 }),
    'one violation': reported({ schema: { violations: 1 } }),
    'nothing on duplicates': reported({ duplicate_rows: undefined }),
    'nothing but words on duplicates': reported({ duplicate_rows: undefined, note: 'no duplicates' }),
    'a day that is yet to come': reported({ timestamp: '2026-12-01T00:00:00Z' }),
    'a test that failed': suite(expectation('expect_column_values_to_not_be_null', false), unique, types),
    'tests on two of three': suite(nulls, types),
  }),
  ...cases('indeterminate block', {
    'no limits at all': { ...base, gate: askedBy('DATA-03') },
    'no limit on violations': { ...base, gate: gate(limits.slice(0, 2)) },
    'a limit that nothing exceeds': limited('at_most: 0.02', 'at_most: 1'),
    'a limit from the wrong side': limited('at_most: 0.02', 'at_least: 0.001'),
    'a limit for other tiers': limited('at_most: 0.02', 'at_most: 0.02, tiers: [low]'),
    'a share below zero': reported({ missing_share: -0.5 }),
    'not a number': {
      ...base,
      candidate: { 'quality.json': '{ "missing_share": NaN, "duplicate_rows": 3, "schema": { "violations": 0 } }' },
    },
    'null for a count': reported({ duplicate_rows: null }),
    'a report that is no JSON': { ...base, candidate: { 'quality.json': '{' } },
    'a report among the documents only': {
      ...base,
      record: record.replace('quality.json', 'docs/quality.json'),
      candidate: { 'docs/quality.json': figures },
    },
    'a record that is no YAML': { ...base, record: 'data: {' },
  }),
]
