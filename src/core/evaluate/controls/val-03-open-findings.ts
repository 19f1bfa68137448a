import type { ValidationFinding } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, enumerated, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { citeDocument } from './documents.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { mentions, reportOf } from './validation-facts.ts'

export const val03: Control = {
  id: 'VAL-03',
  title: 'No open high finding of the validation',
  question: 'Are all findings that the validators called high closed, and is the list the one their report has?',
  why: 'A validation whose findings nobody closes was a formality.',
  remedy:
    'Close every high finding, or ask for a waiver that expires. List the findings under `findings:` with the ids of the report; where there are none, write `findings: []`, and the report says that there are no findings.',
  severity: severityByTier('– b b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('MRM § VI', 'PRA 4.2', 'ISO cl. 10.2'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'validation')
  if (found.kind === 'result') return found.result
  const { record, block: validation } = found
  const { findings } = record.governance
  if (findings === null) {
    return notShown(detail`The record says nothing under ${named('findings:')}, not even that there are none`, [
      citeRecord(record, 'validation', validation.at),
    ])
  }
  const shortfall = incomplete(record, findings) ?? stillOpen(record, findings) ?? softened(facts, record, findings)
  if (shortfall !== null) return shortfall
  if (validation.report === null) {
    return unansweredResult(record, 'validation', [{ key: 'report', value: null }], validation.at)
  }
  const report = reportOf(facts, record, validation.report)
  if (report.kind === 'result') return report.result
  return untold(record, findings, report) ?? compared(record, findings, report)
}

function open(ids: readonly string[], citations: ControlResult['citations']): ControlResult {
  return mendedBy(
    detail`Close it, or name it in a waiver of ${named('VAL-03')} that expires`,
    notShown(detail`High findings are not closed: ${enumerated(ids)}`, citations),
  )
}

function incomplete(record: GovernanceRecord, findings: readonly ValidationFinding[]): ControlResult | null {
  for (const { id, severity, status, finding, at } of findings) {
    const missing = unansweredOf(Object.entries({ severity, status, finding }).map(([key, value]) => ({ key, value })))
    if (missing.length > 0) return unansweredResult(record, 'findings', missing, at)
    const twin = findings.find((other) => other.id === id && other.at !== at)
    if (twin !== undefined) {
      return mendedBy(
        detail`Keep one entry for each finding`,
        notShown(
          detail`The finding ${named(id)} stands twice`,
          [at, twin.at].map((place) => citeRecord(record, 'findings', place)),
        ),
      )
    }
  }
  return null
}

/** What was accepted is not mended: an exception needs a waiver with an end. */
function stillOpen(record: GovernanceRecord, findings: readonly ValidationFinding[]): ControlResult | null {
  const high = findings.filter(({ severity, status }) => severity?.value === 'high' && status?.value !== 'closed')
  if (high.length === 0) return null
  return open(
    high.map(({ id }) => id),
    high.map(({ at }) => citeRecord(record, 'findings', at)),
  )
}

/** A high finding that was open on the base branch may be closed here; it may not become milder or vanish. */
function softened(
  { baselineRecord: before }: ControlFactsheet,
  record: GovernanceRecord,
  findings: readonly ValidationFinding[],
): ControlResult | null {
  if (before.kind !== 'read') return null
  for (const old of before.record.governance.findings ?? []) {
    if (old.severity?.value !== 'high' || old.status?.value === 'closed') continue
    const now = findings.find(({ id }) => id === old.id)
    if (now?.severity?.value === 'high') continue
    const base = { ...citeRecord(before.record, 'findings', old.at), side: 'baseline' as const }
    const what = now === undefined ? detail`is gone from the list` : detail`is no longer called high`
    return mendedBy(
      detail`Keep the finding as it was, and close it once it is mended`,
      notShown(detail`The finding ${named(old.id)} is high and not closed on the base branch, and here it ${what}`, [
        citeRecord(record, 'findings', now?.at ?? null),
        base,
      ]),
    )
  }
  return null
}

type Report = { readonly path: string; readonly content: { readonly text: string; readonly digest: string } }

/** A line of the report that tells of a high finding as open, by a word for it or an id, and denies nothing. */
const tellsOpen = /\bhigh\b.{0,80}\bopen\b|\bopen\b.{0,80}\bhigh\b/i
const ofFinding = /\bfindings?\b|\bissues?\b|\b[A-Z]{1,5}-?\d{1,4}\b/
const denied = /\b(?:no|not|none|nothing|without|zero|0|closed|resolved)\b/i

/** A high finding that the report has open, and the list leaves out. */
function untold(
  record: GovernanceRecord,
  findings: readonly ValidationFinding[],
  { path, content }: Report,
): ControlResult | null {
  const lines = content.text.split('\n')
  const index = lines.findIndex((whole) => {
    const line = whole.slice(0, 1_000)
    const tells = tellsOpen.test(line) && ofFinding.test(line) && !denied.test(line)
    // looking for the letters first spares a pattern for each id and line
    return tells && !findings.some(({ id }) => line.toLowerCase().includes(id.toLowerCase()) && mentions(line, id))
  })
  if (index === -1) return null
  return mendedBy(
    detail`List it under ${named('findings:')} with its id, and close it or ask for a waiver of ${named('VAL-03')}`,
    notShown(
      detail`${named(path)} tells of a high finding that is open, and the list of the record has none of that id`,
      [
        { ...citeDocument(path, content.digest), at: { line: index + 1, column: 1 } },
        citeRecord(record, 'findings', findings[0]?.at ?? null),
      ],
    ),
  )
}

function compared(
  record: GovernanceRecord,
  findings: readonly ValidationFinding[],
  { path, content }: Report,
): ControlResult {
  const unknown = findings.filter(({ id }) => !mentions(content.text, id)).map(({ id }) => id)
  const agrees = findings.length === 0 ? none.test(content.text) : unknown.length === 0
  const strength = agrees ? 'E2' : 'E1'
  const citations = [
    citeRecord(record, 'findings', findings[0]?.at ?? null, strength),
    citeDocument(path, content.digest, strength),
  ]
  if (agrees)
    return shown('E2', detail`${findings.length} findings, no high one open, as ${named(path)} has them`, citations)
  const what =
    findings.length === 0 ? detail`does not say that there are none` : detail`does not know ${enumerated(unknown)}`
  return shown('E1', detail`${findings.length} findings, no high one open, but ${named(path)} ${what}`, citations)
}

const none = /\bno (?:open |high |high-severity |material )*(?:findings?|issues)\b/i
