import { FAIRNESS_NAMES } from '../../measure/predictions/fairness-names.ts'
import type { MetricEntry } from '../../policy/types.ts'
import type { Finding } from '../verdict.ts'
import { filesOf } from './entry-name.ts'
import type { EntryRules } from './entry-rules.ts'
import { judgeAsks } from './judge-asks.ts'
import { judgeSearch } from './judge-search.ts'
import { judgeSlices } from './judge-slices.ts'
import { differencesOf } from './like-for-like.ts'
import type { Located } from './located.ts'
import type { MetricContext } from './metric-context.ts'
import { metricFinding } from './metric-finding.ts'
import type { Shown } from './metric-finding.ts'
import { sightMeasured } from './measured-sighting.ts'
import { sight } from './sighting.ts'
import type { Sighting } from './sighting.ts'
import { NO_MEMBERS, subjectValue } from './subject.ts'
import type { Subject } from './subject.ts'

/** Judges one entry of `metrics:` for one model: a finding per bound, and per slice and bound of its slices. */
export function judgeEntry(context: MetricContext, rules: EntryRules): readonly Finding[] {
  const whole = rules.whole.length === 0 ? [] : judgeWhole(context, rules)
  const sliced = rules.slices.length === 0 ? [] : judgeSlices(context, rules)
  return [...whole, ...sliced, ...judgeSearch(context, rules)]
}

function judgeWhole(context: MetricContext, { entry, name, whole }: EntryRules): readonly Finding[] {
  const files = filesOf(entry, context.evidence.model)
  const sighting = sightMeasured(context, entry) ?? sight(context, entry, files === null ? name : { ...name, files })
  if (sighting.kind === 'seen') return judgeAsks(context, subjectOf(context, entry, sighting), whole)
  const shown = shownUnseen(context, sighting)
  return whole.map(({ rule }) => metricFinding(rule, sighting.ruling, shown))
}

function subjectOf(context: MetricContext, entry: MetricEntry, seen: Sighting & { kind: 'seen' }): Subject {
  const { candidate, baseline, mergeBase } = seen
  return {
    entry,
    slice: null,
    candidate,
    value: subjectValue(context, candidate, { entry, slice: null }),
    baseline,
    mergeBase,
    minRows: entry.minRows ?? leastGroup(entry, candidate),
    measured: context.measured.behind.get(candidate.measurement) ?? null,
    same: context.same,
    members: NO_MEMBERS,
    known: [context.known(candidate.measurement.path)],
    differences: () => differencesOf(context.lineage, candidate, baseline.kind === 'found' ? baseline.located : null),
  }
}

function shownUnseen(context: MetricContext, unseen: Sighting & { kind: 'unseen' }): Shown {
  return {
    model: context.evidence.model.id,
    slice: null,
    direction: null,
    candidate: null,
    baseline: unseen.baseline,
    mergeBase: null,
    files: context.candidate.side.metrics.slice(0, 3),
  }
}

/** Groups smaller than this decide nothing by their point values; an interval knows how small they are. */
const LEAST_GROUP = 30

function leastGroup({ confidence }: MetricEntry, { measurement, file }: Located): number | null {
  const isFairness = file.reading.format === 'measured' && FAIRNESS_NAMES.has(measurement.path.at(-1) ?? '')
  return isFairness && confidence === null ? LEAST_GROUP : null
}
