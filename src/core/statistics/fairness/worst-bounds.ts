import type { GroupTable } from './count-groups.ts'
import { disparityBounds } from './disparity-bounds.ts'
import type { DisparityBounds } from './disparity-bounds.ts'
import type { GroupRate } from './group-rate.ts'

type Known = Extract<DisparityBounds, { kind: 'bounds' }>

/**
 * Bounds of the worst of several disparities, as equalised odds asks of true and false positive rate. As over pairs: the
 * bound towards "all are small" is the worst one at the level itself (intersection–union), the bound towards "one is
 * large" the strongest one, corrected for their number (Bonferroni).
 */
export function worstBounds(table: GroupTable, rates: readonly GroupRate[], level: number): DisparityBounds {
  const plain: Known[] = []
  const corrected: Known[] = []
  for (const rate of rates) {
    const at = disparityBounds(table, rate, level)
    const strictly = disparityBounds(table, rate, 1 - (1 - level) / rates.length)
    if (at.kind === 'unknown') return at
    if (strictly.kind === 'unknown') return strictly
    plain.push(at)
    corrected.push(strictly)
  }
  return {
    kind: 'bounds',
    difference: {
      lower: Math.max(...corrected.map((of) => of.difference.lower)),
      upper: Math.max(...plain.map((of) => of.difference.upper)),
    },
    ratio: {
      lower: Math.min(...plain.map((of) => of.ratio.lower)),
      upper: Math.min(...corrected.map((of) => of.ratio.upper)),
    },
    pairs: plain.reduce((sum, of) => sum + of.pairs, 0),
  }
}
