import { binomialProbability, binomialTails } from '../special/binomial.ts'
import { chiSquareUpper } from '../special/gamma.ts'

/** Rows that only one of two models gets right: whole counts. */
export type Discordant = { readonly onlyCandidate: number; readonly onlyBaseline: number }

/**
 * McNemar's tests of equal shares on the same rows: two-sided p-values. Without a discordant row nothing speaks against
 * equality, so each is 1 there (0/0 gives NaN or 0 in libraries). Source: McNemar, Psychometrika 12 (1947) 153–157;
 * mid-p: Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13:91 (2013).
 */
export function mcnemarExact(discordant: Discordant): number {
  const { few, all } = counts(discordant)
  return all === 0 ? 1 : Math.min(1, 2 * binomialTails(few, { n: all, p: 0.5 }).lower)
}

/**
 * The exact p-value less the probability of what was seen, and 1 less half of it where both counts are equal: nearer to
 * its level, which it may exceed a little.
 */
export function mcnemarMidP(discordant: Discordant): number {
  const { few, all } = counts(discordant)
  if (all === 0) return 1
  const point = binomialProbability(few, { n: all, p: 0.5 })
  return 2 * few === all ? 1 - point / 2 : 2 * binomialTails(few, { n: all, p: 0.5 }).lower - point
}

/** (b − c)² / (b + c) against chi-square with one degree of freedom. */
export function mcnemarChiSquare(discordant: Discordant): number {
  const { few, all } = counts(discordant)
  return all === 0 ? 1 : chiSquareUpper((all - 2 * few) ** 2 / all, 1)
}

/** (|b − c| − 1)² / (b + c), Edwards' correction as statsmodels has it: at b = c it is not 1. */
export function mcnemarCorrected(discordant: Discordant): number {
  const { few, all } = counts(discordant)
  return all === 0 ? 1 : chiSquareUpper((all - 2 * few - 1) ** 2 / all, 1)
}

function counts({ onlyCandidate, onlyBaseline }: Discordant): { readonly few: number; readonly all: number } {
  if (![onlyCandidate, onlyBaseline].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError(`not counts: ${onlyCandidate}, ${onlyBaseline}`)
  }
  return { few: Math.min(onlyCandidate, onlyBaseline), all: onlyCandidate + onlyBaseline }
}
