import type { Counts } from './counts.ts'
import { BLOCK } from './marks.ts'
import { GROUPS } from './rule-view.ts'

const CELLS = 10

/**
 * How a model's rules came out, as ten blocks, most urgent first. Every group that has a rule has a block, so one
 * failure among 500 rules is seen.
 */
export function shareBar(counts: Counts): string {
  const groups = GROUPS.filter((group) => group !== 'not-applicable' && counts[group] > 0)
  const total = groups.reduce((sum, group) => sum + counts[group], 0)
  if (total === 0) return ''
  const cells = groups.map((group) => Math.max(1, Math.floor((counts[group] * CELLS) / total)))
  for (let spare = CELLS - cells.reduce((sum, cell) => sum + cell, 0); spare !== 0; spare -= Math.sign(spare)) {
    const largest = cells.indexOf(Math.max(...cells))
    cells[largest] = (cells[largest] ?? 0) + Math.sign(spare)
  }
  return groups.map((group, index) => BLOCK[group].repeat(cells[index] ?? 0)).join('')
}
