import type { MetricEntry, SliceRules } from '../../policy/types.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import { baselineUnusable } from './baseline-unusable.ts'
import { lastSegment } from './entry-name.ts'
import type { KnownMetric } from './known.ts'
import { differencesOf } from './like-for-like.ts'
import { nameOfMetric } from './located.ts'
import type { Located } from './located.ts'
import type { MetricContext } from './metric-context.ts'
import type { Resolution } from './resolve.ts'
import type { Members, Sliced } from './sliced.ts'
import { foundBaseline, NO_MEMBERS, subjectValue } from './subject.ts'
import type { BaselineView, Subject } from './subject.ts'

/** One slice of the candidate, ready to be judged, or why its value is not one. */
export type SliceView =
  | { readonly kind: 'seen'; readonly slice: string; readonly subject: Subject }
  | { readonly kind: 'undecided'; readonly slice: string; readonly ruling: Ruling }

export type SliceOf = {
  readonly entry: MetricEntry
  readonly slices: SliceRules
  readonly sliced: Sliced & { readonly kind: 'sliced' }
  readonly slice: string
}

export function sliceSubject(context: MetricContext, of: SliceOf): SliceView {
  const { entry, slices, sliced, slice } = of
  const candidate = one(sliced.candidate, slice)
  const baseline = one(sliced.baseline, slice)
  if (candidate.kind !== 'found') return { kind: 'undecided', slice, ruling: unresolved(candidate) }
  const { located } = candidate
  const before = baseline.kind === 'found' ? baseline.located : null
  if (before !== null && nameOfMetric(before) !== nameOfMetric(located)) {
    return { kind: 'undecided', slice, ruling: moved(located, before) }
  }
  const mergeBase = one(sliced.mergeBase, slice)
  const subject: Subject = {
    entry,
    slice,
    candidate: located,
    value: subjectValue(context, located, { entry, slice }),
    baseline: baselineView(baseline, entry, sliced.unmatched),
    mergeBase: mergeBase.kind === 'found' ? mergeBase.located : null,
    minRows: slices.minRows,
    measured: context.measured.behind.get(located.measurement) ?? null,
    same: context.same,
    members: NO_MEMBERS,
    known: knownOf(context, entry, sliced.mapping),
    differences: () => differencesOf(context.lineage, located, before),
  }
  return { kind: 'seen', slice, subject }
}

function one(members: Members, slice: string): Resolution {
  return members.get(slice) ?? { kind: 'missing' }
}

function unresolved(resolution: Exclude<Resolution, { readonly kind: 'found' }>): Ruling {
  const values = 'values' in resolution ? resolution.values : 'matches' in resolution ? resolution.matches : []
  return indeterminate({ code: 'values-conflict', values })
}

function moved(candidate: Located, baseline: Located): Ruling {
  const names = { candidate: nameOfMetric(candidate), baseline: nameOfMetric(baseline) }
  return indeterminate({ code: 'metric-moved', ...names })
}

function baselineView(baseline: Resolution, entry: MetricEntry, unmatched: Ruling): BaselineView {
  if (baseline.kind === 'found') return foundBaseline(baseline.located, entry)
  if (baseline.kind === 'missing') return { kind: 'lacking', ruling: unmatched }
  const { reason } = unresolved(baseline)
  const values = 'values' in reason ? reason.values.join(', ') : ''
  return { kind: 'lacking', ruling: baselineUnusable(reason, values) }
}

/** Of the metric, and of the mapping where its name says so: `f1_by_region` holds values of f1. */
function knownOf(context: MetricContext, entry: MetricEntry, mapping: string): readonly (KnownMetric | null)[] {
  const last = mapping.slice(mapping.lastIndexOf('.') + 1)
  const by = last.indexOf('_by_')
  const metric = context.known([lastSegment(entry)])
  return by === -1 ? [metric] : [metric, context.known([last.slice(0, by)])]
}
