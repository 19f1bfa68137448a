import { ok } from '../../base/result.ts'
import { child, textOf } from '../../document/tree.ts'
import type { Document } from '../../document/tree.ts'
import { untypedScalar } from '../../document/untyped-scalar.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Reading } from '../types.ts'
import { isMetricHistory, latestPoint } from './mlflow-history.ts'

type RunFile =
  | { readonly kind: 'metrics'; readonly run: string | null; readonly name: string }
  | { readonly kind: 'params' | 'tags'; readonly run: string; readonly name: string }
  | { readonly kind: 'meta'; readonly run: string }

/**
 * One file of a run in MLflow's file store, told by the place it has there: `<run id>/metrics/<name>` holds the
 * history of one metric, of which the latest value counts; names may contain slashes. `params/<name>`, `tags/<name>`
 * and `meta.yaml` hold facts about the run and no measurement.
 */
export const mlflowRun: Reader = {
  format: 'mlflow-run',
  title: 'MLflow file-store run',
  recognises: (document) => runFile(document) !== null,
  read: (document) => {
    const file = runFile(document)
    return ok(file === null ? reading({ format: 'mlflow-run' }) : readingOf(document, file))
  },
}

const member = /(?:^|\/)([0-9a-f]{32})\/(metrics|params|tags)\/(.+)$/
const meta = /(?:^|\/)([0-9a-f]{32})\/meta\.yaml$/
/** A history copied out of its run; only its content can confirm it. */
const copied = /(?:^|\/)metrics\/(.+)$/

function runFile({ file, root }: Document): RunFile | null {
  const [, run = '', kind, name = ''] = member.exec(file.path) ?? []
  if (kind === 'params' || kind === 'tags') return { kind, run, name }
  if (kind === 'metrics') return isMetricHistory(file.text) ? { kind, run, name } : null
  const [, owner] = meta.exec(file.path) ?? []
  if (owner !== undefined) return child(root, 'run_id') === undefined ? null : { kind: 'meta', run: owner }
  const [, alone] = copied.exec(file.path) ?? []
  return alone !== undefined && isMetricHistory(file.text) ? { kind: 'metrics', run: null, name: alone } : null
}

function readingOf(document: Document, file: RunFile): Reading {
  if (file.kind === 'metrics') return readMetric(document, file.run, file.name)
  if (file.kind === 'meta') return readMeta(document)
  const kind = file.kind === 'params' ? 'parameter' : 'tag'
  return reading({
    format: 'mlflow-run',
    identity: { 'run id': file.run, [kind]: file.name, value: document.file.text.trim().slice(0, 300) },
  })
}

function readMetric(document: Document, run: string | null, name: string): Reading {
  const point = latestPoint(document.file.text)
  const identity = stated({ 'run id': run })
  if (point === null) return reading({ format: 'mlflow-run', identity })
  const value = valueOf(untypedScalar(point.value, point.at))
  const latest = measurement({
    path: [name],
    value,
    at: placeIn(document)(point),
    dataset: point.dataset,
    context: stated({ 'dataset digest': point.datasetDigest }),
  })
  return reading({ format: 'mlflow-run', measurements: [latest], identity })
}

function readMeta({ root }: Document): Reading {
  const fact = (key: string): string | undefined => textOf(child(root, key))
  return reading({
    format: 'mlflow-run',
    identity: stated({
      'run id': fact('run_id'),
      'run name': fact('run_name'),
      'experiment id': fact('experiment_id'),
      status: fact('status'),
      'lifecycle stage': fact('lifecycle_stage'),
    }),
  })
}
