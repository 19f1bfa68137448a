import type { Row } from './row.ts'
import { lines } from './row.ts'

const sure = '{ metric: accuracy, regress_at_most: 0.01, confidence: 95%, runs: { folds: 5 } }'
const point = '{ metric: accuracy, regress_at_most: 0.01, runs: { folds: 5 } }'
const accuracy = (...runs: readonly number[]): string => JSON.stringify({ accuracy: runs })

/** C81, C82, C88: lists of runs. Where a list is the history of a metric, Bencher’s boundary is our interval. */
export const runRows: readonly Row[] = [
  {
    c: 81,
    shows: 'a change that never varies makes no interval',
    actual: () => lines(sure, accuracy(0.9, 0.91, 0.92, 0.93, 0.94), accuracy(0.9, 0.91, 0.92, 0.93, 0.94)),
    expected: ['accuracy/regress_at_most indeterminate runs-constant'],
  },
  {
    c: 81,
    shows: 'and without a confidence the absolute margin decides',
    actual: () => lines(point, accuracy(0.9, 0.91, 0.92, 0.93, 0.94), accuracy(0.9, 0.91, 0.92, 0.93, 0.94)),
    expected: ['accuracy/regress_at_most pass within-margin'],
  },
  {
    c: 82,
    shows: 'one run tells nothing of how runs vary',
    actual: () => lines(sure, accuracy(0.95), accuracy(0.9)),
    expected: ['accuracy/regress_at_most indeterminate too-few-runs'],
  },
  {
    c: 88,
    shows: 'one lucky run does not stand for the list',
    actual: () => lines(sure, accuracy(0.99, 0.86, 0.85, 0.86, 0.84), accuracy(0.9, 0.9, 0.91, 0.9, 0.91)),
    expected: ['accuracy/regress_at_most indeterminate not-shown'],
  },
  {
    c: 88,
    shows: 'one lucky run is not compared with a list',
    actual: () => lines(sure, '{"accuracy": 0.99}', accuracy(0.9, 0.9, 0.91, 0.9, 0.91)),
    expected: ['accuracy/regress_at_most indeterminate not-runs'],
  },
]
