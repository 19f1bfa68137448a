import type { Counts } from '../counts.ts'
import { GROUP_WORD, MARK } from '../marks.ts'
import { grouped } from '../phrase.ts'
import { GROUPS } from '../rule-view.ts'

/** `❌ 1 ✅ 8` for a cell of a table, without what is none. */
export function outcomeCell(counts: Counts): string {
  return GROUPS.filter((group) => counts[group] > 0)
    .map((group) => `${MARK[group]}&nbsp;${grouped(counts[group])}`)
    .join(' ')
}

/** `❌ 1 fails, ✅ 8 pass`, without what is none. */
export function outcomeWords(counts: Counts): string {
  return GROUPS.filter((group) => counts[group] > 0)
    .map((group) => `${MARK[group]} ${grouped(counts[group])} ${GROUP_WORD[group][counts[group] === 1 ? 0 : 1]}`)
    .join(', ')
}
