import { sha256 } from '../../base/digest.ts'
import type { Plan } from '../../statistics/bootstrap/replicates.ts'
import type { Units } from '../../statistics/bootstrap/units.ts'
import type { Predictions } from '../../policy/measuring.ts'
import type { SideRows } from './side-rows.ts'

/**
 * A seed for each thing that is resampled: the declared one, or one that follows from what it is about. So a seed can't
 * be picked for its outcome, and no two metrics share their draws.
 */
export function planFor(declared: Predictions, model: string, about: readonly string[]): Plan {
  const { replicates } = declared
  if (declared.seed !== null) return { seed: declared.seed, replicates }
  const digest = sha256(JSON.stringify([model, ...about]))
  return { seed: Number.parseInt(digest.slice('sha256:'.length, 'sha256:'.length + 8), 16), replicates }
}

/** What is drawn: rows, or clusters where rows belong together. Rows without a cluster stand alone. */
export function unitsOf({ count, clusters }: Pick<SideRows, 'count' | 'clusters'>): Units {
  if (clusters === null) return { rows: count, clusters: null }
  const places = new Map<number, number>()
  const of = new Int32Array(count)
  let groups = 0
  for (let row = 0; row < count; row++) {
    const code = clusters.codes[row] ?? -1
    const known = code < 0 ? undefined : places.get(code)
    of[row] = known ?? groups
    if (known !== undefined) continue
    if (code >= 0) places.set(code, groups)
    groups += 1
  }
  return { rows: count, clusters: { of, count: groups } }
}

/** The units of some of the rows: clusters that have none of them are none. */
export function unitsAt({ clusters }: SideRows, rows: Int32Array): Units {
  if (clusters === null) return { rows: rows.length, clusters: null }
  const codes = Int32Array.from(rows, (row) => clusters.codes[row] ?? -1)
  return unitsOf({ count: rows.length, clusters: { ...clusters, codes } })
}
