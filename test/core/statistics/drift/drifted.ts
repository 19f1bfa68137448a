import type { Computed } from '../../../../src/core/statistics/estimate.ts'

/** The number of a computed quantity, null where it has none. */
export function valueIn(computed: Computed): number | null {
  return computed.kind === 'value' ? computed.value : null
}

/** A number found, the number wanted, and the relative difference that is allowed: 1e−10 where none is given. */
export type Near = readonly [found: number | null, wanted: number | null, tolerance?: number]

/** The pairs that are not equal within what is allowed, in words; null equals only null. */
export function unequal(...pairs: readonly Near[]): readonly string[] {
  return pairs.flatMap(([found, wanted, tolerance = 1e-10]) => {
    if (found === null || wanted === null) return found === wanted ? [] : [`${found} for ${wanted}`]
    return Math.abs(found - wanted) <= tolerance * Math.abs(wanted) ? [] : [`${found} for ${wanted}`]
  })
}
