import type { Incident } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { counted, detail, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { isYetToCome } from './day-facts.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { awaited, mendedBy, notShown, shown } from './result.ts'
import { rewrittenIncident } from './rewritten-incident.ts'
import { lateReport } from './serious-incident.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const mon07: Control = {
  id: 'MON-07',
  title: 'Incidents handled, none open',
  question: 'Is every known incident closed, with what was done about it, and was every serious one reported in time?',
  why: 'A model that just harmed somebody should not be renewed before that is understood. Serious incidents have a deadline.',
  remedy:
    'List every incident under `incidents:` in the governance record, with `opened`, `severity`, `status` and a `summary`; a serious one with `consequence` and `reported` too. Where there was none, write `incidents: []`.',
  severity: severityByTier('i b b'),
  needed: byTier('E1', 'E2', 'E2'),
  stage: 'gate',
  maps: clauses('EU Art. 73(2)-(4)†', 'EU Art. 17(1)(i)', 'EU Art. 20(1)', 'RMF MANAGE 4.3', 'ISO A.8.4'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const { record: state } = facts
  const record = state.kind === 'read' ? state.record : null
  const incidents = record?.governance.incidents ?? null
  if (record === null || incidents === null) return withoutList(facts)
  for (const [index, incident] of incidents.entries()) {
    const twin = incidents.slice(0, index).find(({ id }) => id === incident.id)
    const problem = twin === undefined ? incidentProblem(facts, record, incident) : twice(record, [twin, incident])
    if (problem !== null) return problem
  }
  return rewrittenIncident(facts, record) ?? handled(facts, record, incidents)
}

function withoutList(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'incidents')
  if (found.kind === 'result') return found.result
  throw new Error('a list of incidents that is there and is not')
}

function incidentProblem(facts: ControlFactsheet, record: GovernanceRecord, incident: Incident): ControlResult | null {
  const { id, at, opened, severity, status, reported, summary } = incident
  const cite = (place = at): Citation => citeRecord(record, 'incidents', place)
  const missing = unansweredOf([
    { key: 'opened', value: opened },
    { key: 'severity', value: severity },
    { key: 'status', value: status },
    { key: 'summary', value: summary },
  ])
  if (missing.length > 0) return unansweredResult(record, 'incidents', missing, at)
  const day = [opened, reported].find((each) => each !== null && isYetToCome(facts, each.value))
  if (day !== undefined && day !== null) {
    return mendedBy(
      detail`Correct the day`,
      notShown(detail`The incident ${named(id.slice(0, 60))} has a day that is yet to come`, [cite(day.at)]),
    )
  }
  const late = lateReport(facts, incident)
  if (late !== null) return mendedBy(late.remedy, notShown(late.what, [cite(opened?.at)]))
  if (status?.value !== 'open') return null
  return mendedBy(
    detail`Close it, with what was done about it, before this change goes on`,
    notShown(detail`The incident ${named(id.slice(0, 60))} is open`, [cite(status.at)]),
  )
}

function twice(record: GovernanceRecord, twins: readonly [Incident, Incident]): ControlResult {
  return mendedBy(
    detail`Keep one entry of each incident`,
    notShown(
      detail`The incident ${named(twins[0].id.slice(0, 60))} is listed twice`,
      twins.map(({ at }) => citeRecord(record, 'incidents', at)),
    ),
  )
}

function handled(facts: ControlFactsheet, record: GovernanceRecord, incidents: readonly Incident[]): ControlResult {
  const at = record.blocks.get('incidents')?.at ?? null
  const cited = (strength: Strength): readonly Citation[] => [citeRecord(record, 'incidents', at, strength)]
  const what =
    incidents.length === 0
      ? detail`No incident is listed`
      : detail`${counted(incidents.length, 'closed incident')} and no open one`
  if (facts.baselineRecord.kind === 'read') {
    return shown('E2', detail`${what}; nothing that the base branch lists is missing`, cited('E2'))
  }
  if (facts.evidence.change === 'added') {
    return shown('E2', detail`${what}; the base branch has no such model that could have had any`, cited('E2'))
  }
  return firstList(facts, what, cited)
}

/** There is no earlier list to hold this one against: then those who sign answer for it. */
function firstList(
  { signatures }: ControlFactsheet,
  what: ReturnType<typeof detail>,
  cited: (strength: Strength) => readonly Citation[],
): ControlResult {
  const tallies = signatures?.tallies ?? []
  if (tallies.length > 0 && tallies.every(({ missing }) => missing === 0)) {
    return shown(
      'E5',
      detail`${what}; there is no earlier list to hold it against, and this one is signed`,
      cited('E5'),
    )
  }
  if (signatures === null || tallies.length === 0) {
    return shown('E1', detail`${what}; there is no earlier list to hold it against, and nobody signs it`, cited('E1'))
  }
  return mendedBy(
    detail`Collect the signatures that are missing`,
    awaited(detail`${what}; there is no earlier list to hold it against, and signatures are missing`, cited('E1')),
  )
}
