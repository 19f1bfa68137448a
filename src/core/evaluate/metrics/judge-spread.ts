import { formatDecimal } from '../../base/decimal.ts'
import type { Finding, MetricFacts } from '../verdict.ts'
import type { Ruling } from '../ruling.ts'
import { checkRanges } from './check-ranges.ts'
import { extremes, judgeGap, judgeRatio } from './gap.ts'
import type { SliceValue, SpreadRuling } from './gap.ts'
import type { SliceRule } from './entry-rules.ts'
import { valueSpread } from './estimate-of.ts'
import type { Spread } from './spread.ts'
import { directionOf } from './judge-change.ts'
import { checkPartial } from './judge-threshold.ts'
import type { MetricContext } from './metric-context.ts'
import { metricFinding } from './metric-finding.ts'
import type { Shown } from './metric-finding.ts'
import { checkMargin, checkScale, looksPercent } from './range.ts'
import { checkRows } from './rows.ts'
import type { SpreadAsk } from './slice-ask.ts'
import type { SliceView } from './slice-subject.ts'
import { decideSpreadByInterval } from './spread-interval.ts'
import type { Subject } from './subject.ts'

/**
 * Judges a rule about the spread of all slices. One slice that can't be used leaves the spread undecided, and is
 * named: the slice left out could be the worst one.
 */
export function judgeSpread(
  context: MetricContext,
  views: readonly SliceView[],
  { rule, ask }: SliceRule,
): readonly Finding[] {
  if (ask.kind !== 'gap_at_most' && ask.kind !== 'ratio_at_least') return []
  const usable = views.map((view) => usableValue(view, views))
  const broken = usable.find((item) => item.kind === 'unusable')
  const shown = shownOf(context, views, broken?.slice ?? null)
  if (broken !== undefined) return [metricFinding(rule, broken.ruling, shown)]
  const values = usable.flatMap((item) => (item.kind === 'usable' ? [item] : []))
  const { ruling, spread } =
    checkSpread(views, values, ask) ?? withConfidence(decideSpread(values, ask, shown.direction), views, ask)
  return [withSpread(metricFinding(rule, ruling, shown), spread)]
}

function decideSpread(
  values: readonly SliceValue[],
  ask: SpreadAsk,
  direction: MetricFacts['direction'],
): SpreadRuling {
  return ask.kind === 'gap_at_most' ? judgeGap(values, ask.limit, direction) : judgeRatio(values, ask.limit, direction)
}

/** By the point values, and where the policy gives a confidence by intervals as well. */
function withConfidence(point: SpreadRuling, views: readonly SliceView[], ask: SpreadAsk): SpreadRuling {
  const confidence = firstSubject(views)?.entry.confidence ?? null
  if (confidence === null || point.spread === null) return point
  const spreads: (Spread & { readonly kind: 'known' })[] = []
  for (const view of views) {
    if (view.kind === 'undecided') continue
    const spread = valueSpread(view.subject)
    if (spread.kind === 'open') return { ruling: spread.ruling, spread: point.spread }
    spreads.push(spread)
  }
  return decideSpreadByInterval({ point, ask, spreads, level: Number(formatDecimal(confidence.value)) / 100 })
}

type Usable =
  | ({ readonly kind: 'usable' } & SliceValue)
  | { readonly kind: 'unusable'; readonly slice: string; readonly ruling: Ruling }

function usableValue(view: SliceView, all: readonly SliceView[]): Usable {
  const { slice } = view
  if (view.kind === 'undecided') return { kind: 'unusable', slice, ruling: view.ruling }
  const { subject } = view
  if (subject.value.kind === 'unusable') return { kind: 'unusable', slice, ruling: subject.value.ruling }
  const { value } = subject.value
  const open =
    checkPartial(subject) ??
    checkRanges(subject.known[0] ?? null, {
      located: subject.candidate,
      entry: subject.entry,
      value,
      percent: readAsPercent(all),
    }) ??
    checkRows(subject.candidate, subject.minRows, slice)
  return open === null ? { kind: 'usable', slice, value } : { kind: 'unusable', slice, ruling: open }
}

/** Without `unit: percent`, every slice must look like a percentage before any is taken for one. */
function readAsPercent(views: readonly SliceView[]): boolean {
  return views.every(({ kind, ...view }) => {
    if (kind === 'undecided' || !('subject' in view)) return false
    const { entry, value, known } = view.subject
    return entry.unit === 'percent' || (value.kind === 'number' && looksPercent(known[0] ?? null, value.value))
  })
}

/** What keeps usable slices from being decided upon. */
function checkSpread(views: readonly SliceView[], values: readonly SliceValue[], ask: SpreadAsk): SpreadRuling | null {
  const subject = firstSubject(views)
  const ends = extremes(values)
  if (subject === null || ends === null) return null
  const metric = subject.known[0] ?? null
  const ruling =
    checkScale(metric, ends.least.value, ends.greatest.value, subject.entry.unit) ??
    (ask.kind === 'gap_at_most' ? checkMargin(metric, ask.limit.value, readAsPercent(views)) : null)
  return ruling === null ? null : { ruling, spread: null }
}

function firstSubject(views: readonly SliceView[]): Subject | null {
  for (const view of views) if (view.kind === 'seen') return view.subject
  return null
}

function shownOf(context: MetricContext, views: readonly SliceView[], slice: string | null): Shown {
  const subject = firstSubject(views)
  const agreed = subject === null ? null : directionOf(subject)
  const broken = views.find((view) => view.slice === slice)
  return {
    model: context.evidence.model.id,
    slice,
    direction: agreed?.kind === 'agreed' ? agreed.direction : null,
    candidate: broken?.kind === 'seen' ? broken.subject.candidate : null,
    baseline: null,
    mergeBase: null,
    files: subject === null ? [] : [subject.candidate.file],
  }
}

function withSpread(finding: Finding, spread: string | null): Finding {
  if (finding.metric === null || spread === null) return finding
  const candidate = { value: spread, interval: null, standardError: null, n: null }
  return { ...finding, metric: { ...finding.metric, candidate } }
}
