import type { Bounds, Margin } from '../../policy/types.ts'
import type { Amount } from '../../document/shape/number.ts'

/** One question an entry asks of a metric. An entry asks one per bound. */
export type Ask =
  | { readonly kind: 'at_least' | 'at_most'; readonly limit: Amount }
  | { readonly kind: Comparing; readonly margin: Margin }

/** The bounds on candidate − baseline. */
export type Comparing = 'regress_at_most' | 'improve_at_least' | 'change_at_most'

/** The questions of a set of bounds. */
export function asksOf(bounds: Bounds): readonly Ask[] {
  const asks: Ask[] = []
  if (bounds.atLeast !== null) asks.push({ kind: 'at_least', limit: bounds.atLeast })
  if (bounds.atMost !== null) asks.push({ kind: 'at_most', limit: bounds.atMost })
  if (bounds.regressAtMost !== null) asks.push({ kind: 'regress_at_most', margin: bounds.regressAtMost })
  if (bounds.improveAtLeast !== null) asks.push({ kind: 'improve_at_least', margin: bounds.improveAtLeast })
  if (bounds.changeAtMost !== null) asks.push({ kind: 'change_at_most', margin: bounds.changeAtMost })
  return asks
}

/** What an ask allows or wants, as the policy writes it: `0.80`, `1%`, `0.005 and 1%`. */
export function limitText(ask: Ask): string {
  if ('limit' in ask) return ask.limit.text
  const { absolute, relative, combine } = ask.margin
  const parts = [absolute, relative].flatMap((amount) => (amount === null ? [] : [amount.text]))
  return parts.join(combine === 'any' ? ' or ' : ' and ')
}
