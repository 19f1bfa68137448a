import type { InferenceFacts } from '../../evaluate/verdict.ts'
import { countsRuns } from '../../policy/method-reach.ts'
import { count, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { moreRuns } from './more-runs.ts'

/** What would settle an open rule: `Evaluate on about 4700 rows, which would settle it: there are 1912 pairs`. */
export function moreRows(
  {
    method,
    n,
    paired,
    rowsToSettle,
  }: Pick<InferenceFacts, 'n' | 'paired' | 'rowsToSettle'> & { readonly method: string | null },
  slice: string | null,
): Phrase {
  if (method !== null && countsRuns(method)) return moreRuns(n, rowsToSettle)
  const have = n === null ? '' : `: there ${n === 1 ? 'is' : 'are'} ${count(n, paired === true ? 'pair' : 'row')}`
  const of = slice === null ? [] : say` of ${name(slice)}`
  if (rowsToSettle === null) return say`Evaluate on more rows${of}${words(have)}`
  return say`Evaluate on about ${roundedUp(rowsToSettle)} rows${of}, which would settle it${words(have)}`
}

/** Two digits: an estimate of a size is no better than that. */
export function roundedUp(rows: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rows))) - 1)
  return Math.ceil(rows / unit) * unit
}
