import type { Diagnostic } from '../../base/diagnostic.ts'
import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position } from '../../base/source.ts'
import { excerpt } from '../../document/problem.ts'
import { child, entriesOf } from '../../document/tree.ts'
import type { Document, Entry, Node } from '../../document/tree.ts'
import { keyed } from '../keyed.ts'
import { measurement, valueOf } from '../measurement.ts'
import { formatPath } from '../metric-name.ts'
import { NOTES_LISTED, note } from '../note.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Direction, Measurement, Reading } from '../types.ts'
import { standardErrorOf } from '../uncertainty.ts'
import { lmEvalIdentity, lmEvalTasks } from './lm-eval-tasks.ts'
import type { TaskFacts } from './lm-eval-tasks.ts'

/**
 * Results of lm-evaluation-harness 0.4 and later: `results.<task>."<metric>,<filter>"` with
 * `"<metric>_stderr,<filter>"` beside it. Two filters of one metric are two metrics. Versions, shots, directions and
 * sample counts stand in tables of their own, by task.
 */
export const lmEval04: Reader = {
  format: 'lm-eval-0.4',
  title: 'lm-evaluation-harness 0.4 and later',
  recognises,
  read,
}

const tables: readonly string[] = ['configs', 'n-shot', 'higher_is_better', 'n-samples', 'group_subtasks']

/** Names for people beside the metrics of a task; a group without a score of its own has a blank key. */
const labels: ReadonlySet<string> = new Set(['alias', 'name', ''])

/** Counters beside the metrics of a task. */
const counters: ReadonlySet<string> = new Set(['sample_len', 'sample_count'])

function recognises(document: Document): boolean {
  const { root } = document
  const results = child(root, 'results')
  if (results?.kind !== 'mapping') return false
  const found = tables.filter((name) => child(root, name)?.kind === 'mapping').length
  if (child(root, 'versions')?.kind !== 'mapping') return found >= 2
  return found >= 1 || results.entries.some((task) => entriesOf(task.value).some((score) => score.key.includes(',')))
}

function read(document: Document): Result<Reading, never> {
  const root = keyed(document.root)
  const place = placeIn(document)
  const factsOf = lmEvalTasks(root)
  const section = (name: 'results' | 'groups'): readonly Measurement[] =>
    entriesOf(root.get(name)).flatMap((task) => {
      const facts = factsOf(task.key)
      return scores(task).map((score) => toMeasurement(name, score, { facts, at: place(score.value) }))
    })
  const results = section('results')
  const { groups, notes } = withoutRepeats(document, results, section('groups'))
  const measurements = [...results, ...groups]
  return ok(reading({ format: 'lm-eval-0.4', measurements, identity: lmEvalIdentity(root), notes }))
}

type Score = {
  readonly path: readonly string[]
  readonly metric: string
  readonly filter: string | null
  readonly value: Node
  readonly error: Node | undefined
}

/** The metrics of one task. A task that is no mapping stays visible under its own name. */
function scores(task: Entry): readonly Score[] {
  if (task.value.kind !== 'mapping') {
    return [{ path: [task.key], metric: task.key, filter: null, value: task.value, error: undefined }]
  }
  const all = keyed(task.value)
  return task.value.entries.flatMap(({ key, value }) => {
    const comma = key.indexOf(',')
    const metric = comma === -1 ? key : key.slice(0, comma)
    const filter = comma === -1 ? null : key.slice(comma + 1)
    if (metric.endsWith('_stderr') || labels.has(key.trim())) return []
    const error = all.get(filter === null ? `${metric}_stderr` : `${metric}_stderr,${filter}`)
    return [{ path: [task.key, key], metric, filter, value, error }]
  })
}

function toMeasurement(
  section: string,
  score: Score,
  known: { readonly facts: TaskFacts; readonly at: Position },
): Measurement {
  const { dataset, split, n, context, higherIsBetter } = known.facts
  return measurement({
    path: [section, ...score.path],
    value: valueOf(score.value),
    at: known.at,
    dataset,
    split,
    n,
    standardError: standardErrorOf(score.error),
    direction: directionOf(higherIsBetter.get(score.metric)),
    operational: counters.has(score.metric),
    context: score.filter === null ? context : { ...context, filter: score.filter },
  })
}

/** A group whose tasks disagree states null: then the evidence knows no direction. */
function directionOf(higherIsBetter: Node | undefined): Direction | null {
  if (higherIsBetter?.kind !== 'boolean') return null
  return higherIsBetter.value ? 'higher' : 'lower'
}

/**
 * The harness writes the scores of groups twice. A repetition says nothing new and would make every name ambiguous;
 * a repetition with another value is a contradiction, and both stay so that no rule can be decided by one of them.
 */
function withoutRepeats(
  document: Document,
  results: readonly Measurement[],
  repeated: readonly Measurement[],
): { readonly groups: readonly Measurement[]; readonly notes: readonly Diagnostic[] } {
  const first = new Map(results.map((score) => [nameOf(score), JSON.stringify(score.value)]))
  const groups = repeated.filter((score) => first.get(nameOf(score)) !== JSON.stringify(score.value))
  const notes = groups
    .filter((score) => first.has(nameOf(score)))
    .slice(0, NOTES_LISTED)
    .map(({ path, at }) => {
      const message = `${excerpt(formatPath(path))} differs from the same score under results`
      return note(document, { at, message })
    })
  return { groups, notes }
}

/** A score's name without the section it stands in. */
function nameOf(score: Measurement): string {
  return JSON.stringify(score.path.slice(1))
}
