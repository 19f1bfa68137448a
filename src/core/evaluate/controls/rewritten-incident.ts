import type { Incident } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeRecord } from './record-facts.ts'
import { DAYS } from './serious-incident.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

const rank = { minor: 0, major: 1, serious: 2 } as const

/**
 * An incident of the base branch that this change no longer lists, or tells more mildly: of a lower severity, or
 * noticed on another day, so that its clock would run anew. Null where all are as they were.
 */
export function rewrittenIncident(facts: ControlFactsheet, record: GovernanceRecord): ControlResult | null {
  const { baselineRecord } = facts
  if (baselineRecord.kind !== 'read') return null
  const before = baselineRecord.record
  for (const old of before.governance.incidents ?? []) {
    const now = record.governance.incidents?.find(({ id }) => id === old.id)
    const there: Citation = { ...citeRecord(before, 'incidents', old.at), side: 'baseline' }
    const problem = now === undefined ? gone(record, old, there) : milder(record, { old, now }, there)
    if (problem !== null) return problem
  }
  return null
}

function gone(record: GovernanceRecord, { id }: Incident, there: Citation): ControlResult {
  const here = citeRecord(record, 'incidents', record.blocks.get('incidents')?.at ?? null)
  return mendedBy(
    detail`Keep it in the list, and close it there`,
    notShown(detail`The base branch lists the incident ${named(id.slice(0, 60))}, and this change does not`, [
      there,
      here,
    ]),
  )
}

type Versions = { readonly old: Incident; readonly now: Incident }

function milder(record: GovernanceRecord, { old, now }: Versions, there: Citation): ControlResult | null {
  const what = milderIn({ old, now })
  if (what === null) return null
  return mendedBy(
    detail`Put it back as it was; what was learned since belongs in the ${named('summary')}`,
    notShown(detail`The incident ${named(now.id.slice(0, 60))} ${what}`, [
      there,
      citeRecord(record, 'incidents', now.at),
    ]),
  )
}

/** What is told otherwise, behind the name of the incident: by each of these its clock would run longer, or anew. */
function milderIn({ old, now }: Versions): Detail | null {
  if (old.severity !== null && now.severity !== null && rank[now.severity.value] < rank[old.severity.value]) {
    return detail`is ${named(old.severity.value)} on the base branch, and ${named(now.severity.value)} here`
  }
  if (old.opened !== null && old.opened.value !== now.opened?.value) {
    return detail`was noticed on ${named(old.opened.value)} by the base branch, and on another day here`
  }
  if (old.reported !== null && old.reported.value !== now.reported?.value) {
    return detail`was reported on ${named(old.reported.value)} by the base branch, and on another day here`
  }
  const [was, is] = [old.consequence?.value, now.consequence?.value]
  if (was === undefined || is === undefined || DAYS[is] <= DAYS[was]) return null
  return detail`has the consequence ${named(was)} on the base branch, and ${named(is)} here, which gives more days to report it`
}
