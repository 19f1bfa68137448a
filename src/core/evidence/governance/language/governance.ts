import type { Shape } from '../../../document/shape/shape.ts'
import { object, required } from '../../../document/shape/object.ts'
import { wholeNumber } from '../../../document/shape/number.ts'
import type { Governance } from '../types.ts'
import { maybe } from './block.ts'
import { change, envelope, findings, validation } from './change.ts'
import { incidents, logging, monitoring, outcomes, retention, retirement, retraining, rollout } from './operation.ts'
import { data, impact, oversight, risks, stop, suppliers } from './risk.ts'
import { decision, disclosure, purpose, regulatory, riskTier, roles } from './standing.ts'

/** A governance file: any of its blocks. */
export const governance: Shape<Governance> = object({
  fields: {
    version: required(wholeNumber('1', '1'), 'The version of this language: 1.'),
    risk_tier: maybe(riskTier, 'Why the model is in its risk tier.'),
    regulatory: maybe(regulatory, 'What the model is to the law.'),
    roles: maybe(roles, 'Who holds which role for this model, as GitHub logins or teams.'),
    purpose: maybe(purpose, 'What it is for, and what it must not be for.'),
    decision: maybe(decision, 'Its role in decisions about people, and in the business.'),
    disclosure: maybe(disclosure, 'What people are told.'),
    data: maybe(data, 'What it was built on.'),
    risks: maybe(risks, 'The risk register.'),
    impact: maybe(impact, 'The impact assessment.'),
    suppliers: maybe(suppliers, 'Models, data and services from others.'),
    oversight: maybe(oversight, 'Who watches over its use.'),
    stop: maybe(stop, 'How it is stopped.'),
    validation: maybe(validation, 'What independent validators concluded.'),
    findings: maybe(findings, 'What they found.'),
    change: maybe(change, 'What this version changes.'),
    envelope: maybe(envelope, 'Bounds within which a change needs no new validation.'),
    rollout: maybe(rollout, 'How it is put into use and taken back.'),
    logging: maybe(logging, 'What it logs in operation.'),
    retention: maybe(retention, 'How long records are kept.'),
    monitoring: maybe(monitoring, 'What is watched in operation, and what follows.'),
    outcomes: maybe(outcomes, 'When the truth is known.'),
    retraining: maybe(retraining, 'When and how it is trained anew.'),
    incidents: maybe(incidents, 'What went wrong in operation.'),
    retirement: maybe(retirement, 'How it ends.'),
  },
  build: (values) => values,
})
