import type { ControlCase } from './case.ts'

const watch = (kind: string, more = ''): string => `version: 1
monitoring:
  - metric: share_of_drifted_columns
    kind: ${kind}
    limit: 0.4
    cadence_days: 7
    last_run: 2026-11-20
    report: docs/drift.json
    window: 2026-11-13 to 2026-11-20, 8214 rows
${more}`
const drift = watch('data-drift')

const evidently = (share: number, more: object = {}): object => ({
  metrics: [{ metric: 'DatasetDriftMetric', result: { drift_share: 0.5, share_of_drifted_columns: share } }],
  ...more,
})
const stamp = { timestamp: '2026-11-20 04:00:07.123' }
const report = (share: number, more: object = stamp): { readonly 'docs/drift.json': object } => ({
  'docs/drift.json': evidently(share, more),
})
const test = (status: string): object => ({
  ...stamp,
  tests: [{ name: 'Share of Drifted Columns', description: 'as expected', status, group: 'drift', parameters: {} }],
})

const byGroup = {
  timestamp: '2026-11-20',
  share_of_drifted_columns: 0.3,
  old: { share_of_drifted_columns: 0.2 },
  young: { share_of_drifted_columns: 0.3 },
}
const outcome = watch('outcome-drift', '    bound: at_most\noutcomes: { label_lag_days: 90 }\n')

export const driftRuns: readonly ControlCase[] = [
  {
    control: 'MON-04',
    name: 'no run is named: it waits for its schedule',
    scene: { record: drift.replace(/ {4}(?:last_run|report|window).*\n/g, '') },
    expects: { low: 'not-applicable info', medium: 'not-applicable warn', high: 'not-applicable block' },
  },
  { control: 'MON-04', name: 'no record', scene: {}, expects: 'not-applicable block' },
  {
    control: 'MON-04',
    name: 'a record that can’t be read is no reason to wait',
    scene: { record: 'version: 1\nmonitoring: [' },
    expects: 'indeterminate block',
  },
  {
    control: 'MON-04',
    name: 'on time and within its limit, by a report that says when',
    scene: { record: drift, candidate: report(0.33) },
    expects: { low: 'pass info E3', medium: 'pass warn E3', high: 'pass block E3' },
  },
  {
    control: 'MON-04',
    name: 'the day is the record’s word',
    scene: { record: drift, candidate: report(0.33, {}) },
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'fail block E2' },
  },
  {
    control: 'MON-04',
    name: 'at its limit',
    scene: { record: drift, candidate: report(0.4) },
    expects: 'pass block E3',
  },
  {
    control: 'MON-04',
    name: 'past its limit',
    scene: { record: drift, candidate: report(0.41) },
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'MON-04',
    name: 'past the limit of the base branch, which the change raises',
    scene: {
      record: drift.replace('limit: 0.4', 'limit: 0.9'),
      candidate: report(0.5),
      baseline: { 'governance.yaml': drift },
    },
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'MON-04',
    name: 'within the limit of the base branch, which the change raises',
    scene: {
      record: drift.replace('limit: 0.4', 'limit: 0.9'),
      candidate: report(0.33),
      baseline: { 'governance.yaml': drift },
    },
    expects: 'pass block E3',
  },
  {
    control: 'MON-04',
    name: 'late by the cadence of the base branch, which the change lengthens',
    scene: {
      record: drift
        .replace('cadence_days: 7', 'cadence_days: 90')
        .replace('last_run: 2026-11-20', 'last_run: 2026-11-01'),
      candidate: report(0.33, { timestamp: '2026-11-01' }),
      baseline: { 'governance.yaml': drift },
    },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'the run of the base branch is named no more',
    scene: {
      record: drift.replace(/ {4}(?:last_run|report|window).*\n/g, ''),
      candidate: report(0.5),
      baseline: { 'governance.yaml': drift },
    },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'the record of the base branch is gone',
    scene: { candidate: report(0.5), baseline: { 'governance.yaml': drift } },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'another figure in place of that of the base branch',
    scene: {
      record: drift,
      candidate: report(0.33),
      baseline: { 'governance.yaml': drift.replace('share_of_drifted_columns', 'psi') },
    },
    expects: 'pass block E3',
  },
  {
    control: 'MON-04',
    name: 'eight days ago, where seven are allowed',
    scene: {
      record: drift.replace('last_run: 2026-11-20', 'last_run: 2026-11-14'),
      candidate: report(0.33, { timestamp: '2026-11-14' }),
    },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'tomorrow',
    scene: { record: drift.replace('last_run: 2026-11-20', 'last_run: 2026-11-23'), candidate: report(0.33) },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'today, by a report of tomorrow',
    scene: {
      record: drift.replace('last_run: 2026-11-20', 'last_run: 2026-11-22'),
      candidate: report(0.33, { timestamp: '2026-11-23 04:00:07' }),
    },
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'MON-04',
    name: 'the report was made on another day',
    scene: { record: drift, candidate: report(0.33, { timestamp: '2026-09-01 04:00:07' }) },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'a test in the report failed',
    scene: { record: drift, candidate: report(0.33, test('FAIL')) },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'a test in the report came to nothing',
    scene: { record: drift, candidate: report(0.33, test('ERROR')) },
    expects: 'indeterminate block',
  },
  {
    control: 'MON-04',
    name: 'a test in the report passed',
    scene: { record: drift, candidate: report(0.33, test('SUCCESS')) },
    expects: 'pass block E3',
  },
  { control: 'MON-04', name: 'no report there', scene: { record: drift }, expects: 'fail block' },
  {
    control: 'MON-04',
    name: 'a report without that figure',
    scene: { record: drift.replace('metric: share_of_drifted_columns', 'metric: psi'), candidate: report(0.33) },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'a report that is not JSON',
    scene: { record: drift, candidate: { 'docs/drift.json': '{ "share_of_drifted_columns": 0.3' } },
    expects: 'indeterminate block',
  },
  {
    control: 'MON-04',
    name: 'a figure that is not a number',
    scene: {
      record: drift,
      candidate: { 'docs/drift.json': '{ "share_of_drifted_columns": NaN, "date": "2026-11-20" }' },
    },
    expects: 'indeterminate block',
  },
  {
    control: 'MON-04',
    name: 'a window that says nothing',
    scene: { record: drift.replace(/window: .*/, 'window: the last week'), candidate: report(0.33) },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'a run without its report',
    scene: { record: drift.replace(/ {4}report.*\n/, '') },
    expects: 'fail block',
  },
  {
    control: 'MON-04',
    name: 'a low p-value means drift',
    scene: {
      record: drift.replace('metric: share_of_drifted_columns', 'metric: drift_score').replace('0.4', '0.05'),
      candidate: {
        'docs/drift.json': {
          ...stamp,
          metrics: [
            {
              metric: 'ColumnDriftMetric',
              result: { column_name: 'age', stattest_name: 'K-S p_value', stattest_threshold: 0.05, drift_score: 0.01 },
            },
          ],
        },
      },
    },
    expects: 'fail block',
  },
  {
    control: 'MON-05',
    name: 'no run is named: it waits for its schedule',
    scene: { record: drift },
    expects: { medium: 'not-applicable warn', high: 'not-applicable block' },
  },
  {
    control: 'MON-05',
    name: 'outcomes within their limit, by group too',
    scene: { record: outcome, candidate: { 'docs/drift.json': byGroup } },
    expects: { medium: 'pass warn E3', high: 'pass block E3' },
  },
  {
    control: 'MON-05',
    name: 'a proxy with a reason stands in for labels',
    scene: {
      record: outcome.replace(
        'label_lag_days: 90',
        'proxy: Complaints within a week stand in since nobody reports who stays',
      ),
      candidate: { 'docs/drift.json': byGroup },
    },
    expects: 'pass block E3',
  },
  {
    control: 'MON-05',
    name: 'nobody says when outcomes are known',
    scene: { record: outcome.replace(/outcomes:.*\n/, ''), candidate: { 'docs/drift.json': byGroup } },
    expects: 'fail block',
  },
  {
    control: 'MON-05',
    name: 'a proxy without a reason',
    scene: { record: outcome.replace('label_lag_days: 90', 'proxy: TBD'), candidate: { 'docs/drift.json': byGroup } },
    expects: 'fail block',
  },
  {
    control: 'MON-05',
    name: 'no figures by group',
    scene: { record: outcome, candidate: { 'docs/drift.json': { date: '2026-11-20', share_of_drifted_columns: 0.3 } } },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'MON-05',
    name: 'nobody says which side of the limit is bad',
    scene: { record: outcome.replace(/ {4}bound.*\n/, ''), candidate: { 'docs/drift.json': byGroup } },
    expects: 'fail block',
  },
  {
    control: 'MON-05',
    name: 'past its limit',
    scene: { record: outcome, candidate: { 'docs/drift.json': { ...byGroup, share_of_drifted_columns: 0.5 } } },
    expects: 'fail block',
  },
  {
    control: 'MON-05',
    name: 'the other side of the limit than on the base branch',
    scene: {
      record: outcome.replace('at_most', 'at_least'),
      candidate: { 'docs/drift.json': { ...byGroup, share_of_drifted_columns: 0.5 } },
      baseline: { 'governance.yaml': outcome },
    },
    expects: 'fail block',
  },
  {
    control: 'MON-05',
    name: 'below the least',
    scene: { record: outcome.replace('at_most', 'at_least'), candidate: { 'docs/drift.json': byGroup } },
    expects: 'fail block',
  },
]
