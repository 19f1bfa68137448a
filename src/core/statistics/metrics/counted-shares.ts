import type { Estimate, Undefined } from '../estimate.ts'
import { cellOf } from './class-average.ts'
import { classOf } from './class-contributions.ts'
import type { ClassCounts } from './class-counts.ts'
import type { JointCells } from './joint-cells.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { sum } from './sum.ts'

/** So many of `n` rows without weights. */
export type Share = { readonly successes: number; readonly n: number }

/**
 * A share of rows from how often each label met each prediction: what its contributions add up to, without going
 * through them. Null for metrics that are none.
 */
export function countedShare(definition: MetricDefinition, counts: ClassCounts): Share | Undefined | null {
  if (definition.kind !== 'proportion') return null
  const { total } = counts
  if (definition.id === 'accuracy') return { successes: sum(counts.hits), n: total }
  if (definition.id === 'error_rate') return { successes: total - sum(counts.hits), n: total }
  const code = classOf(definition, counts.classes)
  if (typeof code === 'string') return code
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = cellOf(counts, code)
  const [positives, negatives] = [truePositives + falseNegatives, trueNegatives + falsePositives]
  switch (definition.id) {
    case 'recall':
      return shareOf(truePositives, positives, 'no-positives')
    case 'fnr':
      return shareOf(falseNegatives, positives, 'no-positives')
    case 'specificity':
      return shareOf(trueNegatives, negatives, 'no-negatives')
    case 'fpr':
      return shareOf(falsePositives, negatives, 'no-negatives')
    case 'selection_rate':
      return { successes: truePositives + falsePositives, n: total }
    default:
      return null
  }
}

function shareOf(successes: number, n: number, why: Undefined): Share | Undefined {
  return n > 0 ? { successes, n } : why
}

type PairedCounts = Extract<Estimate, { readonly kind: 'paired' }>

/** The same share of two models on the same rows, as the rows that only one of them has; null as `countedShare`. */
export function countedDifference(definition: MetricDefinition, cells: JointCells): PairedCounts | null {
  const code = definition.id === 'accuracy' || definition.id === 'error_rate' ? 0 : classOf(definition, cells.classes)
  if (definition.kind !== 'proportion' || typeof code === 'string') return null
  let n = 0
  let onlyCandidate = 0
  let onlyBaseline = 0
  for (const [cell, count] of cells.counts.entries()) {
    const label = cells.labels[cell] ?? 0
    const ours = succeeds(definition, code, { label, prediction: cells.candidate[cell] ?? 0 })
    const theirs = succeeds(definition, code, { label, prediction: cells.baseline[cell] ?? 0 })
    if (ours === null || theirs === null) continue
    n += count
    if (ours && !theirs) onlyCandidate += count
    if (theirs && !ours) onlyBaseline += count
  }
  return { kind: 'paired', n, onlyCandidate, onlyBaseline }
}

type Row = { readonly label: number; readonly prediction: number }

/** Whether a row counts as a success of the share; null where it does not count at all. */
function succeeds({ id }: MetricDefinition, code: number, { label, prediction }: Row): boolean | null {
  switch (id) {
    case 'accuracy':
      return label === prediction
    case 'error_rate':
      return label !== prediction
    case 'recall':
      return label === code ? prediction === code : null
    case 'fnr':
      return label === code ? prediction !== code : null
    case 'specificity':
      return label === code ? null : prediction !== code
    case 'fpr':
      return label === code ? null : prediction === code
    default:
      return prediction === code
  }
}
