import { detail, enumerated, named } from '../detail.ts'
import { citeApprovals } from './counted-signatures.ts'
import { duties } from './duty-holders.ts'
import type { Duty, Nobody } from './duty-holders.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

type Vacant = { readonly duty: Duty; readonly holders: Nobody }

/** What is said of duties that nobody has, or that only this change gives to somebody. */
export function vacantDuties(facts: ControlFactsheet, vacant: readonly Vacant[]): ControlResult {
  const roles = enumerated(vacant.map(({ duty }) => duties[duty][0]))
  const proposed = vacant.flatMap(({ holders }) => holders.proposed)
  const { record } = facts
  if (proposed.length > 0 && record.kind === 'read') {
    return mendedBy(
      detail`Keep those the base branch names under ${named('roles:')} beside them until this is merged; or ask for that role in the gate`,
      notShown(
        detail`${enumerated(proposed.flatMap(({ holders }) => holders))} is named as ${roles} by this change alone`,
        proposed.map(({ at }) => citeRecord(record.record, 'roles', at)),
      ),
    )
  }
  return mendedBy(
    detail`Name who it is under ${named('roles:')} of the governance record`,
    notShown(detail`Nobody is named as ${roles}`, citeApprovals(facts)),
  )
}
