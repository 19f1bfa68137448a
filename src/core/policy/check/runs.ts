import type { Marks } from '../../document/shape/marks.ts'
import { child, descend } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { MetricEntry } from '../types.ts'
import type { Draft } from './draft.ts'
import { entryNodes } from './entries.ts'

/** Keys of an entry that count or cut rows, where its metric is a list of runs; and its method. */
export function checkRuns(draft: Draft, marks: Marks): void {
  for (const gate of draft.policy.gates) {
    const nodes = entryNodes(draft.root, gate, marks)
    for (const entry of gate.metrics) {
      const node = nodes(entry)
      if (child(node, 'runs') === undefined) reportUnstated(entry, node, marks)
      else if (entry.runs !== null) reportMisfits(entry, node, marks)
    }
  }
}

function reportUnstated({ method }: MetricEntry, node: Node, marks: Marks): void {
  const key = child(node, 'method')
  if (method !== 'corrected-t' || key === undefined) return
  const message = 'corrected-t needs to know how the runs came about'
  marks.report({ code: 'policy/missing-key', at: key.at, message, hint: 'add runs: {folds: 10}, or what they are' })
}

function reportMisfits(entry: MetricEntry, node: Node, marks: Marks): void {
  const report = (path: readonly string[], message: string, hint: string): void => {
    const key = descend(node, ...path)
    if (key !== undefined) marks.report({ code: 'policy/contradiction', at: key.at, message, hint })
  }
  const rows = 'counts rows, and this entry is about runs'
  report(['min_rows'], `min_rows ${rows}`, 'leave it out')
  report(['slices', 'min_rows'], `min_rows ${rows}`, 'leave it out')
  const cut = 'cuts the rows of predictions, and this entry is about runs'
  if (entry.findSlices) report(['find_slices'], `find_slices ${cut}`, 'leave it out')
  report(['slices', 'by'], `slices by column ${cut}`, 'name by path: a mapping with a list for each slice')
  if (entry.confidence !== null) {
    for (const bound of ['gap_at_most', 'ratio_at_least']) {
      const message = `${bound} has no interval from runs`
      report(['slices', bound], message, 'leave out confidence: then it is judged by the means')
    }
  }
  reportMethod(entry, report)
}

function reportMethod(
  { method, runs }: MetricEntry,
  report: (path: readonly string[], message: string, hint: string) => void,
): void {
  if (method === null || (method === 'corrected-t' && runs?.kind !== 'seeds')) return
  const message =
    method === 'corrected-t'
      ? 'corrected-t corrects for splits that overlap, and runs: seeds are on one split'
      : `${method} is not for lists of runs`
  report(['method'], message, 'leave method out: the one that fits is taken')
}
