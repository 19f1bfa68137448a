import { absolute, add, compare, decimal, parseDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { Position } from '../../base/source.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import type { Attribution } from '../../evidence/attributions.ts'

/** A feature with its weight. */
export type FeatureWeight = {
  readonly feature: string
  readonly text: string
  readonly value: Decimal
  readonly size: Decimal
  readonly at: Position
}

/** The features of a file, the weightiest first; null where a weight can't be compared. */
export function rankedWeights(attributions: readonly Attribution[]): readonly FeatureWeight[] | null {
  const weights = attributions.flatMap((attribution) => {
    const value = parseDecimal(attribution.text)
    return value === null ? [] : [{ ...attribution, value, size: absolute(value) }]
  })
  return weights.length < attributions.length ? null : weights.toSorted((a, b) => compare(b.size, a.size))
}

/** All weights together, whatever their sign. */
export function totalWeight(weights: readonly FeatureWeight[]): Decimal {
  return weights.reduce((sum, { size }) => add(sum, size), decimal('0'))
}

/** Nobody writes of more features; the weightiest are looked for. */
const MOST = 500

/** The features that a text names, in the order of the ranking: `tenure_months` is named by “tenure months” too. */
export function featuresIn(text: string, weights: readonly FeatureWeight[]): readonly FeatureWeight[] {
  let rest = ` ${wordsOf(text).join(' ')} `
  const found = new Set<FeatureWeight>()
  const keys = weights.slice(0, MOST).map((weight) => ({ weight, key: wordsOf(weight.feature).join(' ') }))
  // the longest first: who names the contract age does not name the age
  for (const { weight, key } of keys.toSorted((a, b) => b.key.length - a.key.length)) {
    if (key.length < 2 || !rest.includes(` ${key} `)) continue
    found.add(weight)
    rest = rest.replaceAll(` ${key} `, ' | ')
  }
  return weights.filter((weight) => found.has(weight))
}
