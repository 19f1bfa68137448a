import { atLeast, decimal, parseDecimal } from '../../base/decimal.ts'
import { isDay } from '../../document/shape/dates.ts'
import { usualName } from '../../measure/usual-name.ts'
import type { Measured } from '../../measure/measured.ts'
import type { Measurement } from '../../evidence/types.ts'
import { formatPath } from '../../evidence/metric-name.ts'
import { detail, enumerated, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { dayOf } from './day-facts.ts'
import { evaluatedArtifact } from './evaluated-artifact.ts'
import { evaluationContext } from './evaluation-context.ts'
import type { ContextFact, EvaluationContext } from './evaluation-context.ts'
import { evaluationFiles } from './evaluation-files.ts'
import type { EvaluationFile } from './evaluation-files.ts'
import { spreadOf } from './measured-spread.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { unreadMetrics } from './unread-metrics.ts'
import { worstRun } from './worst-run.ts'

export const perf05: Control = {
  id: 'PERF-05',
  title: 'Evaluation context complete',
  question:
    'Does the evaluation say on which data, how many rows and which day it rests, how sure it is, and is it of this artifact?',
  why: 'A number without its data, its size and its spread can be neither repeated nor compared. A result older than the model is about another model.',
  remedy:
    'Write into the metrics file: `dataset: {id, revision, rows}`, `date`, and an interval or standard error for each judged number (`auc_lower` and `auc_upper`, or `auc_stderr`). Add `artifact_sha256`, or track the evaluation in dvc.lock.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Annex IV(2)(g)', 'RMF MEASURE 2.1', 'RMF MEASURE 2.5', 'FDA G5', 'FDA G8'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const { metrics } = facts.evidence.candidate
  const unread = unreadMetrics(metrics)
  if (unread !== null) return unread
  const files = evaluationFiles(facts)
  if (files.length === 0) {
    return mendedBy(
      detail`Commit a metrics file, and name it under ${named('metrics:')} of the model in the policy`,
      notShown(detail`No metrics file reports a number of this model`, [citePolicy(facts)]),
    )
  }
  return worstRun(files.map((file) => contextOfFile(facts, file)))
}

function contextOfFile(facts: ControlFactsheet, file: EvaluationFile): ControlResult {
  for (const number of file.numbers) {
    const short = shortfall(facts, file, number)
    if (short !== null) return short
  }
  const tied = evaluatedArtifact(facts, file)
  if (tied.kind === 'other') return tied.result
  const places = file.numbers.slice(0, MOST_CITED).map(({ at }) => at)
  const complete = detail`${named(file.path)} states its data, rows, day and spread`
  if (tied.kind === 'this') {
    const citations = [...places.map((at) => cite(file, at, 'E2')), ...tied.citations]
    return shown('E2', detail`${complete}; ${tied.how}`, citations)
  }
  return mendedBy(
    detail`Write the digest of the artifact into the file as ${named('artifact_sha256')}, or track the evaluation in ${named('dvc.lock')}`,
    shown(
      'E1',
      detail`${complete}, but nothing shows that it is on this artifact`,
      places.map((at) => cite(file, at, 'E1')),
    ),
  )
}

const MOST_CITED = 10

function shortfall(facts: ControlFactsheet, file: EvaluationFile, number: Measurement): ControlResult | null {
  const context = evaluationContext(file.reading, number)
  return (
    severalOf(file, context) ??
    missingOf(file, { number, context, measured: facts.evidence.measured }) ??
    wrongOf(facts, file, context)
  )
}

function severalOf(file: EvaluationFile, context: EvaluationContext): ControlResult | null {
  for (const [what, fact] of Object.entries(context)) {
    if (fact.kind !== 'several') continue
    return mendedBy(
      detail`State the ${[what]} once, or beside each number`,
      undecided(
        detail`${named(file.path)} states two: ${named(fact.first.slice(0, 60))} and ${named(fact.second.slice(0, 60))}`,
        [cite(file, fact.at)],
      ),
    )
  }
  return null
}

type NumberInContext = {
  readonly number: Measurement
  readonly context: EvaluationContext
  readonly measured: readonly Measured[]
}

function missingOf(file: EvaluationFile, { number, context, measured }: NumberInContext): ControlResult | null {
  const spread = spreadOf(number, file.reading.measurements)
  const name = formatPath(number.path).slice(0, 80)
  if (spread.kind === 'contradictory') {
    return mendedBy(
      detail`Correct the interval or the number`,
      notShown(detail`The interval of ${named(name)} does not hold its own number`, [cite(file, spread.at)]),
    )
  }
  const facts = Object.entries(context).flatMap(([key, { kind }]) => (kind === 'missing' ? [key] : []))
  const isSpreadKnown = spread.kind !== 'missing' || isMeasured(number, measured)
  const missing = [...facts, ...(isSpreadKnown ? [] : ['spread'])]
  if (missing.length === 0) return null
  return notShown(detail`${named(file.path)} does not say for ${named(name)}: ${enumerated(missing)}`, [
    cite(file, number.at),
  ])
}

/** What is stated, and can’t be so. */
function wrongOf(facts: ControlFactsheet, file: EvaluationFile, context: EvaluationContext): ControlResult | null {
  const { revision, rows, day } = context
  if (isStated(revision) && moving.test(revision.text)) {
    return mendedBy(
      detail`Name a version, a commit or a digest of the data`,
      notShown(detail`The data are pinned to ${named(revision.text)}, which moves`, [cite(file, revision.at)]),
    )
  }
  const count = isStated(rows) ? parseDecimal(rows.text) : null
  if (isStated(rows) && (count === null || !atLeast(count, decimal('1')))) {
    return notShown(detail`The number of rows is ${named(rows.text.slice(0, 40))}`, [cite(file, rows.at)])
  }
  if (!isStated(day)) return null
  const written = day.text.slice(0, 10)
  if (!isDay(written)) {
    return mendedBy(
      detail`Write the day as ${named('2026-01-31')}`,
      undecided(detail`${named(day.text.slice(0, 40))} is no day of the calendar`, [cite(file, day.at)]),
    )
  }
  if (written <= dayOf(facts)) return null
  return notShown(detail`The evaluation is dated ${named(written)}, which is yet to come`, [cite(file, day.at)])
}

const moving =
  /^(?:(?:refs\/heads|origin)\/.*|main|master|latest|head|dev|develop|trunk|current|newest|default|production|stable|nightly)$/i

function isStated(fact: ContextFact): fact is Extract<ContextFact, { kind: 'stated' }> {
  return fact.kind === 'stated'
}

function cite({ path, digest }: EvaluationFile, at: Citation['at'], strength: Citation['strength'] = null): Citation {
  return { path, side: 'candidate', at, digest, strength }
}

/** Whether we measured the same metric ourselves, with an interval: then the file need not say how sure it is. */
function isMeasured({ path }: Measurement, all: readonly Measured[]): boolean {
  const name = usualName(path.at(-1) ?? '')
  return all.some(({ values }) =>
    values.some(({ path: own, slice, candidate }) => {
      const same = slice === null && own.length === 1 && own[0] === name
      return same && candidate?.kind === 'measured' && candidate.estimate.kind !== 'point'
    }),
  )
}
