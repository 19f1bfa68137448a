import { canonicalJson } from '../../base/canonical-json.ts'
import { sha256 } from '../../base/digest.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import type { Level, Risk } from '../../evidence/governance/blocks.ts'

const height: Readonly<Record<Level, number>> = { low: 0, medium: 1, high: 2 }

/** Whether one level of risk is above another. */
export function isAbove(level: Level, other: Level): boolean {
  return height[level] > height[other]
}

/** A hazard as compared: its words, whatever the layout. */
export function hazardOf({ hazard }: Risk): string {
  return wordsOf(hazard?.text ?? '').join(' ')
}

/** The digest of a register: of what it says, not of how it is laid out. */
export function registerDigest(risks: readonly Risk[]): string {
  const rows = risks.map(({ hazard, likelihood, severity, mitigation, residual, owner, reviewed }) => [
    hazard?.text ?? null,
    likelihood?.value ?? null,
    severity?.value ?? null,
    mitigation?.text ?? null,
    residual?.value ?? null,
    owner?.text ?? null,
    reviewed?.value ?? null,
  ])
  return sha256(canonicalJson(rows))
}

/** Risks of an earlier register with the same hazard, by their words. */
export function byHazard(risks: readonly Risk[]): ReadonlyMap<string, Risk> {
  return new Map(risks.map((risk) => [hazardOf(risk), risk]))
}
