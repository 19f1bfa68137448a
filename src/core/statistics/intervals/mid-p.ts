import { binomialProbability, binomialTails } from '../special/binomial.ts'
import { rootBetween } from '../special/root.ts'
import type { Paired } from './tango.ts'

/**
 * McNemar's one-sided mid-p of H0: difference ≤ 0: of the discordant rows, the probability that more than those seen are
 * only the candidate's, and half that of as many. Without a discordant row nothing speaks against H0: 1.
 * Source: Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13:91 (2013).
 */
export function midP({ onlyCandidate, onlyBaseline }: Paired): number {
  const all = onlyCandidate + onlyBaseline
  return all === 0 ? 1 : tail(onlyCandidate, all, 0.5)
}

/**
 * The bound below candidate − baseline that lies on or above 0 iff `midP` is at most 1 − level; null without a discordant
 * row. It is the mid-p bound of the candidate's share among the discordant rows, times how many rows are discordant,
 * which it takes as fixed: so it is for 0, and no bound for other thresholds.
 */
export function midPLower({ n, onlyCandidate, onlyBaseline }: Paired, level: number): number | null {
  const all = onlyCandidate + onlyBaseline
  if (all === 0) return null
  const share = rootBetween({ of: (p) => tail(onlyCandidate, all, p) - (1 - level), low: 0, high: 1 })
  return ((2 * share - 1) * all) / n
}

function tail(count: number, all: number, p: number): number {
  return binomialTails(count, { n: all, p }).upper + binomialProbability(count, { n: all, p }) / 2
}
