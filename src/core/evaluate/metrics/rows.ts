import { compare, decimal, parseDecimal } from '../../base/decimal.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import type { Located } from './located.ts'

/** Whether a measurement rests on enough rows. A count nobody stated is not enough. */
export function checkRows(located: Located, least: number | null, slice: string | null): Ruling | null {
  if (least === null) return null
  const { n } = located.measurement
  const count = n === null ? null : parseDecimal(n)
  if (n === null || count === null) {
    return indeterminate({ code: slice === null ? 'rows-unknown' : 'slice-rows-unknown', least })
  }
  if (compare(count, decimal(String(least))) >= 0) return null
  return indeterminate({ code: slice === null ? 'too-few-rows' : 'slice-too-small', rows: n, least })
}
