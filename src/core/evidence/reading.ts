import type { Reading } from './types.ts'

/** A reading from what a reader found; what it does not mention is empty, and it asserts nothing. */
export function reading(found: Pick<Reading, 'format'> & Partial<Reading>): Reading {
  return { measurements: [], attestations: [], asserts: false, lineage: [], identity: {}, notes: [], ...found }
}
