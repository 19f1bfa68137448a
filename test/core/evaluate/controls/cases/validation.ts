import { sha256 } from '../../../../../src/core/base/digest.ts'
import { approves } from '../../../approval/told.ts'
import { fullCard } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'
import { peopleOf } from './told-people.ts'

const artifact = 'weights of version 3.1.0'
const digest = sha256(artifact).replace('sha256:', '')
const record = `version: 1
roles: { independent-validator: [carl] }
validation:
  report: docs/validation.md
  conclusion: fit
  version: 3.1.0
  sha256: ${digest}
  soundness: The method suits the question and its assumptions hold
  outcomes: Predicted and observed churn agree within two points
  monitoring: The plan notices decay within a week
  date: 2026-10-01
  next: 2027-09-30
findings:
  - { id: F-1, severity: high, status: closed, finding: The split leaked by customer }
  - { id: F-2, severity: low, status: open, finding: Two plots have no caption }
`
const report = `# Validation of churn 3.1.0

Artifact ${digest}, validated on 2026-10-01 by a team of its own.

Conceptual soundness: gradient-boosted trees suit tabular data of this size; we tried a logistic regression too.
Outcomes analysis: over four quarters predicted and observed churn differ by at most two points in any segment.
Ongoing monitoring: the weekly figures and their limits would have shown both past incidents within days.

F-1: the split leaked by customer; closed after a new split. F-2: two plots lack a caption; open.

Conclusion: fit for its purpose.
`
const people = peopleOf({ roles: { leads: ['ben', 'carl'] }, reviews: [approves('carl')] })
const base: ControlScene = {
  roles: '  leads: { users: [ben, carl] }\n',
  approvals: '    approvals: [{ role: leads, count: 1 }]\n',
  record,
  card: fullCard(digest),
  candidate: { 'model.onnx': artifact, 'docs/validation.md': report },
  people,
}
const unsigned = { people: peopleOf({ roles: { leads: ['ben', 'carl'] } }) }
const changed = (from: string | RegExp, to: string): ControlScene => ({ ...base, record: record.replace(from, to) })
const written = (from: string | RegExp, to: string): ControlScene => ({
  ...base,
  candidate: { ...base.candidate, 'docs/validation.md': report.replaceAll(from, to) },
})
const failing = (control: string, scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control, name, scene, expects: 'fail block' }))

const reports: readonly ControlCase[] = [
  {
    control: 'VAL-01',
    name: 'a report on this artifact, signed by a validator',
    scene: base,
    expects: { medium: 'pass warn E5', high: 'pass block E5' },
    goneIn: [{ candidate: { ...base.candidate, 'model.onnx': 'other' } }],
  },
  {
    control: 'VAL-01',
    name: 'a report that no validator signed',
    scene: { ...base, ...unsigned },
    expects: { medium: 'pass warn E2', high: 'pending block' },
  },
  { control: 'VAL-01', name: 'not counted here', scene: { ...base, people: {} }, expects: 'pending block' },
  { control: 'VAL-01', name: 'no validators', scene: changed(/roles:.*\n/, ''), expects: 'fail block E2' },
  ...failing('VAL-01', {
    'no record': { ...base, record: null },
    'no validation': { ...base, record: 'version: 1\n' },
    'not fit': changed('conclusion: fit', 'conclusion: not-fit'),
    'a question for an answer': changed(/soundness: .*/, 'soundness: Is the method sound for its purpose?'),
    'no version and no digest': changed(/ {2}version: .*\n {2}sha256: .*\n/, ''),
    'yet to come': changed('2026-10-01', '2026-11-23'),
    'another artifact': changed(digest, 'ab'.repeat(32)),
    'another version': changed('version: 3.1.0', 'version: 3.0.9'),
    'conditions that stand nowhere': changed(
      /conclusion: fit([\s\S]*)findings:[\s\S]*$/,
      'conclusion: fit-with-conditions$1',
    ),
    'no such report': changed('docs/validation.md', 'docs/none.md'),
    'an empty report': { ...base, candidate: { ...base.candidate, 'docs/validation.md': ' \n' } },
    'a report to be completed': written('fit for its purpose', 'TBD'),
    'a report on something else': written(new RegExp(`${digest}|3\\.1\\.0`, 'g'), 'another'),
    'a longer version': written(new RegExp(`${digest}|3\\.1\\.0`, 'g'), '13.1.0'),
    'a report without monitoring': written('monitoring', 'observation'),
    'a report that says otherwise': written('fit for its purpose', 'not fit for its purpose'),
    'a report that says not yet': written('fit for its purpose', 'not yet fit for its purpose'),
    'a report with conditions that the record drops': written('fit for its purpose', 'fit with conditions'),
    'topics that only a comment names': written(/Conceptual soundness: (.*)/g, '$1 <!-- soundness -->'),
  }),
  {
    control: 'VAL-01',
    name: 'a report without a conclusion',
    scene: written('fit for its purpose', 'see above'),
    expects: 'indeterminate block',
  },
  {
    control: 'VAL-01',
    name: 'a report that concludes in a comment',
    scene: written('fit for its purpose', 'see above <!-- fit -->'),
    expects: 'indeterminate block',
  },
  {
    control: 'VAL-01',
    name: 'the goodness of a fit is no conclusion',
    scene: written('fit for its purpose', 'goodness of fit 0.91; it was fit on four quarters'),
    expects: 'indeterminate block',
  },
  {
    control: 'VAL-01',
    name: 'an artifact that is not here',
    scene: { ...base, candidate: { 'docs/validation.md': report } },
    expects: 'indeterminate block',
  },
]

const before = (status: string): ControlScene => ({
  ...base,
  baseline: { 'governance.yaml': record.replace('status: closed', `status: ${status}`) },
})

const findings: readonly ControlCase[] = [
  {
    control: 'VAL-03',
    name: 'the high one is closed',
    scene: base,
    expects: { medium: 'pass block E2', high: 'pass block E2' },
  },
  { control: 'VAL-03', name: 'it was open before', scene: before('open'), expects: 'pass block E2' },
  {
    control: 'VAL-03',
    name: 'a finding the report does not know',
    scene: changed('id: F-2', 'id: F-9'),
    expects: { medium: 'pass block E1', high: 'fail block E1' },
  },
  {
    control: 'VAL-03',
    name: 'no findings, as the report says',
    scene: { ...written(/F-1.*/g, 'No findings.'), record: record.replace(/findings:[\s\S]*/, 'findings: []\n') },
    expects: 'pass block E2',
  },
  {
    control: 'VAL-03',
    name: 'no findings, and the report is silent',
    scene: changed(/findings:[\s\S]*/, 'findings: []\n'),
    expects: 'fail block E1',
  },
  ...failing('VAL-03', {
    'a high one is open': changed('status: closed', 'status: open'),
    'a high one that the report has open and the list leaves out': written(
      'Conclusion:',
      '| F-3 | high | the labels are late | open |\n\nConclusion:',
    ),
    'none, though the report has a high one open': {
      ...written(/F-1.*/g, 'F-3, high: the labels are late; open.\n\nThere are no issues with scaling.'),
      record: record.replace(/findings:[\s\S]*/, 'findings: []\n'),
    },
    'a high one is accepted': changed('status: closed', 'status: accepted'),
    'no findings key': changed(/findings:[\s\S]*/, ''),
    'a finding without status': changed('status: closed, ', ''),
    'the same finding twice': changed('F-2', 'F-1'),
    'it became low': { ...before('open'), record: record.replace('severity: high', 'severity: low') },
    'it is gone': { ...before('open'), record: record.replace(/ {2}- \{ id: F-1.*\n/, '') },
    'no validation': { ...base, record: 'version: 1\nfindings: []\n' },
    'no report': changed(/ {2}report: .*\n/, ''),
    'a report that is not there': changed('docs/validation.md', 'docs/none.md'),
  }),
  { control: 'VAL-03', name: 'no YAML', scene: { ...base, record: 'findings: [' }, expects: 'indeterminate block' },
]

const next: readonly ControlCase[] = [
  {
    control: 'VAL-05',
    name: 'within a year',
    scene: base,
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'VAL-05',
    name: 'within two years',
    scene: changed('2027-09-30', '2028-09-30'),
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'fail block' },
  },
  {
    control: 'VAL-05',
    name: 'one day over the cap of high',
    scene: changed('2027-09-30', '2027-10-02'),
    expects: { high: 'fail block' },
  },
  {
    control: 'VAL-05',
    name: 'at the cap of high',
    scene: changed('2027-09-30', '2027-10-01'),
    expects: { high: 'pass block E2' },
  },
  {
    control: 'VAL-05',
    name: 'a report of another day',
    scene: written('2026-10-01', '2026-10-11'),
    expects: { medium: 'pass warn E1', high: 'fail block E1' },
  },
  ...failing('VAL-05', {
    past: { ...base, record: record.replace('2026-10-01', '2025-12-01').replace('2027-09-30', '2026-11-21') },
    'before the last': changed('2027-09-30', '2026-09-30'),
    'the last is yet to come': changed('2026-10-01', '2026-12-01'),
    'no date': changed(/ {2}next: .*\n/, ''),
    'no record': { ...base, record: null },
  }),
  {
    control: 'VAL-05',
    name: 'a date that is none',
    scene: changed('2027-09-30', '2027-02-30'),
    expects: 'indeterminate block',
  },
]

export const validationCases: readonly ControlCase[] = [...reports, ...findings, ...next]
