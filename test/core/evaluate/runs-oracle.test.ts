import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { InferenceFacts } from '../../../src/core/evaluate/verdict.ts'
import { gatePolicy, judged, policyWith } from './scene.ts'

/** What scipy says of the mean of runs, or of their differences, at 95 % one-sided; made by oracle/runs.py. */
type Bounds = { readonly estimate: number; readonly lower: number; readonly upper: number; readonly p: number }
type Case = {
  readonly name: string
  readonly runs: string
  readonly candidate: object
  readonly baseline: object
  readonly value: Bounds
  readonly difference: Bounds
}
type Oracle = {
  readonly cases: readonly Case[]
  readonly search: { readonly results: object; readonly value: Bounds }
}

// the file is written by our own script, in this shape
const oracle = JSON.parse(readFileSync(join(import.meta.dirname, 'oracle/runs.json'), 'utf8')) as Oracle

function boundsOf(inference: InferenceFacts | null | undefined): Bounds {
  const { estimate, lower, upper, p } = inference ?? { estimate: '', lower: '', upper: '', p: '' }
  return { estimate: Number(estimate), lower: Number(lower), upper: Number(upper), p: Number(p) }
}

/** Ten digits are kept. */
function rounded(value: number): unknown {
  return expect.closeTo(value, 9)
}

function near({ estimate, lower, upper, p }: Bounds): Readonly<Record<keyof Bounds, unknown>> {
  return { estimate: rounded(estimate), lower: rounded(lower), upper: rounded(upper), p: rounded(p) }
}

describe('lists as scikit-learn writes them, judged as scipy would', () => {
  test.each(oracle.cases)('$name', ({ runs, candidate, baseline, value, difference }) => {
    const entry = `{ metric: test_accuracy, at_least: 0, improve_at_least: 0, confidence: 95%, runs: ${runs} }`
    const { findings } = judged({
      policy: policyWith(entry),
      candidate: { 'metrics.json': candidate },
      baseline: { 'metrics.json': baseline },
    })
    const inferences = new Map(
      findings.flatMap(({ metric }) => (metric === null ? [] : [[metric.bound, metric.inference]])),
    )
    expect(boundsOf(inferences.get('improve_at_least'))).toEqual(near(difference))
    expect(boundsOf(inferences.get('at_least'))).toEqual(near(value))
  })

  test('cv_results_ of a search over one setting', () => {
    const entry = '{ metric: test_score, better: higher, at_least: 0, confidence: 95%, runs: { folds: 5 } }'
    const policy = gatePolicy(`    metrics:\n      - ${entry}\n`)
    const { findings } = judged({ policy, candidate: { 'metrics.json': oracle.search.results } })
    const [metric] = findings.flatMap((finding) => (finding.metric === null ? [] : [finding.metric]))
    expect(boundsOf(metric?.inference)).toEqual(near(oracle.search.value))
  })
})
