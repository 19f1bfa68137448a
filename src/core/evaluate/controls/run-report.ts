import type { Watch } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { readEvidence } from '../../evidence/read.ts'
import type { Reading } from '../../evidence/types.ts'
import { fromRoot } from '../../policy/model-path.ts'
import { detail, named } from '../detail.ts'
import { citeDocument, documentOf } from './documents.ts'
import { citeRecord } from './record-facts.ts'
import { undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** The report of a run of the monitor, read; or why it can't be. */
export type RunReport =
  | { readonly kind: 'read'; readonly path: string; readonly digest: string | null; readonly reading: Reading }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** The report that a watched figure names, among the documents or the metrics files of the model. */
export function runReport(facts: ControlFactsheet, record: GovernanceRecord, watch: Watch): RunReport {
  const inner = watch.report?.value ?? ''
  const path = fromRoot(facts.evidence.model.path, inner)
  const metrics = facts.evidence.candidate.metrics.find((file) => file.path === path)
  if (metrics?.result.kind === 'read') {
    return { kind: 'read', path, digest: metrics.digest, reading: metrics.result.reading }
  }
  const found = documentOf(facts, inner, citeRecord(record, 'monitoring', watch.report?.at ?? watch.at))
  if (found.kind === 'result') return found
  const { text, digest } = found.content
  const read = readEvidence({ path, text, digest })
  if (read.ok) return { kind: 'read', path, digest, reading: read.value }
  const [problem] = read.error
  const citation = { ...citeDocument(path, digest), at: problem?.at ?? null }
  const what = detail`The report ${named(path)} can’t be read: ${named(problem?.message ?? '')}`
  return { kind: 'result', result: undecided(what, [citation]) }
}

/** The day a report says it was made, `YYYY-MM-DD`; null where it says none. */
export function dayOfReport({ identity, measurements }: Reading): string | null {
  const texts = measurements.flatMap(({ path, value }) =>
    value.kind === 'text' && timeKeys.test(path.at(-1) ?? '') ? [value.text] : [],
  )
  const days = [identity['timestamp'] ?? '', ...texts].flatMap((text) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? [])
  return days[0] ?? null
}

const timeKeys = /^(?:timestamp|generated_at|run_at|created_at|date|as_of)$/i
