import type { SliceRules } from '../../policy/types.ts'
import type { Amount } from '../../document/shape/number.ts'
import { asksOf, limitText } from './ask.ts'
import type { Ask } from './ask.ts'

/** A question about each slice, about the spread of them all, or about their being there. */
export type SliceAsk = Ask | SpreadAsk | { readonly kind: 'require'; readonly slices: readonly string[] }

export type SpreadAsk = { readonly kind: 'gap_at_most' | 'ratio_at_least'; readonly limit: Amount }

/** The questions of a `slices:` block; none where there is no block. */
export function sliceAsks(slices: SliceRules | null): readonly SliceAsk[] {
  if (slices === null) return []
  const asks: SliceAsk[] = [...asksOf(slices.bounds)]
  if (slices.gapAtMost !== null) asks.push({ kind: 'gap_at_most', limit: slices.gapAtMost })
  if (slices.ratioAtLeast !== null) asks.push({ kind: 'ratio_at_least', limit: slices.ratioAtLeast })
  if (slices.require.length > 0) asks.push({ kind: 'require', slices: slices.require })
  return asks
}

/** What an ask allows or wants, as the policy writes it. */
export function sliceLimitText(ask: SliceAsk): string {
  if (ask.kind === 'require') return ask.slices.join(', ')
  return 'limit' in ask ? ask.limit.text : limitText(ask)
}
