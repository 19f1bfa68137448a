import type { Validation } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { artifactState } from './artifact-identity.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { stated } from './card-statement.ts'
import type { DocumentOrResult } from './documents.ts'
import { citeRecord } from './record-facts.ts'
import { notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'
import { writtenReport } from './written-report.ts'

/** The report a validation rests on: text of its own, long enough to say something. */
export function reportOf(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  report: NonNullable<Validation['report']>,
): DocumentOrResult {
  return writtenReport(facts, report.value, citeRecord(record, 'validation', report.at))
}

/** Where the record says another artifact or version was validated than this one; null where it does not. */
export function otherVersion(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  validation: Validation,
): ControlResult | null {
  const { sha256, version } = validation
  const state = artifactState(facts.evidence.model, facts.evidence.candidate)
  const actual = state.kind === 'known' ? state.identity : null
  if (
    sha256 !== null &&
    actual?.sha256 !== undefined &&
    actual.sha256 !== null &&
    plain(sha256.value) !== actual.sha256
  ) {
    return notShown(detail`The validation is of another artifact: its digest is not that of ${named(actual.path)}`, [
      citeRecord(record, 'validation', sha256.at),
      { path: actual.path, side: 'candidate', at: null, digest: null, strength: null },
    ])
  }
  const found = cardOrResult(facts)
  if (version === null || found.kind === 'result') return null
  const onCard = stated(found.read.card, 'version')
  if (onCard === null || onCard.text === version.value) return null
  return notShown(
    detail`The validation is of version ${named(version.value)}, the card describes version ${named(onCard.text.slice(0, 40))}`,
    [citeRecord(record, 'validation', version.at), citeCard(found.read.card, onCard.at)],
  )
}

/** Whether the validated digest is known to be that of this artifact. */
export function isThisArtifact(
  facts: ControlFactsheet,
  { sha256 }: Validation,
  side: 'candidate' | 'baseline' = 'candidate',
): boolean {
  const state = artifactState(facts.evidence.model, facts.evidence[side])
  return sha256 !== null && state.kind === 'known' && state.identity.sha256 === plain(sha256.value)
}

/** Whether the text has a word as such: `3.1.0` is not in `13.1.0`. */
export function mentions(text: string, word: string): boolean {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\w.-])v?${escaped}(?!\w|[.-]\w)`, 'iu').test(text)
}

/** A digest as compared: bare, in lower case. */
export function plain(digest: string): string {
  return digest.replace(/^sha256:/, '').toLowerCase()
}
