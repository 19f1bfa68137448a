import { judged, metricLines, policyWith } from '../scene.ts'
import { lmEval } from './evidence.ts'
import type { Row } from './row.ts'
import { change, higher, lines, lower, only, reasonOf, verdictOn } from './row.ts'

function says(value: boolean | null): string {
  return lmEval({ metric: 'odd', value: '0.5', higherIsBetter: value })
}

/** C35–C38: which way is better. */
export const directionRows: readonly Row[] = [
  {
    c: 35,
    shows: 'an unknown direction is not guessed',
    actual: () => change('regress_at_most: 0.01', '0.9', '0.9'),
    expected: 'indeterminate direction-unknown',
  },
  {
    c: 35,
    shows: 'evidence that disagrees with the policy is a conflict, also where only the baseline says so',
    actual: () => {
      const policy = policyWith('{ metric: "odd,none", better: higher, regress_at_most: 0.01 }')
      return [
        ...metricLines(
          judged({ policy, candidate: { 'metrics.json': says(false) }, baseline: { 'metrics.json': says(false) } }),
        ),
        ...metricLines(
          judged({ policy, candidate: { 'metrics.json': says(null) }, baseline: { 'metrics.json': says(false) } }),
        ),
        ...metricLines(
          judged({ policy, candidate: { 'metrics.json': says(true) }, baseline: { 'metrics.json': says(true) } }),
        ),
      ]
    },
    expected: [
      'odd,none/regress_at_most indeterminate direction-conflict',
      'odd,none/regress_at_most indeterminate direction-conflict',
      'odd,none/regress_at_most pass within-margin',
    ],
  },
  {
    c: 35,
    shows: 'a policy that contradicts a standard metric is a conflict that names its sources',
    actual: () =>
      reasonOf(only(verdictOn('{ metric: rmse, better: higher, regress_at_most: 1 }', '{"rmse": 3}', '{"rmse": 3}'))),
    expected: { code: 'direction-conflict', sources: ['policy: higher', 'standard metric rmse: lower'] },
  },
  {
    c: 36,
    shows: 'a direction of null leaves it to the policy',
    actual: () => {
      const file = lmEval({ metric: 'odd', value: '0.5', higherIsBetter: null })
      const scene = { candidate: { 'metrics.json': file }, baseline: { 'metrics.json': file } }
      return [
        ...metricLines(judged({ policy: policyWith('{ metric: "odd,none", regress_at_most: 0 }'), ...scene })),
        ...metricLines(
          judged({ policy: policyWith('{ metric: "odd,none", better: lower, regress_at_most: 0 }'), ...scene }),
        ),
      ]
    },
    expected: [
      'odd,none/regress_at_most indeterminate direction-unknown',
      'odd,none/regress_at_most pass within-margin',
    ],
  },
  {
    c: 37,
    shows: 'a better lower metric passes an upper bound, and negating with the direction flipped changes nothing',
    actual: () => [
      ...lines('{ metric: m, better: lower, at_most: 0.5 }', '{"m": 0.1}'),
      change(`${lower}, regress_at_most: 0.1`, '0.35', '0.3'),
      change(`${higher}, regress_at_most: 0.1`, '-0.35', '-0.3'),
    ],
    expected: ['m/at_most pass meets-bound', 'pass within-margin', 'pass within-margin'],
  },
  {
    c: 38,
    shows: 'direction is per metric, not per file',
    actual: () =>
      lines(
        [
          '{ metric: Tests Count, better: higher, regress_at_most: 0 }',
          '{ metric: Total Time, better: lower, regress_at_most: 0 }',
        ],
        '{"Tests Count": 120, "Total Time": 31}',
        '{"Tests Count": 100, "Total Time": 31}',
      ),
    expected: ['Tests Count/regress_at_most pass within-margin', 'Total Time/regress_at_most pass within-margin'],
  },
]
