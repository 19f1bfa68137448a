import type { Gate, MetricEntry, Policy } from '../../policy/types.ts'
import type { BoundKind, Citation } from '../verdict.ts'
import { asksOf, limitText } from './ask.ts'
import type { Ask } from './ask.ts'
import { displayName } from './entry-name.ts'
import type { Name } from './metric-index.ts'
import type { MetricRule } from './metric-finding.ts'
import { sliceAsks, sliceLimitText } from './slice-ask.ts'
import type { SliceAsk } from './slice-ask.ts'

/** A rule about the whole of a metric. */
export type WholeRule = { readonly rule: MetricRule; readonly ask: Ask }

/** A rule of a `slices:` block. */
export type SliceRule = { readonly rule: MetricRule; readonly ask: SliceAsk }

/** An entry of `metrics:` with the rules it yields: made once, asked of every model. */
export type EntryRules = {
  readonly entry: MetricEntry
  /** What the metric is called, wherever it is looked for. */
  readonly name: Name
  readonly whole: readonly WholeRule[]
  readonly slices: readonly SliceRule[]
}

export function entryRules(policy: Policy, gate: Gate, entry: MetricEntry): EntryRules {
  const metric = displayName(entry)
  const { path, digest } = policy.file
  const rule = (part: '' | 'slices/', bound: BoundKind, limit: string): MetricRule => {
    const at = part === '' || entry.slices === null ? entry.at : entry.slices.at
    const cited: Citation = { path, side: 'policy', at, digest, strength: null }
    const id = `${gate.name}/metrics/${metric}/${part}${bound}`
    const { severity, undecided } = entry
    return { id, metric, bound, limit, severity, undecided, runs: entry.runs !== null, cited }
  }
  return {
    entry,
    name: { text: metric, segments: entry.path, files: null },
    whole: asksOf(entry.bounds).map((ask) => ({ ask, rule: rule('', ask.kind, limitText(ask)) })),
    slices: sliceAsks(entry.slices).map((ask) => ({ ask, rule: rule('slices/', ask.kind, sliceLimitText(ask)) })),
  }
}

/** The rules about each slice by itself. */
export function ofOne(rules: readonly SliceRule[]): readonly WholeRule[] {
  return rules.flatMap(({ rule, ask }) => (isOfOne(ask) ? [{ rule, ask }] : []))
}

function isOfOne(ask: SliceRule['ask']): ask is Ask {
  return ask.kind !== 'gap_at_most' && ask.kind !== 'ratio_at_least' && ask.kind !== 'require'
}
