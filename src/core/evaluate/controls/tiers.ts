import type { Severity, Tier } from '../../policy/types.ts'
import type { Strength } from '../verdict.ts'

/** One value per tier, lowest first, as the tables of the catalogue are written. */
export function byTier<T>(low: T, medium: T, high: T): Readonly<Record<Tier, T>> {
  return { low, medium, high }
}

const severities: Readonly<Record<'–' | 'i' | 'w' | 'b', Severity | null>> = {
  '–': null,
  i: 'info',
  w: 'warn',
  b: 'block',
}

/** Severities per tier in the catalogue's letters: `w b b`; `–` is not asked, `i` info, `w` warn, `b` block. */
export function severityByTier(letters: SeverityLetters): Readonly<Record<Tier, Severity | null>> {
  const [low, medium, high] = letters.split(' ')
  return byTier(severityOf(low), severityOf(medium), severityOf(high))
}

type Letter = keyof typeof severities
export type SeverityLetters = `${Letter} ${Letter} ${Letter}`

function severityOf(letter: string | undefined): Severity | null {
  // the type of the parameter admits only these letters
  return severities[letter as Letter]
}

const ladder: readonly Strength[] = ['E0', 'E1', 'E2', 'E3', 'E4', 'E5']

/** Whether evidence is at least as strong as asked. */
export function isStrongEnough(found: Strength, needed: Strength): boolean {
  return ladder.indexOf(found) >= ladder.indexOf(needed)
}

const rank: Readonly<Record<Severity, number>> = { info: 0, warn: 1, block: 2 }

/** The stricter of two severities; not being asked is the mildest. */
export function stricter(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null || b === null) return a ?? b
  return rank[a] >= rank[b] ? a : b
}

/** The milder of two severities. */
export function milder(a: Severity, b: Severity): Severity {
  return rank[a] <= rank[b] ? a : b
}

const height: Readonly<Record<Tier, number>> = { low: 0, medium: 1, high: 2 }

/** Whether a text is the name of a tier. */
export function isTier(text: string): text is Tier {
  return Object.hasOwn(height, text)
}

/** Whether one tier asks for less than another. */
export function isLower(tier: Tier, than: Tier): boolean {
  return height[tier] < height[than]
}
