import type { Decimal } from '../../base/decimal.ts'
import type { Chart } from '../../measure/measured.ts'
import { shortNumber } from './short-number.ts'
import { drawable, MOST_BARS, xychart } from './xychart.ts'

type Reliability = Extract<Chart, { readonly kind: 'reliability' }>

/**
 * How often the positive class came true where the model said how likely it is: a bar a bin of scores, and a line
 * through their mean scores, which the bars reach where the scores can be taken at their word. Null where there is
 * nothing to draw, or too many bins to read.
 */
export function reliabilityChart({ bins }: Reliability): string | null {
  const drawn = bins.flatMap(({ mean, rate, n }) => {
    const [score, observed] = [share(mean), share(rate)]
    return n > 0 && score !== null && observed !== null ? [{ label: shortNumber(mean), score, observed }] : []
  })
  if (drawn.length === 0 || drawn.length > MOST_BARS) return null
  return xychart({
    labels: drawn.map(({ label }) => label),
    bars: drawn.map(({ observed }) => observed),
    line: drawn.map(({ score }) => score),
    axes: { x: 'mean score of the bin', y: 'share that came true' },
    lying: false,
    range: 'unit',
  })
}

function share(value: number): Decimal | null {
  return value >= 0 && value <= 1 ? drawable(String(value)) : null
}
