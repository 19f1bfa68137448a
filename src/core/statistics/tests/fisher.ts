import type { Shares } from '../intervals/newcombe.ts'
import { hypergeometric, rise, type Draw } from '../special/hypergeometric.ts'

/** Tables whose probabilities differ by less are equally likely: R's tolerance. */
const TIE = 1 + 1e-7

/**
 * Fisher's exact test of equal shares of different rows: the two-sided p, the probability of all tables with these
 * margins that are no likelier than the one seen. Whole counts; time grows with the smaller margin.
 */
export function fisherExact({ candidate, baseline }: Shares): number {
  const draw: Draw = {
    marked: candidate.successes + baseline.successes,
    unmarked: candidate.n + baseline.n - candidate.successes - baseline.successes,
    drawn: candidate.n,
  }
  if (![...Object.values(draw), candidate.successes].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError(`not counts: ${JSON.stringify({ candidate, baseline })}`)
  }
  const low = Math.max(0, draw.drawn - draw.unmarked)
  const high = Math.min(draw.marked, draw.drawn)
  const limit = hypergeometric(candidate.successes, draw) * TIE
  const likely = longRun({ draw, low, high, limit })
  if (likely === null) return 1
  return Math.min(1, tail(draw, likely.first - 1, -1) + tail(draw, likely.last + 1, 1))
}

type Search = { readonly draw: Draw; readonly low: number; readonly high: number; readonly limit: number }

/** The tables likelier than `limit`: they stand together about the mode, since the distribution has one peak. */
function longRun({ draw, low, high, limit }: Search): { readonly first: number; readonly last: number } | null {
  const peak = Math.floor(((draw.drawn + 1) * (draw.marked + 1)) / (draw.marked + draw.unmarked + 2))
  const mode = Math.min(high, Math.max(low, peak))
  const likelier = (k: number): boolean => hypergeometric(k, draw) > limit
  if (!likelier(mode)) return null
  return { first: edge(low - 1, mode, likelier), last: edge(high + 1, mode, likelier) }
}

/** The last place on the way from `inside` to `outside` that still holds. */
function edge(outside: number, inside: number, holds: (k: number) => boolean): number {
  let out = outside
  let within = inside
  while (Math.abs(out - within) > 1) {
    const middle = within + Math.trunc((out - within) / 2)
    if (holds(middle)) within = middle
    else out = middle
  }
  return within
}

/** The sum of probabilities away from the mode, by the ratio of neighbours, until it no longer changes. */
function tail(draw: Draw, from: number, step: 1 | -1): number {
  let term = hypergeometric(from, draw)
  let sum = 0
  for (let k = from; term > sum * 1e-17; k += step) {
    sum += term
    term *= step > 0 ? rise(k, draw) : 1 / rise(k - 1, draw)
  }
  return sum
}
