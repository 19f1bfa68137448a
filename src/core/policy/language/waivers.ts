import { POLICY_LIMITS } from '../limits.ts'
import { list } from '../../document/shape/list.ts'
import { object, optional, required } from '../../document/shape/object.ts'
import type { Shape } from '../../document/shape/shape.ts'
import type { Waiver } from '../types.ts'
import { login } from './accounts.ts'
import { day } from '../../document/shape/dates.ts'
import { line, prose } from '../../document/shape/lines.ts'
import { modelNames } from './metrics.ts'

/** A named exception with an end. */
export const waiver: Shape<Waiver> = object({
  fields: {
    control: required(line('a control id or rule id'), 'A control id, or a rule id as the report prints it.'),
    models: required(modelNames, 'Models it is for.'),
    reason: required(prose('a reason'), 'Why; shown in every report.'),
    compensating: optional(prose('a compensating measure'), null, 'What is done instead.'),
    approved_by: required(
      list({ item: login, of: 'logins', least: 1, most: POLICY_LIMITS.list, unique: true }),
      'Who answers for the exception.',
    ),
    expires: required(day, 'The last day on which it holds, in UTC.'),
  },
  build: ({ approved_by: approvedBy, ...values }, at) => ({ ...values, approvedBy, at }),
})
