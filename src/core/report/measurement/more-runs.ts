import { count, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

/** What would settle an open rule that is decided by runs: `Make about 14 runs, which would settle it: there are 10 runs`. */
export function moreRuns(runs: number | null, settles: number | null): Phrase {
  const have = runs === null ? '' : `: there ${runs === 1 ? 'is' : 'are'} ${count(runs, 'run')}`
  if (settles === null) {
    return words(`Test each run on more rows, for more runs alone would not settle it${have}`)
  }
  return say`Make about ${quote(String(settles))} runs, which would settle it${words(have)}`
}
