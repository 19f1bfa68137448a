import { keyMix } from './key-mix.ts'
import type { Partition } from './partition.ts'

/**
 * Open addressing with linear probing over the rows of one part of both sides. A slot holds a place of the baseline's
 * partition, or −2 − a place of the candidate's. `budget` counts the probes still allowed: beyond it somebody chose
 * keys that collide.
 */
export type PartTable = {
  readonly ours: Partition
  readonly theirs: Partition
  slots: Int32Array
  mask: number
  budget: number
}

export const EMPTY = -1

/** Honest keys need fewer than three probes a row at two thirds full. */
const PROBES_A_ROW = 16

export function partTable(ours: Partition, theirs: Partition): PartTable {
  return { ours, theirs, slots: new Int32Array(16), mask: 15, budget: 0 }
}

/** Empties a table and makes it fit for so many rows. */
export function clear(table: PartTable, rows: number): void {
  let size = 16
  while (size < rows * 1.5) size *= 2
  if (size > table.slots.length) table.slots = new Int32Array(size)
  table.slots.fill(EMPTY, 0, size)
  table.mask = size - 1
  table.budget = PROBES_A_ROW * rows + 1024
}

/** The slot of a key, or the empty one where it would go. A table is never full, so this ends. */
export function slotOf(table: PartTable, high: number, low: number): number {
  const { slots, mask, ours, theirs } = table
  let slot = keyMix(high, low) & mask
  for (;;) {
    const found = slots[slot] ?? EMPTY
    if (found === EMPTY) return slot
    const side = found >= 0 ? theirs : ours
    const place = found >= 0 ? found : -2 - found
    if (side.low[place] === low && side.high[place] === high) return slot
    table.budget--
    slot = (slot + 1) & mask
  }
}
