import { line } from '../../../document/shape/lines.ts'
import { object, required } from '../../../document/shape/object.ts'
import type { Shape } from '../../../document/shape/shape.ts'
import { answer } from '../answer.ts'
import type { Incident, Logging, Outcomes, Retention, Retirement, Retraining, Rollout, Watch } from '../blocks.ts'
import { block, listed, maybe } from './block.ts'
import { amount, date, document, oneOf, sha256, span, yesNo } from './kinds.ts'

/** How it is put into use, watched, renewed and taken out again. */

type Abort = NonNullable<Rollout['abort']>[number]

const abort: Shape<Abort> = block<Abort>({
  metric: answer('Which figure ends the rollout?'),
  limit: amount('At which value?'),
})

export const rollout: Shape<Rollout> = block<Rollout>({
  plan: answer('How is it rolled out: in which steps, to whom first?'),
  fallback: answer('What runs in its place when it fails?'),
  abort: maybe(listed(abort, 'limits'), 'Which figures, at which values, end the rollout?'),
  last_good: sha256('Which artifact is gone back to, by SHA-256?'),
})

export const logging: Shape<Logging> = block<Logging>({
  enabled: yesNo('Are inputs, outputs and events logged?'),
  retention_days: span('How many days are logs kept?'),
})

export const retention: Shape<Retention> = block<Retention>({
  documents_years: span('How many years is the documentation kept?'),
  logs_days: span('How many days are logs kept?'),
})

const watch: Shape<Watch> = block<Watch>({
  metric: answer('What is watched?'),
  kind: oneOf('What kind of figure is it?', 'performance', 'data-drift', 'outcome-drift', 'fairness', 'operation'),
  limit: amount('At which value does somebody act?'),
  cadence_days: span('Every how many days is it looked at?'),
  owner: answer('Who looks at it?'),
  action: answer('What is done when the limit is passed?'),
  escalate: answer('To whom is it escalated?'),
  bound: oneOf('Is the limit the least or the most that is allowed?', 'at_least', 'at_most'),
  last_run: date('When was it last looked at?'),
  report: document('Which file holds the figures of that run?'),
  window: answer('Which period, and how many rows, did that run look at?'),
})

export const monitoring: Shape<readonly Watch[]> = listed(watch, 'figures')

export const outcomes: Shape<Outcomes> = block<Outcomes>({
  label_lag_days: span('After how many days is the true outcome known?'),
  proxy: answer('What stands in for the outcome until then, and why?'),
})

export const retraining: Shape<Retraining> = block<Retraining>({
  trigger: answer('What sets off a retraining?'),
  labelled_data: answer('Which labelled data may be used for it?'),
  acceptance: answer('What must the new model show before it replaces the old one?'),
  promotion: answer('How does it get into production: by pull request only?'),
})

const incident: Shape<Incident> = object({
  fields: {
    id: required(line('a name for the incident'), 'What is the incident called?'),
    opened: date('When was it noticed?'),
    severity: oneOf('How severe is it?', 'minor', 'major', 'serious'),
    consequence: oneOf('What came of it, if it is serious?', 'death', 'infrastructure', 'widespread', 'other'),
    status: oneOf('Is it open?', 'open', 'closed'),
    reported: date('When was the authority told, if it is serious?'),
    summary: answer('What happened, and what was done?'),
  },
  build: (values, at) => ({ ...values, at }),
})

export const incidents: Shape<readonly Incident[]> = listed(incident, 'incidents')

export const retirement: Shape<Retirement> = block<Retirement>({
  plan: answer('How and when is it taken out of use?'),
  residue: answer('What remains downstream when it is gone, and who clears it?'),
})
