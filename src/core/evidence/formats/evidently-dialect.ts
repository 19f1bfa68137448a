import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'

/** The four shapes of JSON that Evidently has written in its time. */
export type EvidentlyDialect = 'evidently-report' | 'evidently-test-suite' | 'evidently-transitional' | 'evidently'

/**
 * The dialect of a document; null when it is none of Evidently's, or mixes two. A metric tells by the key of its
 * name: `metric` beside `result` (reports up to 0.6), `metric_id` (0.6 as it changed), `metric_name` (0.7 and later).
 */
export function evidentlyDialect(document: Document): EvidentlyDialect | null {
  const { root } = document
  const metrics = child(root, 'metrics')
  const tests = child(root, 'tests')
  if (metrics?.kind !== 'sequence') return isTestSuite(tests, child(root, 'summary')) ? 'evidently-test-suite' : null
  const found = new Set(metrics.items.map((item) => dialectOf(item)).filter((dialect) => dialect !== null))
  const [dialect, ...others] = found
  if (dialect === undefined) return metrics.items.length === 0 && namesConfigs(tests) ? 'evidently' : null
  return others.length === 0 ? dialect : null
}

function dialectOf(item: Node): EvidentlyDialect | null {
  if (stringOf(child(item, 'metric')) !== undefined && child(item, 'result') !== undefined) return 'evidently-report'
  if (child(item, 'value') === undefined) return null
  if (stringOf(child(item, 'metric_name')) !== undefined) return 'evidently'
  return stringOf(child(item, 'metric_id')) === undefined ? null : 'evidently-transitional'
}

const totals: readonly string[] = ['all_passed', 'total_tests', 'success_tests', 'failed_tests', 'by_status']

function isTestSuite(tests: Node | undefined, summary: Node | undefined): boolean {
  return tests?.kind === 'sequence' && totals.some((key) => child(summary, key) !== undefined)
}

/** A current report without metrics still has tests that carry their configuration. */
function namesConfigs(tests: Node | undefined): boolean {
  return itemsOf(tests).some((test) => child(test, 'test_config') !== undefined)
}
