import type { Computed } from '../../../src/core/statistics/estimate.ts'

/** What is wrong with a number that an oracle has a value for, or null for "no value"; nothing where it agrees. */
export function mismatch(name: string, found: Computed, expected: number | null): readonly string[] {
  if (found.kind === 'undefined') return expected === null ? [] : [`${name}: ${found.why}, not ${expected}`]
  if (expected === null) return [`${name}: ${found.value}, not undefined`]
  const allowed = 1e-10 * Math.max(Math.abs(expected), 1e-3)
  return Math.abs(found.value - expected) <= allowed ? [] : [`${name}: ${found.value}, not ${expected}`]
}
