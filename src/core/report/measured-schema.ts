import * as kit from './schema-kit.ts'
import type { Schema } from './schema-kit.ts'

function closed(properties: Readonly<Record<string, Schema>>): Schema {
  return kit.mapping(properties, 'closed')
}

const number: Schema = { type: 'number' }
const share = closed({ successes: number, n: number })

/** A share, with what is added to it and taken as known. */
const shifted = kit.mapping({ successes: number, n: number, shift: number }, 'closed', ['shift'])

const estimate = kit.anyOf(
  closed({ kind: kit.constant('point'), value: number }),
  closed({ kind: kit.constant('normal'), value: number, standardError: number }),
  closed({ kind: kit.constant('student'), value: number, standardError: number, degrees: number }),
  closed({ kind: kit.constant('proportion'), successes: number, n: number }),
  closed({ kind: kit.constant('proportions'), candidate: share, baseline: share }),
  closed({ kind: kit.constant('proportions'), candidate: share, baseline: share, exact: kit.constant(true) }),
  closed({ kind: kit.constant('paired'), n: number, onlyCandidate: number, onlyBaseline: number }),
  closed({ kind: kit.constant('replicates'), value: number, seed: kit.natural, sorted: kit.listOf(number) }),
  closed({
    kind: kit.constant('disparity'),
    of: kit.oneOf('difference', 'ratio'),
    rates: kit.listOf(kit.listOf(shifted)),
  }),
)

const group = closed({ group: kit.text, n: kit.natural, value: number })

const apart = closed({
  rate: kit.oneOf(
    'selection-rate',
    'true-positive-rate',
    'false-positive-rate',
    'false-negative-rate',
    'true-negative-rate',
    'precision',
    'accuracy',
    'calibration',
  ),
  lowest: group,
  highest: group,
})

const sample = kit.anyOf(
  kit.mapping({ kind: kit.constant('measured'), estimate, method: kit.text, n: kit.natural, apart }, 'closed', [
    'apart',
  ]),
  closed({ kind: kit.constant('undefined'), why: kit.text, n: kit.natural }),
)

const difference = kit.anyOf(
  closed({
    kind: kit.constant('measured'),
    estimate,
    method: kit.text,
    paired: kit.flag,
    n: kit.natural,
    identical: kit.flag,
  }),
  closed({ kind: kit.constant('undefined'), why: kit.text }),
)

const position = closed({ line: kit.natural, column: kit.natural })

const problem = closed({
  code: kit.text,
  file: kit.text,
  at: kit.orNull(position),
  length: kit.natural,
  message: kit.text,
  hint: kit.orNull(kit.text),
})

const file = closed({
  path: kit.text,
  digest: kit.orNull(kit.digest),
  format: kit.orNull(kit.text),
  rows: kit.orNull(kit.natural),
  problems: kit.listOf(problem),
})

const slice = closed({ columns: kit.listOf(kit.text), name: kit.text })

const value = closed({
  path: kit.listOf(kit.text),
  direction: kit.orNull(kit.oneOf('higher', 'lower')),
  slice: kit.orNull(slice),
  candidate: kit.orNull(sample),
  baseline: kit.orNull(sample),
  difference: kit.orNull(difference),
})

const pairing = closed({
  by: kit.oneOf('id', 'content', 'order', 'none'),
  paired: kit.natural,
  onlyCandidate: kit.natural,
  onlyBaseline: kit.natural,
  identical: kit.flag,
  problem: kit.orNull(problem),
})

const chart = closed({
  kind: kit.constant('reliability'),
  side: kit.oneOf('candidate', 'baseline'),
  bins: kit.listOf(closed({ mean: number, rate: number, n: kit.natural })),
})

const search = closed({
  metric: kit.text,
  searched: kit.natural,
  minRows: kit.natural,
  found: kit.listOf(closed({ slice, n: kit.natural, worse: number, adjustedP: number })),
})

/** The schema of what Countersign measured of one model from one pair of files. */
export const measured: Schema = closed({
  model: kit.text,
  what: kit.oneOf('predictions', 'drift', 'importance'),
  candidate: file,
  baseline: kit.orNull(file),
  pairing: kit.orNull(pairing),
  settings: kit.listOf(closed({ name: kit.text, value: kit.text })),
  values: kit.listOf(value),
  charts: kit.listOf(chart),
  search: kit.orNull(search),
})
