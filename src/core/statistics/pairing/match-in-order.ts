import { isMissingKey } from './key-column.ts'
import type { KeyColumn } from './key-column.ts'
import { tally } from './key-match.ts'
import type { KeyMatch } from './key-match.ts'
import { clear, EMPTY, partTable, slotOf } from './part-table.ts'
import { partBits, partition } from './partition.ts'

/**
 * Equal keys where both sides have the same ones in the same order, each once, as two evaluations of one test set mostly
 * do: then one side needs no looking up. Null where that is not so, or can't be told quickly.
 */
export function matchInOrder(candidate: KeyColumn, baseline: KeyColumn): KeyMatch | null {
  const rows = candidate.low.length
  if (rows !== baseline.low.length) return null
  for (let row = 0; row < rows; row++) {
    if (candidate.low[row] !== baseline.low[row] || candidate.high[row] !== baseline.high[row]) return null
    if (isMissingKey(candidate, row)) return null
  }
  if (!areDistinct(candidate)) return null
  const match = new Int32Array(rows)
  for (let row = 0; row < rows; row++) match[row] = row
  return { match, candidate: tally(), baseline: tally() }
}

/** Whether no key occurs twice; false too where keys were chosen to collide. */
function areDistinct(keys: KeyColumn): boolean {
  const bits = partBits(keys.low.length)
  const parted = partition(keys, bits)
  const table = partTable(parted, parted)
  for (let part = 0; part < 1 << bits; part++) {
    const [from, to] = [parted.starts[part] ?? 0, parted.starts[part + 1] ?? 0]
    clear(table, to - from)
    for (let place = from; place < to; place++) {
      const slot = slotOf(table, parted.high[place] ?? 0, parted.low[place] ?? 0)
      if (table.budget < 0 || table.slots[slot] !== EMPTY) return false
      table.slots[slot] = place
    }
  }
  return true
}
