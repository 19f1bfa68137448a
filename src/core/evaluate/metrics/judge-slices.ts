import { byCodeUnit } from '../../base/order.ts'
import { pass } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import type { Finding } from '../verdict.ts'
import { ofOne } from './entry-rules.ts'
import type { EntryRules, SliceRule } from './entry-rules.ts'
import { judgeAsks } from './judge-asks.ts'
import { judgeSpread } from './judge-spread.ts'
import type { MetricContext } from './metric-context.ts'
import { metricFinding } from './metric-finding.ts'
import type { Shown } from './metric-finding.ts'
import { sliceSubject } from './slice-subject.ts'
import type { SliceView } from './slice-subject.ts'
import { slicedByColumns } from './sliced-columns.ts'
import { slicedOf } from './sliced.ts'
import { withFamilies } from './slice-families.ts'

/** Judges a `slices:` block: one finding per rule and slice, and one per rule about the spread of them all. */
export function judgeSlices(context: MetricContext, { entry, slices: rules }: EntryRules): readonly Finding[] {
  const { slices } = entry
  if (slices === null) return []
  const { source } = slices
  const sliced =
    source.kind === 'columns'
      ? slicedByColumns(context, entry, { ...slices, source })
      : slicedOf(context, entry, { ...slices, source })
  if (sliced.kind === 'undecided') return aboutSlices(context, rules, sliced.ruling)
  const lost = sliced.lost.flatMap((one) => aboutSlices(context, asking(rules, one.slice), one.ruling, one.slice))
  const alone = [...sliced.candidate.keys()]
    .toSorted(byCodeUnit)
    .map((slice) => sliceSubject(context, { entry, slices, sliced, slice }))
  const subjects = entry.confidence === null ? alone : withFamilies(alone, rules, context.gate.correction)
  const each = subjects.flatMap((view) => judgeOne(context, view, rules))
  // what remains of a broken set of slices has no spread to judge
  const spread = lost.length > 0 ? [] : rules.flatMap((rule) => judgeSpread(context, subjects, rule))
  return [...lost, ...presence(context, subjects, rules), ...each, ...spread]
}

function judgeOne(context: MetricContext, view: SliceView, rules: readonly SliceRule[]): readonly Finding[] {
  const own = ofOne(rules)
  if (view.kind === 'undecided') return aboutSlices(context, own, view.ruling, view.slice)
  return judgeAsks(context, view.subject, own)
}

/** The rules that a lost slice breaks: all that judge slices, and `require` where it names the slice. */
function asking(rules: readonly SliceRule[], slice: string): readonly SliceRule[] {
  return rules.filter(({ ask }) => ask.kind !== 'require' || ask.slices.includes(slice))
}

/** The required slices that are there. */
function presence(
  context: MetricContext,
  subjects: readonly SliceView[],
  rules: readonly SliceRule[],
): readonly Finding[] {
  const present = subjects.map(({ slice }) => slice)
  return rules.flatMap(({ rule, ask }) => {
    const named = ask.kind === 'require' ? present.filter((slice) => ask.slices.includes(slice)) : []
    return named.flatMap((slice) => aboutSlices(context, [{ rule }], pass({ code: 'slice-present' }), slice))
  })
}

/** One ruling for several rules, about one slice or about all of them. */
function aboutSlices(
  context: MetricContext,
  rules: readonly Pick<SliceRule, 'rule'>[],
  ruling: Ruling,
  slice: string | null = null,
): readonly Finding[] {
  const shown: Shown = {
    model: context.evidence.model.id,
    slice,
    direction: null,
    candidate: null,
    baseline: null,
    mergeBase: null,
    files: context.candidate.side.metrics.slice(0, 3),
  }
  return rules.map(({ rule }) => metricFinding(rule, ruling, shown))
}
