import * as kit from './schema-kit.ts'
import type { Schema } from './schema-kit.ts'

const number: Schema = { type: 'number' }
const share = kit.closed({ successes: number, n: number })

/** A share, with what is added to it and taken as known. */
const shifted = kit.closed({ successes: number, n: number, shift: number }, ['shift'])

const estimate = kit.anyOf(
  kit.closed({ kind: kit.constant('point'), value: number }),
  kit.closed({ kind: kit.constant('normal'), value: number, standardError: number }),
  kit.closed({ kind: kit.constant('student'), value: number, standardError: number, degrees: number }),
  kit.closed({ kind: kit.constant('proportion'), successes: number, n: number }),
  kit.closed({ kind: kit.constant('proportions'), candidate: share, baseline: share }),
  kit.closed({ kind: kit.constant('proportions'), candidate: share, baseline: share, exact: kit.constant(true) }),
  kit.closed({ kind: kit.constant('paired'), n: number, onlyCandidate: number, onlyBaseline: number }),
  kit.closed({ kind: kit.constant('replicates'), value: number, seed: kit.natural, sorted: kit.listOf(number) }),
  kit.closed({
    kind: kit.constant('disparity'),
    of: kit.oneOf('difference', 'ratio'),
    rates: kit.listOf(kit.listOf(shifted)),
  }),
)

const group = kit.closed({ group: kit.text, n: kit.natural, value: number })

const apart = kit.closed({
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
  kit.closed({ kind: kit.constant('measured'), estimate, method: kit.text, n: kit.natural, apart }, ['apart']),
  kit.closed({ kind: kit.constant('undefined'), why: kit.text, n: kit.natural }),
)

const difference = kit.anyOf(
  kit.closed({
    kind: kit.constant('measured'),
    estimate,
    method: kit.text,
    paired: kit.flag,
    n: kit.natural,
    identical: kit.flag,
  }),
  kit.closed({ kind: kit.constant('undefined'), why: kit.text }),
)

const position = kit.closed({ line: kit.natural, column: kit.natural })

const problem = kit.closed({
  code: kit.text,
  file: kit.text,
  at: kit.orNull(position),
  length: kit.natural,
  message: kit.text,
  hint: kit.orNull(kit.text),
})

const file = kit.closed({
  path: kit.text,
  digest: kit.orNull(kit.digest),
  format: kit.orNull(kit.text),
  rows: kit.orNull(kit.natural),
  problems: kit.listOf(problem),
})

const slice = kit.closed({ columns: kit.listOf(kit.text), name: kit.text })

const value = kit.closed({
  path: kit.listOf(kit.text),
  direction: kit.orNull(kit.oneOf('higher', 'lower')),
  slice: kit.orNull(slice),
  candidate: kit.orNull(sample),
  baseline: kit.orNull(sample),
  difference: kit.orNull(difference),
})

const pairing = kit.closed({
  by: kit.oneOf('id', 'content', 'order', 'none'),
  paired: kit.natural,
  onlyCandidate: kit.natural,
  onlyBaseline: kit.natural,
  identical: kit.flag,
  problem: kit.orNull(problem),
})

const chart = kit.closed({
  kind: kit.constant('reliability'),
  side: kit.oneOf('candidate', 'baseline'),
  bins: kit.listOf(kit.closed({ mean: number, rate: number, n: kit.natural })),
})

const search = kit.closed({
  metric: kit.text,
  searched: kit.natural,
  minRows: kit.natural,
  found: kit.listOf(kit.closed({ slice, n: kit.natural, worse: number, adjustedP: number })),
})

/** The schema of what Countersign measured of one model from one pair of files. */
export const measured: Schema = kit.closed({
  model: kit.text,
  what: kit.oneOf('predictions', 'drift', 'importance'),
  candidate: file,
  baseline: kit.orNull(file),
  pairing: kit.orNull(pairing),
  settings: kit.listOf(kit.closed({ name: kit.text, value: kit.text })),
  values: kit.listOf(value),
  charts: kit.listOf(chart),
  search: kit.orNull(search),
})
