import type { Method } from './measuring.ts'

/** What a method says something about. */
export type Reach = {
  readonly about: 'value' | 'comparison' | 'both'
  /** Whether it needs the rows, and not only what a metrics file states. */
  readonly rows: boolean
  /** Whether it takes every row for itself, so that it is wrong where rows belong together. */
  readonly alone: boolean
  /** The method for any margin, where this one only tests for a difference of 0. */
  readonly anyMargin?: Method
}

const closed = { rows: true, alone: true } as const

export const METHOD_REACH: Readonly<Record<Method, Reach>> = {
  wilson: { about: 'value', ...closed },
  'clopper-pearson': { about: 'value', ...closed },
  newcombe: { about: 'comparison', ...closed },
  fisher: { about: 'comparison', ...closed, anyMargin: 'newcombe' },
  tango: { about: 'comparison', ...closed },
  'mcnemar-midp': { about: 'comparison', ...closed, anyMargin: 'tango' },
  'mcnemar-exact': { about: 'comparison', ...closed, anyMargin: 'tango' },
  delong: { about: 'both', ...closed },
  bootstrap: { about: 'both', rows: true, alone: false },
  'cluster-bootstrap': { about: 'both', rows: true, alone: false },
  'paired-t': { about: 'comparison', ...closed },
  welch: { about: 'comparison', ...closed },
  'stderr-z': { about: 'both', rows: false, alone: false },
  'corrected-t': { about: 'both', rows: false, alone: false },
}

/** Whether what a method counts are runs, not rows: `seeds-t` is the one for runs on one split, which no policy names. */
export function countsRuns(method: string): boolean {
  return method === 'corrected-t' || method === 'seeds-t'
}
