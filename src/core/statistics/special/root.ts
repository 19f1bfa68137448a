/** Where a function of one variable crosses zero, and between which points it does. */
export type Crossing = {
  readonly of: (x: number) => number
  readonly low: number
  readonly high: number
}

const STEPS = 400

/**
 * A zero of `of` between `low` and `high`, to the last few bits; where both ends have the same sign, the end nearer to
 * zero in value. Infinite values are allowed. Source: Chandrupatla, Advances in Engineering Software 28 (1997) 145–149.
 */
export function rootBetween({ of, low, high }: Crossing): number {
  let a = { x: high, f: of(high) }
  let b = { x: low, f: of(low) }
  if (a.f === 0 || b.f === 0 || a.f > 0 === b.f > 0) return closer(a, b).x
  let c = a
  let t = 0.5
  for (let step = 0; step < STEPS; step += 1) {
    const x = a.x + t * (b.x - a.x)
    const next = { x, f: of(x) }
    if (next.f > 0 === a.f > 0) c = a
    else [c, b] = [b, a]
    a = next
    const best = closer(a, b)
    const narrow = (2 ** -52 * Math.abs(best.x) + Number.MIN_VALUE) / Math.abs(b.x - a.x)
    if (best.f === 0 || narrow > 0.5) return best.x
    t = Math.min(1 - narrow, Math.max(narrow, share(a, b, c)))
  }
  return closer(a, b).x
}

type Point = { readonly x: number; readonly f: number }

function closer(a: Point, b: Point): Point {
  return Math.abs(a.f) < Math.abs(b.f) ? a : b
}

/** How far from `a` to `b` to look next: inverse quadratic interpolation where it is safe, else the middle. */
function share(a: Point, b: Point, c: Point): number {
  const chi = (a.x - b.x) / (c.x - b.x)
  const phi = (a.f - b.f) / (c.f - b.f)
  if (!(phi * phi < chi && (1 - phi) * (1 - phi) < 1 - chi)) return 0.5
  const t =
    (a.f / (b.f - a.f)) * (c.f / (b.f - c.f)) + ((c.x - a.x) / (b.x - a.x)) * (a.f / (c.f - a.f)) * (b.f / (c.f - b.f))
  return Number.isFinite(t) ? t : 0.5
}
