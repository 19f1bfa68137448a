import type { MetricEntry } from '../../policy/types.ts'
import type { Finding } from '../verdict.ts'
import { asksOf, limitText } from './ask.ts'
import type { Ask } from './ask.ts'
import { nameOfEntry } from './entry-name.ts'
import { judgeAsks } from './judge-asks.ts'
import { judgeSlices } from './judge-slices.ts'
import { differencesOf } from './like-for-like.ts'
import type { MetricContext } from './metric-context.ts'
import { metricFinding } from './metric-finding.ts'
import type { MetricRule, Shown } from './metric-finding.ts'
import { metricRule } from './metric-rule.ts'
import { sight } from './sighting.ts'
import type { Sighting } from './sighting.ts'
import { candidateValue } from './subject.ts'
import type { Subject } from './subject.ts'

/** Judges one entry of `metrics:` for one model: a finding per bound, and per slice and bound of its slices. */
export function judgeEntry(context: MetricContext, entry: MetricEntry): readonly Finding[] {
  const asks = asksOf(entry.bounds)
  const findings = asks.length === 0 ? [] : judgeWhole(context, entry, asks)
  return entry.slices === null ? findings : [...findings, ...judgeSlices(context, entry, entry.slices)]
}

function judgeWhole(context: MetricContext, entry: MetricEntry, asks: readonly Ask[]): readonly Finding[] {
  const ruleFor = (ask: Ask): MetricRule =>
    metricRule(context, entry, { bound: ask.kind, limit: limitText(ask), part: '' })
  const sighting = sight(context, entry, nameOfEntry(entry, context.evidence.model))
  if (sighting.kind === 'unseen') {
    const shown = shownUnseen(context, sighting)
    return asks.map((ask) => metricFinding(ruleFor(ask), sighting.ruling, shown))
  }
  const subject = subjectOf(context, entry, sighting)
  return judgeAsks(context, subject, ruleFor, asks)
}

function subjectOf(context: MetricContext, entry: MetricEntry, seen: Sighting & { kind: 'seen' }): Subject {
  const { candidate, baseline, mergeBase } = seen
  return {
    entry,
    slice: null,
    candidate,
    value: candidateValue(candidate, entry, null),
    baseline,
    mergeBase,
    minRows: entry.minRows,
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
