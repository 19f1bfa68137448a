import type { Measurement, Reading } from '../../evidence/types.ts'
import { fromRoot } from '../../policy/model-path.ts'
import type { BoundKind, Citation } from '../verdict.ts'
import { metricRules } from './metric-rules.ts'
import type { ControlFactsheet } from './types.ts'

/** A metrics file of the candidate that was read. */
export type EvaluationFile = {
  readonly path: string
  readonly digest: string | null
  readonly reading: Reading
  /** Its numbers on the whole that the gate judges; where it judges none of this model, all that are no counters. */
  readonly numbers: readonly Measurement[]
}

const JUDGED: readonly BoundKind[] = ['at_least', 'at_most', 'regress_at_most', 'improve_at_least', 'change_at_most']

/** The metrics files whose numbers decide about the model, in order of path. A card is none, though it holds numbers. */
export function evaluationFiles(facts: ControlFactsheet): readonly EvaluationFile[] {
  const judged = judgedPlaces(facts)
  const others = reportsOfOthers(facts)
  const evaluations = readFiles(facts).filter(({ path }) => !others.has(path))
  const all = evaluations.map((file) => ({ ...file, numbers: file.reading.measurements.filter(isNumber) }))
  const files =
    judged.size === 0 ? all : all.map((file) => ({ ...file, numbers: file.numbers.filter(isIn(file.path, judged)) }))
  return files.filter(({ numbers }) => numbers.length > 0)
}

/** Metrics files that are no evaluation of the model: what the record names as a report on data or on operation. */
export function reportsOfOthers({ record, evidence }: ControlFactsheet): ReadonlySet<string> {
  if (record.kind !== 'read') return new Set()
  const { data, monitoring } = record.record.governance
  const named = [
    data?.quality_report,
    data?.bias_report,
    data?.split_manifest,
    ...(monitoring ?? []).map(({ report }) => report),
  ]
  return new Set(
    named.flatMap((file) => (file === null || file === undefined ? [] : [fromRoot(evidence.model.path, file.value)])),
  )
}

/** Every metrics file of the candidate that could be read, the card aside. */
export function readFiles({ evidence }: ControlFactsheet): readonly Omit<EvaluationFile, 'numbers'>[] {
  const cardPath = evidence.candidate.card?.path ?? null
  return evidence.candidate.metrics.flatMap(({ path, digest, result }) =>
    result.kind === 'read' && path !== cardPath ? [{ path, digest, reading: result.reading }] : [],
  )
}

function judgedPlaces(facts: ControlFactsheet): ReadonlySet<string> {
  const findings = metricRules(facts, JUDGED).filter(
    ({ metric }) => metric?.slice === null && metric.candidate !== null,
  )
  const own = findings.flatMap(({ evidence }) => evidence.filter(({ side }) => side === 'candidate'))
  return new Set(own.map(({ path, at }) => placeOf(path, at)))
}

function isIn(path: string, places: ReadonlySet<string>): (measurement: Measurement) => boolean {
  return ({ at }) => places.has(placeOf(path, at))
}

function placeOf(path: string, at: Citation['at']): string {
  return `${path}:${at?.line ?? 0}:${at?.column ?? 0}`
}

function isNumber({ value, slice, operational }: Measurement): boolean {
  return value.kind === 'number' && slice === null && !operational
}
