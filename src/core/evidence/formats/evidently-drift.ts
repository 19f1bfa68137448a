import type { Position } from '../../base/source.ts'
import { textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import { measurement, valueOf } from '../measurement.ts'
import { formatPath } from '../metric-name.ts'
import { stated } from '../stated.ts'
import type { Attestation, Measurement } from '../types.ts'

export type DriftScore = {
  readonly path: readonly string[]
  readonly score: Node
  readonly method: string | null
  readonly threshold: string | null
  readonly at: Position
}

/** What one metric of a report comes to: its values, and those of them that can't be judged. */
export type MetricFound = {
  readonly measurements: readonly Measurement[]
  readonly undecided: readonly Attestation[]
}

/**
 * A drift score. With its method it is a number like any, and the method and threshold must be equal before two
 * scores may be compared. Without a method nobody can say whether 0.03 is a low p-value, which means drift, or a
 * small distance, which means none. Then it is not offered as a number: the value is the text `0.03 (method not
 * stated)`, on which every rule is indeterminate, and an undecided attestation says so where no rule asks.
 */
export function driftScore(drift: DriftScore): MetricFound {
  const { path, score, method, threshold, at } = drift
  const written = textOf(score)
  if (method !== null || written === undefined) {
    const context = stated({ method, threshold })
    return { measurements: [measurement({ path, value: valueOf(score), at, context })], undecided: [] }
  }
  const value = { kind: 'text', text: `${written} (method not stated)` } as const
  const message = `drift score ${written} without a method: a low p-value means drift, a low distance means none`
  const undecided = attestation({ name: formatPath(path), outcome: 'undecided', message, at })
  return { measurements: [measurement({ path, value, at, context: stated({ threshold }) })], undecided: [undecided] }
}

/** Whether a metric such as `ValueDrift(column=age)` or `evidently:metric_v2:ValueDrift` yields a drift score. */
export function isDriftScore(name: string): boolean {
  const open = name.indexOf('(')
  return (open === -1 ? name : name.slice(0, open)).endsWith('Drift')
}

/** The parameter `method` or `threshold` of a name such as `ValueDrift(column=age,method=PSI)`; null without one. */
export function namedIn(name: string, parameter: 'method' | 'threshold'): string | null {
  const parameters = name.slice(name.indexOf('(') + 1, name.lastIndexOf(')')).split(',')
  const found = parameters.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${parameter}=`))
  return found === undefined ? null : found.slice(parameter.length + 1).trim() || null
}
