import { absolute, compare } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { MetricEntry } from '../../policy/types.ts'
import type { Ruling } from '../ruling.ts'
import type { KnownMetric } from './known.ts'
import type { Located } from './located.ts'
import { checkRange, checkScale } from './range.ts'
import { unusableRun } from './read-runs.ts'
import type { RunNumber } from './read-runs.ts'
import { runsOf } from './runs-of.ts'

type Judged = {
  readonly located: Located
  readonly entry: MetricEntry
  readonly value: Decimal
  readonly percent: boolean
}

/**
 * Whether a value lies in the range of its metric, and every run that it is the mean of: a mean can be possible where a
 * run is not, and shares and percentages in one list have one that is neither.
 */
export function checkRanges(metric: KnownMetric | null, { located, entry, value, percent }: Judged): Ruling | null {
  const runs = runsOf(located, entry)
  for (const [index, run] of runs.entries()) {
    const outside = checkRange(metric, run.value, percent)
    if (outside !== null) return unusableRun(run.name ?? String(index + 1), run.at, outside)
  }
  return checkScales(metric, runs, entry) ?? checkRange(metric, value, percent)
}

function checkScales(metric: KnownMetric | null, runs: readonly RunNumber[], { unit }: MetricEntry): Ruling | null {
  const bySize = runs
    .map((run, index) => ({ ...run, name: run.name ?? String(index + 1) }))
    .toSorted((a, b) => compare(absolute(a.value), absolute(b.value)))
  const [least, greatest] = [bySize[0], bySize.at(-1)]
  if (least === undefined || greatest === undefined) return null
  const mixed = checkScale(metric, least.value, greatest.value, unit)
  return mixed === null ? null : unusableRun(greatest.name, greatest.at, mixed)
}
