import type { Position } from '../base/source.ts'
import type { Attestation, AttestationOutcome } from './types.ts'

/** Characters of a tool's own words that are kept: enough to recognise, too few to flood a report. */
const LONGEST = 300

/** What a reader knows of one check of another tool; words it did not find are empty. */
export type Attested = {
  readonly name: string
  readonly outcome: AttestationOutcome
  readonly message?: string | undefined
  readonly at: Position
}

/** A check another tool made. Name and message stay raw (the report makes them inert) and are kept short. */
export function attestation(known: Attested): Attestation {
  return {
    name: shorten(known.name) || 'check without a name',
    outcome: known.outcome,
    message: shorten(known.message ?? ''),
    at: known.at,
  }
}

/** At most 300 UTF-16 units, the last one a "…" where something was cut; no surrogate pair is torn. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  const kept = text.slice(0, LONGEST - 1)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}
