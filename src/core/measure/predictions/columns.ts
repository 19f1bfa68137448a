import type { ColumnWant } from '../../evidence/table/table.ts'
import type { Predictions } from '../../policy/measuring.ts'
import type { PredictionsPlan } from './plan.ts'

/** The name of the column that joins document and filter of lm-eval samples: what pairs their rows. */
export const SAMPLE_KEY = 'doc_hash+filter'

/**
 * The columns a plan needs, each once. Slices are wanted as written; columns with bins as numbers. Without an id every
 * other column is wanted as a key, so that rows can be paired by their content.
 */
export function wantedColumns({ declared, asks }: PredictionsPlan, names: readonly string[]): readonly ColumnWant[] {
  const { id, label, score, prediction, weight, cluster, query, task } = declared
  // amounts and relevance are numbers, and what is none is told with its row
  const said = query !== null || task === 'regression' || task === 'ranking' ? 'number' : 'auto'
  const wants: ColumnWant[] = [{ name: label, as: said }]
  if (score !== null) wants.push({ name: score, as: 'number' })
  if (prediction !== null) wants.push({ name: prediction, as: said })
  if (weight !== null) wants.push({ name: weight, as: 'number' })
  for (const name of [cluster, query]) if (name !== null) wants.push({ name, as: 'text' })
  const binned = new Set(declared.bins.map(({ column }) => column))
  for (const name of cutColumns(declared, asks)) wants.push({ name, as: binned.has(name) ? 'number' : 'text' })
  const keys = id === null ? contentColumns(declared, names) : [id]
  for (const name of keys) wants.push({ name, as: 'key' })
  return wants
}

/** Columns that cut the rows into slices or groups, each once. */
export function cutColumns({ slices, fairness }: Predictions, asks: PredictionsPlan['asks']): readonly string[] {
  return [...new Set([...slices, ...fairness, ...asks.flatMap((ask) => ask.slices.flat())])]
}

/** What a row is about, whatever was predicted for it. */
function contentColumns({ score, prediction, weight }: Predictions, names: readonly string[]): readonly string[] {
  const said = new Set([score, prediction, weight])
  return names.filter((name) => !said.has(name))
}
