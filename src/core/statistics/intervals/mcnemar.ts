import { clopperPearsonAbove, clopperPearsonLower } from './clopper-pearson.ts'
import type { Paired } from './tango.ts'

/**
 * McNemar's one-sided exact p of H0: difference ≤ 0: of the discordant rows, the probability that as many as those seen or
 * more are only the candidate's. Without a discordant row nothing speaks against H0: 1. Source: McNemar, Psychometrika 12
 * (1947) 153–157, by the binomial distribution.
 */
export function mcnemarAbove({ onlyCandidate, onlyBaseline }: Paired): number {
  const n = onlyCandidate + onlyBaseline
  return n === 0 ? 1 : clopperPearsonAbove({ successes: onlyCandidate, n }, 0.5)
}

/**
 * The bound below candidate − baseline that lies on or above 0 iff `mcnemarAbove` is at most 1 − level; null without a
 * discordant row. It is Clopper and Pearson's bound of the candidate's share among the discordant rows, times how many
 * rows are discordant, which it takes as fixed: so it is for 0, and no bound for other thresholds.
 */
export function mcnemarLower({ n, onlyCandidate, onlyBaseline }: Paired, level: number): number | null {
  const all = onlyCandidate + onlyBaseline
  if (all === 0) return null
  return ((2 * clopperPearsonLower({ successes: onlyCandidate, n: all }, level) - 1) * all) / n
}
