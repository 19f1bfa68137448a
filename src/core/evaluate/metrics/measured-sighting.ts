import type { MetricEntry } from '../../policy/types.ts'
import type { Measured } from '../../measure/measured.ts'
import { isMeasurable } from '../../measure/measurable.ts'
import { fromRoot } from '../../policy/model-path.ts'
import type { Reason } from '../reasons.ts'
import { fail, indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import { baselineUnusable } from './baseline-unusable.ts'
import { declaresMeasuring, measuredName } from './measured-side.ts'
import type { MetricContext } from './metric-context.ts'
import type { Name } from './metric-index.ts'
import { resolve } from './resolve.ts'
import type { Sighting } from './sighting.ts'
import { foundBaseline } from './subject.ts'
import type { BaselineView } from './subject.ts'
import { withoutBaseline } from './without-baseline.ts'

/**
 * What an entry's name leads to among the measured values. A metric that the declared tables can show is taken from
 * there and from nowhere else: where measuring failed, a claim must not stand in. Null where the name is none of them,
 * or the entry points to a file or asks for runs, which no table holds.
 */
export function sightMeasured(context: MetricContext, entry: MetricEntry): Sighting | null {
  const isElsewhere = entry.file !== null || entry.path !== null || entry.runs !== null
  if (isElsewhere || !declaresMeasuring(context.evidence)) return null
  const name: Name = { text: measuredName(entry.metric), segments: null, files: null }
  const { candidate, baseline } = context.measured
  const found = resolve(candidate, name)
  const before = resolve(baseline, name)
  if (found.kind === 'found') {
    return {
      kind: 'seen',
      candidate: found.located,
      baseline: before.kind === 'found' ? foundBaseline(before.located, entry) : lacking(context, entry),
      mergeBase: null,
    }
  }
  if (found.kind === 'ambiguous') {
    return {
      kind: 'unseen',
      ruling: indeterminate({ code: 'metric-ambiguous', matches: found.matches }),
      baseline: null,
    }
  }
  const ruling = unmeasured(context, entry)
  return ruling === null ? null : { kind: 'unseen', ruling, baseline: null }
}

/** Why a metric that could be measured was not; null where the declared tables could not show it. */
export function unmeasured({ evidence, measured }: MetricContext, { metric }: MetricEntry): Ruling | null {
  const { model } = evidence
  const kind = isMeasurable(metric, model)
  if (kind === null) return null
  const source = measured.sources.find(({ what }) => what === kind)
  const path =
    kind === 'predictions' ? model.predictions?.file : kind === 'drift' ? model.drift?.current : model.importance
  if (source === undefined) return indeterminate({ code: 'not-measured', path: fromRoot(model.path, path ?? '') })
  return problemRuling(source) ?? indeterminate({ code: 'metric-undefined', why: 'no-rows' })
}

/** A table that is not there fails, like any declared file; what is wrong with it is said. */
export function problemRuling({ candidate }: Measured): Ruling | null {
  const { path, problems, digest } = candidate
  if (problems.length === 0) return null
  if (digest === null && problems.every(({ code }) => code === 'table/absent')) {
    return fail({ code: 'file-missing', path, similar: [] })
  }
  if (problems.some(({ code }) => code === 'evidence/pointer')) return indeterminate(notMeasurable(path, problems))
  return fail(notMeasurable(path, problems))
}

function notMeasurable(path: string, problems: Measured['candidate']['problems']): Reason {
  return { code: 'file-not-measurable', path, problems }
}

/** What a comparison comes to where production has no such table, or one that can't be measured. */
function lacking(context: MetricContext, entry: MetricEntry): BaselineView {
  const kind = isMeasurable(entry.metric, context.evidence.model)
  const source = context.measured.sources.find(({ what }) => what === kind)
  const problems = source?.baseline?.problems ?? []
  const path = source?.baseline?.path ?? source?.candidate.path ?? ''
  if (problems.length > 0) return { kind: 'lacking', ruling: baselineUnusable(notMeasurable(path, problems), path) }
  if (source?.baseline === null) {
    const first = withoutBaseline(context, null, [])
    const isFirst = first.reason.code !== 'baseline-lacks-metric' && first.reason.code !== 'baseline-unusable'
    return { kind: 'lacking', ruling: isFirst ? first : indeterminate({ code: 'baseline-not-measured', path }) }
  }
  return { kind: 'lacking', ruling: indeterminate({ code: 'baseline-lacks-metric', near: [] }) }
}
