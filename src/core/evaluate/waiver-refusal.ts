import type { Waiver } from '../policy/types.ts'
import { detail } from './detail.ts'
import type { Detail } from './detail.ts'
import type { Finding } from './verdict.ts'
import { APPROVERS_OF_FORCE, approversMissing, waiverApprovers } from './waiver-approvers.ts'
import type { ApproverScene } from './waiver-approvers.ts'

/** Controls on approvals, waivers among them, by id or by rule: an exception can excuse neither itself nor a signature. */
const ON_APPROVALS = /^(?:(?:[^/]+\/)?controls\/)?APPR-[^/]*$/

/** Why a waiver of a control on approvals never counts, behind its name; null for any other waiver. */
export function refusedForWhat({ control }: Pick<Waiver, 'control'>): Detail | null {
  return ON_APPROVALS.test(control) ? detail`is of a control on approvals, and these can’t be waived` : null
}

/**
 * Why a waiver that names a finding does not count for it, behind its name; null where it does. A control that blocks
 * takes two approvers of the right role: until they are known to be there, it is as if nobody had excepted it.
 */
export function refusalOf(waiver: Waiver, { control, severity }: Finding, scene: ApproverScene): Detail | null {
  if (control === null) return null
  const never = refusedForWhat({ control: control.id })
  if (never !== null || severity !== 'block') return never
  const approvers = waiverApprovers(waiver, scene)
  return approvers.holders.length >= APPROVERS_OF_FORCE ? null : approversMissing(approvers, APPROVERS_OF_FORCE)
}
