import type { ControlCase } from './case.ts'

const policy = `version: 1
retraining:
  trigger: Data drift past its limit, or half a year since the last training
  labelled_data: Outcomes older than ninety days, checked by two people
  acceptance: AUC at least 0.84 and no group worse than before
  promotion: By pull request only, through this gate
`
const promoted = (words: string): string => policy.replace(/promotion: .*/, `promotion: ${words}`)

export const retrainingCases: readonly ControlCase[] = [
  {
    control: 'MON-06',
    name: 'trigger, data, acceptance, and by pull request',
    scene: { record: policy },
    expects: { low: 'pass info E1', medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'MON-06',
    name: 'the pipeline promotes it',
    scene: { record: promoted('The pipeline pushes it to the endpoint at night') },
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  },
  { control: 'MON-06', name: 'yes', scene: { record: promoted('"yes"') }, expects: 'fail block' },
  {
    control: 'MON-06',
    name: 'by pull request, or automatically',
    scene: { record: promoted('By pull request, or automatically when the metrics hold') },
    expects: 'indeterminate block',
  },
  {
    control: 'MON-06',
    name: 'not by pull request',
    scene: { record: promoted('It does not need a pull request') },
    expects: 'indeterminate block',
  },
  {
    control: 'MON-06',
    name: 'never other than by pull request',
    scene: { record: promoted('Never other than by pull request') },
    expects: 'pass block E1',
  },
  {
    control: 'MON-06',
    name: 'the question itself',
    scene: { record: promoted('How does it get into production, by pull request only?') },
    expects: 'fail block',
  },
  {
    control: 'MON-06',
    name: 'an acceptance that nobody could check',
    scene: { record: policy.replace(/acceptance: .*/, 'acceptance: It looks good to the team') },
    expects: 'fail block',
  },
  {
    control: 'MON-06',
    name: 'no trigger',
    scene: { record: policy.replace(/ {2}trigger.*\n/, '') },
    expects: 'fail block',
  },
  {
    control: 'MON-06',
    name: 'an unknown key',
    scene: { record: `${policy}  schedule: weekly\n` },
    expects: 'indeterminate block',
  },
  { control: 'MON-06', name: 'no record', scene: {}, expects: { low: 'fail info', high: 'fail block' } },
]
