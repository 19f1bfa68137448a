import { atLeast, atMost, parseDecimal } from '../../base/decimal.ts'
import type { Watch } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { matchesName } from '../../evidence/metric-name.ts'
import type { Measurement } from '../../evidence/types.ts'
import { daysBetween } from '../calendar.ts'
import { detail, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { daysAgo, isYetToCome } from './day-facts.ts'
import { citeEarlier, earlierWatches, isSameFigure } from './earlier-watches.ts'
import { citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { dayOfReport, runReport } from './run-report.ts'
import type { RunReport } from './run-report.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

type Report = Extract<RunReport, { kind: 'read' }>
type Run = { readonly facts: ControlFactsheet; readonly record: GovernanceRecord; readonly watch: Watch }

/** Whether the last run of a watched figure was on time and within its limit, by the report the record names. */
export function watchedRun(facts: ControlFactsheet, record: GovernanceRecord, watch: Watch): ControlResult {
  const run = { facts, record, watch }
  const incomplete = incompleteRun(run) ?? untimely(run)
  if (incomplete !== null) return incomplete
  const report = runReport(facts, record, watch)
  if (report.kind === 'result') return report.result
  const result = attested(report) ?? otherDay(run, report) ?? withinLimit(run, report)
  return result.outcome === 'shown' ? (loosened(run, report) ?? result) : result
}

/** A run that is only in time or within its limit because this very change asks less of it than the base branch does. */
function loosened({ facts, record, watch }: Run, report: Report): ControlResult | null {
  for (const old of earlierWatches(facts, [watch.kind?.value ?? ''])) {
    if (!isSameFigure(old, watch)) continue
    const { limit, bound, cadence_days: cadence } = old
    const asked = {
      ...watch,
      limit: limit ?? watch.limit,
      bound: limit === null ? watch.bound : bound,
      cadence_days: cadence ?? watch.cadence_days,
    }
    const earlier = { facts, record, watch: asked }
    const result = untimely(earlier) ?? withinLimit(earlier, report)
    if (result.outcome === 'shown') continue
    return mendedBy(
      detail`Keep ${named('limit')}, ${named('bound')} and ${named('cadence_days')} as on the base branch until a run holds by them`,
      notShown(detail`This change asks less of the run than the base branch does, by which: ${result.detail}`, [
        ...citeEarlier(facts, old),
        citeRecord(record, 'monitoring', watch.limit?.at ?? watch.at),
      ]),
    )
  }
  return null
}

function incompleteRun({ record, watch }: Run): ControlResult | null {
  const { metric, limit, cadence_days: cadence, last_run: last, report, window, bound, kind } = watch
  const missing = unansweredOf([
    { key: 'metric', value: metric },
    { key: 'limit', value: limit },
    { key: 'cadence_days', value: cadence },
    { key: 'last_run', value: last },
    { key: 'report', value: report },
    { key: 'window', value: window },
    // a share or a distance that drifts is too high; of other figures nobody can know
    ...(kind?.value === 'data-drift' ? [] : [{ key: 'bound', value: bound }]),
  ])
  if (missing.length > 0) return unansweredResult(record, 'monitoring', missing, watch.at)
  if (window === null || /\d/.test(window.text)) return null
  return mendedBy(
    detail`Say from when to when, and how many rows`,
    notShown(detail`${named('window')} tells neither period nor rows`, [citeRecord(record, 'monitoring', window.at)]),
  )
}

function untimely({ facts, record, watch }: Run): ControlResult | null {
  const { last_run: last, cadence_days: cadence } = watch
  if (last === null || cadence === null) return null
  const days = daysAgo(facts, last)
  const citation = citeRecord(record, 'monitoring', last.at)
  if (isYetToCome(facts, last.value)) return notShown(detail`${named('last_run')} is yet to come`, [citation])
  if (days <= cadence.value) return null
  return mendedBy(
    detail`Run the monitor, and commit its report`,
    notShown(detail`The last run was ${days} days ago; it is due every ${cadence.value}`, [citation]),
  )
}

/** A test that another tool ran and that did not pass. */
function attested(report: Report): ControlResult | null {
  const { attestations } = report.reading
  const failed = attestations.find(({ outcome }) => outcome === 'failed')
  const open = attestations.find(({ outcome }) => outcome === 'errored' || outcome === 'undecided')
  const worst = failed ?? open
  if (worst === undefined) return null
  const citation = cite(report, worst.at)
  return failed === undefined
    ? undecided(detail`The test ${named(worst.name.slice(0, 80))} in the report came to nothing`, [citation])
    : notShown(detail`The test ${named(worst.name.slice(0, 80))} in the report failed`, [citation])
}

/** The record and the report on when it ran; a day apart is a time zone. */
function otherDay({ facts, record, watch }: Run, report: Report): ControlResult | null {
  const { last_run: last } = watch
  const own = dayOfReport(report.reading)
  if (own !== null && isYetToCome(facts, own)) {
    return mendedBy(
      detail`Commit the report of a run that was`,
      notShown(detail`The report says that it ran on ${named(own)}, which is yet to come`, [cite(report, null)]),
    )
  }
  if (own === null || last === null || Math.abs(daysBetween(own, last.value)) <= 1) return null
  return mendedBy(
    detail`Commit the report of that run, or correct the day`,
    notShown(detail`The record says that it ran on ${named(last.value)}, the report says ${named(own)}`, [
      citeRecord(record, 'monitoring', last.at),
      cite(report, null),
    ]),
  )
}

function withinLimit(run: Run, report: Report): ControlResult {
  const { record, watch } = run
  const name = watch.metric?.text ?? ''
  const figures = figuresNamed(name, report)
  const [figure, another] = figures
  const here = citeRecord(record, 'monitoring', watch.metric?.at ?? watch.at)
  if (figure === undefined) {
    return notShown(detail`The report has no figure ${named(name.slice(0, 80))}`, [here, cite(report, null)])
  }
  if (another !== undefined) {
    return mendedBy(
      detail`Name it in full, as ${named('countersign inspect')} prints it`,
      undecided(detail`The report has several figures ${named(name.slice(0, 80))}`, [
        here,
        cite(report, figure.at),
        cite(report, another.at),
      ]),
    )
  }
  return compared(run, report, figure)
}

/** Figures on the whole of that name: those whose path it is, else those whose path ends with it. */
function figuresNamed(name: string, { reading }: Report): readonly Measurement[] {
  const whole = reading.measurements.filter(({ slice, operational }) => !operational && slice === null)
  const exact = whole.filter(({ path }) => matchesName(name, path) === 'exact')
  return exact.length > 0 ? exact : whole.filter(({ path }) => matchesName(name, path) !== null)
}

function compared({ record, watch }: Run, report: Report, figure: Measurement): ControlResult {
  const { limit } = watch
  const value = figure.value.kind === 'number' ? parseDecimal(figure.value.text) : null
  if (limit === null || value === null || figure.value.kind !== 'number') {
    return undecided(detail`The figure in the report is no number that can be judged`, [cite(report, figure.at)])
  }
  const lowIsBad = isLeast(watch, figure)
  const holds = lowIsBad ? atLeast(value, limit.value.value) : atMost(value, limit.value.value)
  const figures = detail`${named(figure.value.text)} in the report, ${lowIsBad ? detail`at least` : detail`at most`} ${named(limit.value.text)} in the record`
  const places = (strength: Strength | null): readonly Citation[] => [
    citeRecord(record, 'monitoring', limit.at, strength),
    { ...cite(report, figure.at), strength },
  ]
  const name = named((watch.metric?.text ?? '').slice(0, 80))
  if (!holds) {
    return mendedBy(
      detail`Find out what moved before this is promoted`,
      notShown(detail`${name} is past its limit: ${figures}`, places(null)),
    )
  }
  if (dayOfReport(report.reading) !== null)
    return shown('E3', detail`${name} is within its limit: ${figures}`, places('E3'))
  return mendedBy(
    detail`Commit a report that states its own ${named('timestamp')}`,
    shown(
      'E2',
      detail`${name} is within its limit, but the day of the run is the record’s word: ${figures}`,
      places('E2'),
    ),
  )
}

/** A low p-value means drift, whatever else is watched. */
function isLeast({ bound }: Watch, { context }: Measurement): boolean {
  return bound === null ? /p[_ -]?value/i.test(context['method'] ?? '') : bound.value === 'at_least'
}

function cite({ path, digest }: Report, at: Citation['at']): Citation {
  return { path, side: 'candidate', at, digest, strength: null }
}
