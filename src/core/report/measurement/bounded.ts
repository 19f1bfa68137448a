import { absolute, compare, isZero, negate, parseDecimal, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { InferenceFacts, MetricFacts } from '../../evaluate/verdict.ts'
import { shortChange } from '../numbers.ts'
import { quote, say, words } from '../phrase.ts'
import type { Phrase, Piece } from '../phrase.ts'

/** How a rule stands that is decided from the rows: the data show it, show the contrary, or neither. */
export type Standing = 'shown' | 'refuted' | 'open'

/** A change turned so that positive is better. Null where the evidence does not say. */
export type BetterBy = {
  readonly estimate: Decimal | null
  readonly atLeast: Decimal | null
  readonly atMost: Decimal | null
}

export function betterBy({ estimate, lower, upper }: InferenceFacts, direction: MetricFacts['direction']): BetterBy {
  const read = direction === 'lower' ? turned : straight
  const [low, high] = direction === 'lower' ? [upper, lower] : [lower, upper]
  return { estimate: read(estimate), atLeast: read(low), atMost: read(high) }
}

function straight(text: string | null): Decimal | null {
  return text === null ? null : parseDecimal(text)
}

function turned(text: string | null): Decimal | null {
  const value = straight(text)
  return value === null ? null : negate(value)
}

type Verbs = { readonly rose: string; readonly rise: string; readonly fell: string; readonly fall: string }

/** What the better and the worse way are called; without a direction nothing compares, so the pair is never read. */
const VERBS: Readonly<Record<'higher' | 'lower', Verbs>> = {
  higher: { rose: 'rose', rise: 'rise', fell: 'fell', fall: 'fall' },
  lower: { rose: 'fell', rise: 'fall', fell: 'rose', fall: 'rise' },
}

export function verbsOf(facts: MetricFacts): Verbs {
  return VERBS[facts.direction ?? 'higher']
}

/** `it rose by 0.003`, `it fell by 0.003`, `it did not change`, whatever is better; the limit says how many digits. */
export function moved(change: Decimal, facts: MetricFacts): Phrase {
  if (isZero(change)) return words('did not change')
  const { rose, fell } = verbsOf(facts)
  return say`${words(change.coefficient > 0n ? rose : fell)} by ${size(change, facts)}`
}

/** The end that says the worst: `fell by no more than 0.011`, `did not fall`, `rose by at least 0.004`. */
export function atWorst(end: Decimal, facts: MetricFacts): Phrase {
  const { rose, fell, fall } = verbsOf(facts)
  if (isZero(end)) return words(`did not ${fall}`)
  return end.coefficient > 0n
    ? say`${words(rose)} by at least ${size(end, facts)}`
    : say`${words(fell)} by no more than ${size(end, facts)}`
}

/** The end that says the best: `rose by no more than 0.008`, `did not rise`, `fell by at least 0.012`. */
export function atBest(end: Decimal, facts: MetricFacts): Phrase {
  const { rose, rise, fell } = verbsOf(facts)
  if (isZero(end)) return words(`did not ${rise}`)
  return end.coefficient > 0n
    ? say`${words(rose)} by no more than ${size(end, facts)}`
    : say`${words(fell)} by at least ${size(end, facts)}`
}

function size(change: Decimal, { limit }: MetricFacts): Piece {
  return quote(shortChange(absolute(change), limit))
}

/** `with 95% confidence`; of seeds on one split that it holds for that alone. */
export function confident({ level, method }: InferenceFacts): Phrase {
  const sure = say`with ${quote(`${level}%`)} confidence`
  return method === 'seeds-t' ? say`on this split, ${sure}` : sure
}

/** How far `end` lies below what is asked; null where it does not, or where that can't be told. */
export function shortfall(end: Decimal | null, asked: Decimal | null): Decimal | null {
  return end === null || asked === null || compare(end, asked) >= 0 ? null : subtract(asked, end)
}
