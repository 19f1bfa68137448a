import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { child, entriesOf, stringOf, textOf } from '../../document/tree.ts'
import type { Document, Entry, Node } from '../../document/tree.ts'
import { keyed } from '../keyed.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Measurement, Reading } from '../types.ts'
import { standardErrorOf } from '../uncertainty.ts'
import { lmEval04 } from './lm-eval-0.4.ts'

/**
 * Results of lm-evaluation-harness up to 0.3: `results.<task>.<metric>`, each with an optional `<metric>_stderr`
 * beside it, task versions in `versions` and the run's settings in `config`. A standard error belongs to its metric
 * and is never a metric itself.
 */
export const lmEval03: Reader = {
  format: 'lm-eval-0.3',
  title: 'lm-evaluation-harness 0.3',
  recognises,
  read,
}

const ERROR_SUFFIX = '_stderr'

function recognises(document: Document): boolean {
  const { root } = document
  const [results, versions] = [child(root, 'results'), child(root, 'versions')]
  if (results?.kind !== 'mapping' || versions?.kind !== 'mapping') return false
  if (lmEval04.recognises(document)) return false
  const byTask = keyed(versions)
  const versioned = results.entries.some((task) => task.value.kind === 'mapping' && byTask.has(task.key))
  return versioned || child(child(root, 'config'), 'bootstrap_iters') !== undefined
}

function read(document: Document): Result<Reading, never> {
  const root = keyed(document.root)
  const versions = keyed(root.get('versions'))
  const config = root.get('config')
  const place = placeIn(document)
  const run = settings(config)
  const measurements = entriesOf(root.get('results')).flatMap((task) => {
    const context = stated({ ...run, 'task version': textOf(versions.get(task.key)) })
    return scores(task).map((score) =>
      measurement({
        path: ['results', ...score.path],
        value: valueOf(score.value),
        at: place(score.value),
        standardError: score.standardError,
        context,
      }),
    )
  })
  return ok(reading({ format: 'lm-eval-0.3', measurements, identity: identity(config) }))
}

type Score = Pick<Measurement, 'path' | 'standardError'> & { readonly value: Node }

/** The metrics of one task. A task that is no mapping stays visible under its own name. */
function scores(task: Entry): readonly Score[] {
  if (task.value.kind !== 'mapping') return [{ path: [task.key], standardError: null, value: task.value }]
  const metrics = keyed(task.value)
  return task.value.entries
    .filter((metric) => !metric.key.endsWith(ERROR_SUFFIX))
    .map((metric) => ({
      path: [task.key, metric.key],
      standardError: standardErrorOf(metrics.get(metric.key + ERROR_SUFFIX)),
      value: metric.value,
    }))
}

/** `limit: null` is a whole run; any other limit leaves rows out, and this version does not count how many. */
function settings(config: Node | undefined): Readonly<Record<string, string>> {
  const limit = textOf(child(config, 'limit'))
  return stated({
    'few-shot count': textOf(child(config, 'num_fewshot')),
    limit,
    'partial run': limit === undefined ? null : `limit ${limit} of an unstated number of samples`,
  })
}

function identity(config: Node | undefined): Readonly<Record<string, string>> {
  return stated({
    model: stringOf(child(config, 'model')),
    'model arguments': stringOf(child(config, 'model_args')),
  })
}
