import type { Row } from './row.ts'
import { lines, only, verdictOn } from './row.ts'

/** C60–C64: numbers that doubles get wrong. */
export const floatRows: readonly Row[] = [
  {
    c: 60,
    shows: '0.7 to 0.8 is a change of at most 0.1',
    actual: () => lines('{ metric: m, better: lower, regress_at_most: 0.1 }', '{"m": 0.8}', '{"m": 0.7}'),
    expected: ['m/regress_at_most pass within-margin'],
  },
  {
    c: 61,
    shows: '0.7 to 0.77 is a change of at most 10 %',
    actual: () => lines('{ metric: m, better: lower, regress_at_most: 10% }', '{"m": 0.77}', '{"m": 0.7}'),
    expected: ['m/regress_at_most pass within-margin'],
  },
  {
    c: 62,
    shows: '1 to 0.95 is a drop of at most 0.05',
    actual: () => lines('{ metric: m, better: higher, regress_at_most: 0.05 }', '{"m": 0.95}', '{"m": 1}'),
    expected: ['m/regress_at_most pass within-margin'],
  },
  {
    c: 63,
    shows: 'the text of the file is compared, not a double: 0.9 − 0.8 is at least 0.1, and the 20th digit counts',
    actual: () => [
      ...lines('{ metric: m, better: higher, improve_at_least: 0.1 }', '{"m": 0.9}', '{"m": 0.8}'),
      ...lines('{ metric: m, at_least: 0.9 }', '{"m": 0.89999999999999999999}'),
    ],
    expected: ['m/improve_at_least pass improved-enough', 'm/at_least fail misses-bound'],
  },
  {
    c: 64,
    shows: 'value and bound keep their texts, and the slack is exact: nothing is rounded before the report',
    actual: () => {
      const { metric } = only(verdictOn('{ metric: m, at_least: 0.90 }', '{"m": 0.8999999}'))
      return [metric?.candidate?.value, metric?.limit, metric?.slack]
    },
    expected: ['0.8999999', '0.90', '-0.0000001'],
  },
]
