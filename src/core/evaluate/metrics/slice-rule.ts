import type { Amount, MetricEntry, SliceRules } from '../../policy/types.ts'
import { asksOf, limitText } from './ask.ts'
import type { Ask } from './ask.ts'
import type { MetricContext } from './metric-context.ts'
import type { MetricRule } from './metric-finding.ts'
import { metricRule } from './metric-rule.ts'

/** A question about each slice, about the spread of them all, or about their being there. */
export type SliceAsk =
  | Ask
  | { readonly kind: 'gap_at_most' | 'ratio_at_least'; readonly limit: Amount }
  | { readonly kind: 'require'; readonly slices: readonly string[] }

/** One rule of a `slices:` block. */
export type SliceRule = { readonly rule: MetricRule; readonly ask: SliceAsk }

export function sliceRules(
  context: Pick<MetricContext, 'policy' | 'gate'>,
  entry: MetricEntry,
  slices: SliceRules,
): readonly SliceRule[] {
  const asks: SliceAsk[] = [...asksOf(slices.bounds)]
  if (slices.gapAtMost !== null) asks.push({ kind: 'gap_at_most', limit: slices.gapAtMost })
  if (slices.ratioAtLeast !== null) asks.push({ kind: 'ratio_at_least', limit: slices.ratioAtLeast })
  if (slices.require.length > 0) asks.push({ kind: 'require', slices: slices.require })
  return asks.map((ask) => ({ rule: ruleFor(context, { ...entry, at: slices.at }, ask), ask }))
}

function ruleFor(context: Pick<MetricContext, 'policy' | 'gate'>, entry: MetricEntry, ask: SliceAsk): MetricRule {
  return metricRule(context, entry, { bound: ask.kind, limit: limitOf(ask), part: 'slices/' })
}

function limitOf(ask: SliceAsk): string {
  if (ask.kind === 'require') return ask.slices.join(', ')
  return 'limit' in ask ? ask.limit.text : limitText(ask)
}
