import { child } from '../../document/tree.ts'
import { POLICY_LIMITS } from '../limits.ts'
import { byKind } from '../../document/shape/by-kind.ts'
import type { Constraint } from '../../document/shape/constraint.ts'
import { list } from '../../document/shape/list.ts'
import { wholeNumber } from '../../document/shape/number.ts'
import { object, optional, required } from '../../document/shape/object.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { word } from '../../document/shape/word.ts'
import type { Correction } from '../measuring.ts'
import type { ApprovalRule, FirstVersion, Gate } from '../types.ts'
import { controls } from './controls.ts'
import { metricEntry, tiers } from './metrics.ts'
import { nameOf } from './names.ts'
import { branchGlob } from './branch.ts'
import { duration } from './quantities.ts'

const selfApproval = 'nobody approves their own change, so there is no such setting; leave the key out'

const approval: Shape<ApprovalRule> = object({
  fields: {
    role: required(nameOf('role'), 'Who signs: a name under roles.'),
    count: required(wholeNumber('1', '100'), 'How many different people.'),
    tiers: optional(tiers, [], 'Tiers it is for; all when left out.'),
    expires_after: optional(duration, null, 'How long a signature lasts, e.g. 7d or 36h; for ever when left out.'),
  },
  refused: { self: selfApproval, allow_author: selfApproval, allow_self: selfApproval, self_approval: selfApproval },
  build: (values, at) => ({
    role: values.role,
    count: values.count,
    tiers: values.tiers,
    expiresAfter: values.expires_after,
    at,
  }),
})

const approvals: Shape<readonly ApprovalRule[]> = byKind('a list of approvals, or none', {
  sequence: list({
    item: approval,
    of: 'approvals',
    least: 1,
    most: POLICY_LIMITS.list,
    whenFew: 'write approvals: none where nobody needs to sign',
  }),
  string: made(word('none'), () => []),
})

const firstVersion: Shape<FirstVersion> = byKind('allow, or a mapping with approved_by', {
  string: made(word('allow'), (): FirstVersion => ({ kind: 'allow' })),
  mapping: object({
    fields: { approved_by: required(nameOf('role'), 'The role that signs for a model without a baseline.') },
    build: ({ approved_by: role }): FirstVersion => ({ kind: 'approved-by', role }),
  }),
})

/** A gate without rules would promote anything; `approvals: none` is no rule. */
const someRule: Constraint = {
  schema: {
    anyOf: [
      { required: ['metrics'] },
      { required: ['controls'] },
      { required: ['approvals'], properties: { approvals: { type: 'array' } } },
    ],
  },
  broken: (mapping) => {
    const asked = child(mapping, 'metrics') ?? child(mapping, 'controls')
    const signed = child(mapping, 'approvals')
    if (asked !== undefined || signed?.kind === 'sequence') return null
    return { code: 'policy/empty', message: 'has no rules', hint: 'add metrics:, controls: or a list of approvals' }
  },
}

/** What it takes to reach the branches of one gate. */
export const gate: Shape<Omit<Gate, 'name'>> = object({
  fields: {
    branches: required(
      list({ item: branchGlob, of: 'branches', least: 1, most: POLICY_LIMITS.list, unique: true }),
      'Base branches it guards: anchored globs.',
      [],
    ),
    metrics: optional(
      list({ item: metricEntry, of: 'metrics', least: 1, most: POLICY_LIMITS.metrics }),
      [],
      'Bounds on measurements.',
    ),
    correction: optional<Correction, Correction>(
      word('holm', 'bonferroni', 'benjamini-hochberg', 'none'),
      'holm',
      'How the slices of one rule with a confidence are adjusted for their number: holm (default) and bonferroni bound the chance of any false alarm, benjamini-hochberg the share of false ones among alarms. none raises an alarm for each slice on its own. It is about calling a slice worse; to call every slice good, each must pass its own test, and no correction is needed (intersection–union).',
    ),
    controls: optional(controls, null, 'Governance controls.'),
    approvals: optional(approvals, [], 'Who signs, and how many; none says that nobody needs to.'),
    first_version: optional(
      firstVersion,
      { kind: 'refuse' } satisfies FirstVersion,
      'What to do where production runs no version yet: allow, or {approved_by: role}.',
    ),
  },
  constraints: [someRule],
  build: (values, at) => ({
    branches: values.branches,
    metrics: values.metrics,
    correction: values.correction,
    controls: values.controls,
    approvals: values.approvals,
    firstVersion: values.first_version,
    at,
  }),
})
