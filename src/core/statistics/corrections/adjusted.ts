/** How a family of tests is corrected: Holm for gates (any false alarm counts), the others for listings. */
export type Correction = 'holm' | 'benjamini-hochberg' | 'benjamini-yekutieli'

/**
 * Adjusted p-values of a family of tests, in the order given: what is at most α is rejected at α. An empty family has
 * none. Throws where a value is no probability, NaN above all: whoever has an unknown p passes 1 and says so.
 */
export function adjusted(correction: Correction, pValues: readonly number[]): number[] {
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`not a p-value: ${p}`)
  return corrections[correction](pValues)
}

const corrections: Readonly<Record<Correction, (pValues: readonly number[]) => number[]>> = {
  holm,
  'benjamini-hochberg': (pValues) => stepUp(pValues, 1),
  'benjamini-yekutieli': (pValues) => stepUp(pValues, harmonic(pValues.length)),
}

/** Familywise error under any dependence. Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65–70. */
function holm(pValues: readonly number[]): number[] {
  const result: number[] = pValues.map(() => 0)
  let least = 0
  for (const [rank, at] of ascending(pValues).entries()) {
    least = Math.max(least, Math.min(1, (pValues.length - rank) * (pValues[at] ?? 1)))
    result[at] = least
  }
  return result
}

/**
 * False discovery rate: Benjamini and Hochberg, JRSS B 57 (1995) 289–300, for independent or positively dependent tests;
 * with `factor` Σ 1/i under any dependence, Benjamini and Yekutieli, Annals of Statistics 29 (2001) 1165–1188.
 */
function stepUp(pValues: readonly number[], factor: number): number[] {
  const result: number[] = pValues.map(() => 1)
  let most = 1
  for (const [rank, at] of [...ascending(pValues).entries()].toReversed()) {
    most = Math.min(most, ((pValues.length * factor) / (rank + 1)) * (pValues[at] ?? 1))
    result[at] = most
  }
  return result
}

/** Places by value; equal values keep their order, which changes no result. */
function ascending(pValues: readonly number[]): number[] {
  return pValues.map((_, at) => at).toSorted((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1) || a - b)
}

function harmonic(n: number): number {
  let sum = 0
  for (let k = n; k >= 1; k -= 1) sum += 1 / k
  return sum
}
