import type { ControlCase } from './case.ts'

const watch = `  - metric: auc
    limit: 0.84
    cadence_days: 7
    owner: "@acme/growth-ml"
    action: Call the owner and fall back to version 3.0.2
    escalate: Head of risk
`
const plan = `version: 1\nmonitoring:\n${watch}`
const measured = { 'metrics.json': { auc: 0.8712 } }

const cardPlan = `# Churn

## Monitoring

| Metric | Limit | Cadence days | Owner | Action | Escalate |
|---|---|---|---|---|---|
| auc | 0.84 | 7 | Dana | Call the owner and fall back to 3.0.2 | Head of risk |
`
const inCard = `    card: CARD.md
    metrics: [metrics.json]
    governance: { monitoring: CARD.md }
`

export const monitoringPlan: readonly ControlCase[] = [
  {
    control: 'MON-01',
    name: 'a plan whose figure is one that the evaluation reports',
    scene: { record: plan, candidate: measured },
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'MON-01',
    name: 'a plan of figures that nobody measures is only words',
    scene: { record: plan.replace('auc', 'complaints a week'), candidate: measured },
    expects: { low: 'pass info E1', medium: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'MON-01',
    name: 'a limit without an action',
    scene: { record: plan.replace(/ {4}action: .*\n/, ''), candidate: measured },
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'MON-01',
    name: 'an action that is a question',
    scene: {
      record: plan.replace(/action: .*/, 'action: What is done when the limit is passed?'),
      candidate: measured,
    },
    expects: 'fail block',
  },
  {
    control: 'MON-01',
    name: 'a plan that stands in the card',
    scene: { card: cardPlan, candidate: measured, model: inCard },
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'MON-01',
    name: 'a section of the card that is prose',
    scene: { card: '## Monitoring\n\nWe look at it every week.\n', candidate: measured, model: inCard },
    expects: 'indeterminate block',
  },
  {
    control: 'MON-01',
    name: 'a card without the section that the policy names',
    scene: { card: '# Churn\n', candidate: measured, model: inCard },
    expects: 'indeterminate block',
  },
  { control: 'MON-01', name: 'no plan', scene: { record: 'version: 1\nmonitoring: []\n' }, expects: 'fail block' },
  { control: 'MON-01', name: 'no record', scene: {}, expects: 'fail block' },
  {
    control: 'MON-01',
    name: 'a record that is no YAML',
    scene: { record: 'version: 1\nmonitoring: [' },
    expects: 'indeterminate block',
  },
  {
    control: 'MON-01',
    name: 'a limit that is no number',
    scene: { record: plan.replace('0.84', '"about 0.84"') },
    expects: 'indeterminate block',
  },
]
