import { hypergeometric, rise, type Draw } from '../special/hypergeometric.ts'
import { rootBetween } from '../special/root.ts'
import type { Shares } from './newcombe.ts'

/** Beyond e^±700 odds are no doubles. */
const FARTHEST = 700

/** Terms this much smaller than the sum change nothing. */
const NOTHING = 1e-18

/**
 * Fisher's one-sided exact p of H0: candidate's share ≤ baseline's, on different rows: the probability that the candidate
 * has as many successes or more, given how many there are on both sides together. Whole counts.
 * Source: Fisher, JRSS 98 (1935) 39–54.
 */
export function fisherAbove(shares: Shares): number {
  const { draw, seen } = tableOf(shares)
  return rangeOf(draw).low === seen ? 1 : summed(draw, seen, 0).above
}

/**
 * The bound below candidate − baseline that lies on or above 0 iff `fisherAbove` is at most 1 − level: the difference that
 * is expected at the exact lower bound of the odds ratio, both totals being taken as fixed (Cornfield, Proceedings of the
 * Third Berkeley Symposium 4 (1956) 135–148). So it is for 0, and no bound for other thresholds. Null where the totals
 * leave one table only: then no row speaks.
 */
export function fisherLower(shares: Shares, level: number): number | null {
  const { draw, seen } = tableOf(shares)
  const { low, high } = rangeOf(draw)
  if (low === high) return null
  if (seen === low) return differenceAt(low, shares)
  const of = (logOdds: number): number => summed(draw, seen, logOdds).above - (1 - level)
  const logOdds = rootBetween({ of, low: -FARTHEST, high: FARTHEST })
  return differenceAt(summed(draw, seen, logOdds).mean, shares)
}

/** The difference seen from the other side. */
export function exchanged({ candidate, baseline }: Shares): Shares {
  return { candidate: baseline, baseline: candidate }
}

type Table = { readonly draw: Draw; readonly seen: number }

function tableOf({ candidate, baseline }: Shares): Table {
  const marked = candidate.successes + baseline.successes
  return {
    draw: { marked, unmarked: candidate.n + baseline.n - marked, drawn: candidate.n },
    seen: candidate.successes,
  }
}

type Range = { readonly low: number; readonly high: number }

function rangeOf({ marked, unmarked, drawn }: Draw): Range {
  return { low: Math.max(0, drawn - unmarked), high: Math.min(marked, drawn) }
}

function differenceAt(successes: number, { candidate, baseline }: Shares): number {
  return successes / candidate.n - (candidate.successes + baseline.successes - successes) / baseline.n
}

type Summed = { readonly above: number; readonly mean: number }

/**
 * P(K ≥ seen) and E(K) where the odds ratio is e^logOdds: sums of terms relative to that of the mode, outwards from it. At
 * equal odds the tail that does not hold the mode is summed from its own first term, to the last digits.
 */
function summed(draw: Draw, seen: number, logOdds: number): Summed {
  const range = rangeOf(draw)
  const mode = modeOf(draw, range, logOdds)
  const odds = Math.exp(logOdds)
  let [all, above, moment] = [0, 0, 0]
  const add = (k: number, weight: number): void => {
    all += weight
    if (k >= seen) above += weight
    moment += weight * (k - mode)
  }
  for (let k = mode, weight = 1; k <= range.high && weight > NOTHING * all; k += 1) {
    add(k, weight)
    weight *= rise(k, draw) * odds
  }
  for (let k = mode - 1, weight = 1; k >= range.low && weight > NOTHING * all; k -= 1) {
    weight /= rise(k, draw) * odds
    add(k, weight)
  }
  const mean = mode + moment / all
  return { above: logOdds === 0 && seen > mode ? upperTail(draw, seen, range) : Math.min(1, above / all), mean }
}

function upperTail(draw: Draw, seen: number, { high }: Range): number {
  let [sum, term] = [0, hypergeometric(seen, draw)]
  for (let k = seen; k <= high && term > NOTHING * sum; k += 1) {
    sum += term
    term *= rise(k, draw)
  }
  return Math.min(1, sum)
}

/** The likeliest table: each step to the next one is worth less than the one before, so halving finds it. */
function modeOf(draw: Draw, { low, high }: Range, logOdds: number): number {
  let [below, above] = [low - 1, high]
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2)
    if (Math.log(rise(middle, draw)) + logOdds > 0) below = middle
    else above = middle
  }
  return above
}
