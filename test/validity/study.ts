import { alarmsOf } from './alarms.ts'
import { apart, f1Apart, paired, pairedWald, share, stated } from './count-worlds.ts'
import { coverageOf, samplesOf } from './coverage.ts'
import { keptPlans } from './plans.ts'
import { auc, aucsApart } from './rank-worlds.ts'
import { familyAlarms, rejectionsOf, SLICES, tests } from './rejections.ts'
import { grouped, mean, meansApart, runs } from './value-worlds.ts'
import { MANY, type DifferenceWorld, type World } from './world.ts'

/** `most` repetitions at each of `sizes` rows: fewer and smaller to see that it runs. */
export type Study = { readonly seed: number; readonly sizes: readonly number[]; readonly most: number }

export const MARGIN = 0.02

const differences: readonly DifferenceWorld[] = [
  paired(0.1),
  paired(0.04),
  apart(0.9),
  apart(0.98 - MARGIN),
  stated(0.9),
  mean('bell'),
  mean('skewed'),
  mean('rare'),
  meansApart('bell'),
  meansApart('skewed'),
  f1Apart('jackknife'),
  f1Apart('bootstrap'),
  aucsApart('delong', 0.8),
  aucsApart('delong', 0.95),
  aucsApart('bootstrap', 0.8),
  grouped('groups'),
  runs('corrected'),
  runs('folds'),
  pairedWald(0.04),
  grouped('rows'),
  runs('naive'),
  runs('seeds'),
]

const single: readonly World[] = [share(0.5), share(0.9), share(0.99), auc(0.7, 0.5), auc(0.9, 0.1), auc(0.99, 0.1)]

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

type Measured = { readonly coverage: string[]; readonly alarms: string[] }

/** One world at one size: its row in each of the two tables. */
function measured(world: DifferenceWorld, n: number, { seed, most }: Study): Measured {
  const equal = world(0)
  const repetitions = Math.min(most, equal.repetitions)
  const even = samplesOf(equal, n, { seed, repetitions })
  const worse = samplesOf(world(-MARGIN), n, { seed: seed + 1, repetitions })
  const { nonInferior, inferior, equivalent, superior, lowerNumber } = alarmsOf(worse, even, MARGIN)
  const alarms = [nonInferior, inferior, equivalent, superior, lowerNumber].map(percent)
  return { coverage: coverageRow(equal, n, even), alarms: [equal.method, equal.data, String(n), ...alarms] }
}

function coverageRow(world: World, n: number, samples: ReturnType<typeof samplesOf>): string[] {
  const { held, above, below, none } = coverageOf(samples, world.truth(n))
  return [world.method, world.data, String(n), ...[held, above, below, none].map(percent)]
}

/** Coverage of two-sided intervals, and false alarms of decisions. */
export function worldTables(study: Study): readonly [string, string] {
  const { seed, sizes, most } = study
  const alone = single.flatMap((world) =>
    sizes.map((n) =>
      coverageRow(world, n, samplesOf(world, n, { seed, repetitions: Math.min(most, world.repetitions) })),
    ),
  )
  const rows = differences.flatMap((world) => sizes.map((n) => measured(world, n, study)))
  return [
    table(
      ['method', 'data', 'n', 'holds the truth', 'lies above it', 'lies below it', 'no interval'],
      [...alone, ...rows.map(({ coverage }) => coverage)],
    ),
    table(
      ['method', 'data', 'n', 'non-inferior', 'inferior', 'equivalent', 'superior', 'lower number'],
      rows.map(({ alarms }) => alarms),
    ),
  ]
}

/** False alarms of two-sided tests. */
export function testTable({ seed, sizes, most }: Study): string {
  const rows = tests.map((test) => [
    test.method,
    test.data,
    ...sizes.map((n) => percent(rejectionsOf(test, n, { seed: seed + 2, repetitions: Math.min(most, MANY) }))),
  ])
  return table(['test', 'data', ...sizes.map((n) => `n = ${n}`)], rows)
}

/** Any false alarm among slices. */
export function familyTable({ seed, sizes, most }: Study): string {
  const rows = (['none', 'holm', 'benjamini-hochberg', 'benjamini-yekutieli'] as const).map((correction) => [
    correction,
    ...sizes.map((n) =>
      percent(familyAlarms(correction, n, { seed: seed + 3, repetitions: Math.min(most, MANY), margin: MARGIN })),
    ),
  ])
  return table([`correction over ${SLICES} slices`, ...sizes.map((n) => `n = ${n} in each`)], rows)
}

/** Whether planned rows keep their promise. */
export function planTable({ seed, most }: Study): string {
  const kept = keptPlans({ seed: seed + 4, repetitions: Math.min(most, MANY) })
  return table(
    ['plan', 'rows', 'shown (80 % were promised)'],
    kept.map(({ what, rows, shown }) => [what, String(rows), percent(shown)]),
  )
}
