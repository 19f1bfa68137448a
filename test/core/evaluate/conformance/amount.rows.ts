import { judge } from '../../../../src/core/evaluate/judge.ts'
import { dossierOf } from '../scene.ts'
import type { Row } from './row.ts'
import { change, higher, lower, only, sceneOn, verdictOn } from './row.ts'

/** C21–C34: amounts of change. */
export const amountRows: readonly Row[] = [
  {
    c: 21,
    shows: 'equal values pass a required change of 0',
    actual: () => change(`${higher}, improve_at_least: 0`, '0.9', '0.9'),
    expected: 'pass improved-enough',
  },
  {
    c: 22,
    shows: 'not worse at all can be said',
    actual: () => [
      change(`${higher}, regress_at_most: 0`, '0.9', '0.9'),
      change(`${higher}, regress_at_most: 0`, '0.899', '0.9'),
    ],
    expected: ['pass within-margin', 'fail beyond-margin'],
  },
  {
    c: 23,
    shows: 'an allowed drop is inclusive',
    actual: () => [
      change(`${higher}, regress_at_most: 0.01`, '0.94', '0.95'),
      change(`${higher}, regress_at_most: 0.01`, '0.9399', '0.95'),
    ],
    expected: ['pass within-margin', 'fail beyond-margin'],
  },
  {
    c: 24,
    shows: '0.90 to 0.89 is a drop of exactly 0.01',
    actual: () => change(`${higher}, regress_at_most: 0.01`, '0.89', '0.90'),
    expected: 'pass within-margin',
  },
  {
    c: 25,
    shows: '0.8 to 0.9 is an improvement of exactly 0.1',
    actual: () => change(`${higher}, improve_at_least: 0.1`, '0.9', '0.8'),
    expected: 'pass improved-enough',
  },
  {
    c: 26,
    shows: 'a share of a zero baseline is indeterminate',
    actual: () => change(`${higher}, regress_at_most: 1%`, '0.1', '0'),
    expected: 'indeterminate zero-baseline',
  },
  {
    c: 26,
    shows: 'with an absolute amount beside it, that alone decides',
    actual: () => [
      change(`${lower}, regress_at_most: { absolute: 0.1, relative: 1%, combine: all }`, '0.1', '0'),
      change(`${lower}, regress_at_most: { absolute: 0.09, relative: 1%, combine: any }`, '0.1', '0'),
    ],
    expected: ['pass within-margin', 'fail beyond-margin'],
  },
  {
    c: 27,
    shows: 'zero equal to zero is no regression, and no improvement',
    actual: () => [
      change(`${higher}, regress_at_most: 1%`, '0', '0.0'),
      change(`${higher}, improve_at_least: 1%`, '0', '0.0'),
    ],
    expected: ['pass within-margin', 'fail improved-too-little'],
  },
  {
    c: 28,
    shows: 'a baseline below the resolution allows no share',
    actual: () => [
      change(`${higher}, resolution: 1e-6, regress_at_most: 1%`, '2e-12', '1e-12'),
      change(`${higher}, resolution: 1e-12, regress_at_most: 1%`, '2e-12', '1e-12'),
    ],
    expected: ['indeterminate tiny-baseline', 'pass within-margin'],
  },
  {
    c: 29,
    shows: '-2 to -1 improves by half of 2',
    actual: () => change(`${higher}, improve_at_least: 50%`, '-1', '-2'),
    expected: 'pass improved-enough',
  },
  {
    c: 30,
    shows: '-2 to -3 is a regression by half of 2',
    actual: () => [
      change(`${higher}, regress_at_most: 49%`, '-3', '-2'),
      change(`${higher}, improve_at_least: 1%`, '-3', '-2'),
    ],
    expected: ['fail beyond-margin', 'fail improved-too-little'],
  },
  {
    c: 31,
    shows: '-0.1 to +0.1 improves by twice 0.1',
    actual: () => [
      change(`${higher}, improve_at_least: 200%`, '0.1', '-0.1'),
      only(verdictOn(`{ metric: m, ${higher}, improve_at_least: 200% }`, '{"m": 0.1}', '{"m": -0.1}')).metric?.slack,
    ],
    expected: ['pass improved-enough', '0'],
  },
  {
    c: 32,
    shows: '0.30 to 0.255 is exactly 15 % better',
    actual: () => change(`${lower}, improve_at_least: 15%`, '0.255', '0.30'),
    expected: 'pass improved-enough',
  },
  {
    c: 33,
    shows: 'regress_at_most is positive and means worse in either direction',
    actual: () => [
      change(`${lower}, regress_at_most: 5`, '105', '100'),
      change(`${lower}, regress_at_most: 5`, '105.1', '100'),
      change(`${lower}, regress_at_most: 5`, '1', '100'),
    ],
    expected: ['pass within-margin', 'fail beyond-margin', 'pass within-margin'],
  },
  {
    c: 34,
    shows: 'absolute and relative combine as the policy says, and not without it',
    actual: () => {
      const both = 'absolute: 0.5, relative: 1%'
      const unsaid = judge(dossierOf(sceneOn(`{ metric: m, ${higher}, regress_at_most: { ${both} } }`, '{"m":1}')))
      return [
        change(`${higher}, regress_at_most: { ${both}, combine: all }`, '9.8', '10'),
        change(`${higher}, regress_at_most: { ${both}, combine: any }`, '9.8', '10'),
        unsaid.findings[0]?.reason.code,
      ]
    },
    expected: ['fail beyond-margin', 'pass within-margin', 'policy-invalid'],
  },
]
