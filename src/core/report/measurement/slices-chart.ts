import { compare, negate } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { byKeys } from '../../base/order.ts'
import { chartLabel, drawable, xychart } from './xychart.ts'

/** A slice and how much it changed; positive is better. */
export type SliceChange = { readonly slice: string; readonly change: string }

/** Two slices are told better in words. */
const FEWEST = 3

const MOST = 12

export type SlicesChart = {
  readonly chart: string
  /** Names that the chart could not hold, by the numbers that stand for them. */
  readonly names: readonly { readonly label: string; readonly slice: string }[]
  /** Slices that are not drawn: others lost more, or they lost nothing, or have no number to draw. */
  readonly left: number
}

/**
 * The slices that changed most for the worse, worst first, a bar each. Bars grow with the loss: Mermaid draws them
 * from the bottom, so that negative ones would be tallest where least is lost. Null where fewer than three lost.
 */
export function worstSlicesChart(slices: readonly SliceChange[]): SlicesChart | null {
  const lost = slices.flatMap(({ slice, change }) => {
    const value = drawable(change)
    return value === null || value.coefficient >= 0n ? [] : [{ slice, value: negate(value) }]
  })
  if (lost.length < FEWEST) return null
  const worst = lost
    .toSorted(byKeys(({ slice }) => slice))
    .toSorted((a, b) => compare(b.value, a.value))
    .slice(0, MOST)
    .map((each, index): Bar => ({ ...each, label: chartLabel(each.slice, index) }))
  return { chart: drawn(worst), names: unnamed(worst), left: slices.length - worst.length }
}

type Bar = { readonly slice: string; readonly value: Decimal; readonly label: string }

function drawn(bars: readonly Bar[]): string {
  return xychart({
    labels: bars.map(({ label }) => label),
    bars: bars.map(({ value }) => value),
    line: null,
    axes: { x: 'slice', y: 'worse by' },
    lying: true,
    range: 'zero',
  })
}

function unnamed(bars: readonly Bar[]): SlicesChart['names'] {
  return bars.filter(({ slice, label }) => slice !== label).map(({ slice, label }) => ({ label, slice }))
}
