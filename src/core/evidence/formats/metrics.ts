import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { diagnose } from '../../document/problem.ts'
import type { Document } from '../../document/tree.ts'
import { leavesOf } from '../leaves.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { placeIn } from '../place.ts'
import { measurement, valueOf } from '../measurement.ts'
import type { Reading } from '../types.ts'
import { runTable } from '../run-table.ts'
import { readMetricsTable } from './metrics-table.ts'

/**
 * Plain metrics, as `dvc metrics` reads them: nested mappings of names in JSON, YAML or TOML, a file that holds one
 * number (its path is one empty segment), or one of four shapes of CSV (see `metrics-table.ts`). A list of numbers is
 * one value a run, and so is a list of mappings that name their runs. Other lists are kept as collections, booleans, text and null as what they are, so that a rule can say what it found.
 */
export const metrics: Reader = {
  format: 'metrics',
  title: 'plain metrics in JSON, YAML, TOML or CSV',
  recognises: (document) => document.syntax !== 'text',
  read: (document) => (document.syntax === 'csv' ? readMetricsTable(document) : readMetrics(document)),
}

function readMetrics(document: Document): Result<Reading, readonly Diagnostic[]> {
  const { root } = document
  const place = placeIn(document)
  if (root.kind === 'number' || root.kind === 'nonfinite') {
    return ok(
      reading({
        format: 'metrics',
        measurements: [measurement({ path: [''], value: valueOf(root), at: place(root) })],
      }),
    )
  }
  const table = runTable(root, place, [])
  if (table !== null) return ok(reading({ format: 'metrics', measurements: table }))
  if (root.kind !== 'mapping') {
    const message = `expected a mapping of metric names to numbers, found a ${root.kind}`
    return err([diagnose(document.file, { code: 'evidence/no-measurement', at: root.at, message })])
  }
  const measurements = leavesOf(root, place)
  return ok(reading({ format: 'metrics', measurements, notes: measurements.length > 0 ? [] : [nothing(document)] }))
}

function nothing(document: Document): Diagnostic {
  return diagnose(document.file, { code: 'evidence/no-measurement', at: document.root.at, message: 'holds no metric' })
}
