import { compare, decimal, parseDecimal } from '../../base/decimal.ts'
import type { Citation } from '../verdict.ts'
import type { ControlFactsheet } from './types.ts'

/** How many rows an evaluation says it ran on, and where. */
export type EvaluatedRows = { readonly n: string; readonly citation: Citation }

/** The first figure on the whole of a part that rests on more rows than the part has; null where there is none. */
export function evaluatedRows({ evidence }: ControlFactsheet, part: string, rows: number): EvaluatedRows | null {
  const most = decimal(String(rows))
  for (const { path, digest, result } of evidence.candidate.metrics) {
    if (result.kind !== 'read') continue
    for (const { split, slice, n, at } of result.reading.measurements) {
      const count = n === null ? null : parseDecimal(n)
      if (n === null || count === null || slice !== null || split?.toLowerCase() !== part.toLowerCase()) continue
      if (compare(count, most) > 0) return { n, citation: { path, side: 'candidate', at, digest, strength: null } }
    }
  }
  return null
}
