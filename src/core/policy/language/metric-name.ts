import { POLICY_LIMITS } from '../limits.ts'
import { byKind } from '../../document/shape/by-kind.ts'
import { list } from '../../document/shape/list.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { key, line } from '../../document/shape/lines.ts'

/** How an entry names measurements: by a name or printed path, or by the list of keys that lead to exactly one. */
export type MetricName = { readonly text: string; readonly segments: readonly string[] | null }

export const metricName: Shape<MetricName> = byKind('the name of a metric, or the list of keys that lead to it', {
  string: made(line('the name of a metric'), (text): MetricName => ({ text, segments: null })),
  sequence: made(
    list({ item: key('a key in quotes'), of: 'keys', least: 1, most: POLICY_LIMITS.list }),
    (segments): MetricName => ({ text: segments.map(printed).join('.'), segments }),
  ),
})

/** A key as evidence readers print it in a path: quoted where it could be read otherwise. */
function printed(segment: string): string {
  return /[."\\]/.test(segment) ? JSON.stringify(segment) : segment
}
