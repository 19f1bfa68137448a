import type { ControlCase } from './case.ts'

const logging = 'logging: { enabled: true, retention_days: 183 }\n'
const retention = 'retention: { documents_years: 10, logs_days: 183 }\n'
const both = `version: 1\n${logging}${retention}`

/** DEPL-04 and AUD-05: two places that speak of the same logs. */
export const retentionCases: readonly ControlCase[] = [
  {
    control: 'DEPL-04',
    name: 'on, and as long as the retention says',
    scene: { record: both },
    expects: { medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'DEPL-04',
    name: 'on, and nothing else confirms how long',
    scene: { record: `version: 1\n${logging}` },
    expects: { medium: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'DEPL-04',
    name: 'a retention that says nothing of logs confirms nothing',
    scene: { record: `version: 1\n${logging}retention: { documents_years: 10 }\n` },
    expects: 'fail block E1',
  },
  {
    control: 'DEPL-04',
    name: 'a day too short',
    scene: { record: both.replaceAll('183', '182') },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'DEPL-04',
    name: 'two places that disagree, the longer one in logging',
    scene: { record: both.replace('retention_days: 183', 'retention_days: 365') },
    expects: 'fail block',
  },
  {
    control: 'DEPL-04',
    name: 'switched off',
    scene: { record: both.replace('true', 'false') },
    expects: 'fail block',
  },
  {
    control: 'DEPL-04',
    name: 'not said whether it is on',
    scene: { record: both.replace('enabled: true, ', '') },
    expects: 'fail block',
  },
  { control: 'DEPL-04', name: 'an empty block', scene: { record: 'version: 1\nlogging: {}\n' }, expects: 'fail block' },
  {
    control: 'DEPL-04',
    name: 'days with a unit are no number',
    scene: { record: both.replace('retention_days: 183', 'retention_days: 183 days') },
    expects: 'indeterminate block',
  },
  {
    control: 'DEPL-04',
    name: 'yes is text, not true',
    scene: { record: both.replace('true', 'yes') },
    expects: 'indeterminate block',
  },
  { control: 'DEPL-04', name: 'no record', scene: {}, expects: { medium: 'fail warn', high: 'fail block' } },

  {
    control: 'AUD-05',
    name: 'ten years and six months, as the logging says',
    scene: { record: both },
    expects: { medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'AUD-05',
    name: 'nothing else confirms the logs',
    scene: { record: `version: 1\n${retention}` },
    expects: { medium: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'AUD-05',
    name: 'nine years',
    scene: { record: both.replace('years: 10', 'years: 9') },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'AUD-05',
    name: 'the default of ninety days',
    scene: { record: both.replaceAll('183', '90') },
    expects: 'fail block',
  },
  {
    control: 'AUD-05',
    name: 'logging deletes earlier than the retention says',
    scene: { record: both.replace('retention_days: 183', 'retention_days: 30') },
    expects: 'fail block',
  },
  {
    control: 'AUD-05',
    name: 'documents are not spoken of',
    scene: { record: both.replace('documents_years: 10, ', '') },
    expects: 'fail block',
  },
  {
    control: 'AUD-05',
    name: 'a number of years that nobody keeps anything',
    scene: { record: both.replace('years: 10', 'years: 1e9') },
    expects: 'indeterminate block',
  },
  { control: 'AUD-05', name: 'no record', scene: {}, expects: 'fail block' },
]
