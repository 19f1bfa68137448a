/** The logarithm of the gamma function, and what Stirling's formula lacks of it. */

const HALF_LOG_TWO_PI = 0.9189385332046727
const EULER = 0.5772156649015329

/** ζ(k) − 1 for k = 2, 3, …: the series about 2 and, with log1p, about 1. */
const ZETA_LESS_ONE: readonly number[] = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9,
]

/** Bernoulli's numbers over 2k(2k−1): Stirling's series in 1/x, 1/x³, … (DLMF 5.11.1). */
const STIRLING: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
]

/** From here on Stirling's series is exact in doubles. */
const LARGE = 12

/** log Γ(x) for x > 0, with a relative error below 1e-14, also near its zeros at 1 and 2. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`log-gamma is asked for ${x}; it is defined above 0`)
  if (x >= LARGE) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x)
  if (x < 0.5) return aboutOne(x) - Math.log(x)
  if (x < 1.5) return aboutOne(x - 1)
  let product = 1
  let rest = x
  while (rest >= 2.5) {
    rest -= 1
    product *= rest
  }
  return aboutTwo(rest - 2) + Math.log(product)
}

/** log Γ(1 + z) for |z| ≤ ½. */
function aboutOne(z: number): number {
  return aboutTwo(z) - Math.log1p(z)
}

/** log Γ(2 + z) for |z| ≤ ½: DLMF 5.7.3. */
function aboutTwo(z: number): number {
  let power = -z
  let sum = z * (1 - EULER)
  for (let k = 0; k < ZETA_LESS_ONE.length; k += 1) {
    power *= -z
    sum += ((ZETA_LESS_ONE[k] ?? 0) * power) / (k + 2)
  }
  return sum
}

/** log Γ(x + 1) − ((x + ½) log x − x + ½ log 2π) for x > 0: absolute error below 1e-14. */
export function stirlingError(x: number): number {
  if (x < LARGE) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI
  const square = 1 / (x * x)
  return STIRLING.reduceRight((sum, coefficient) => sum * square + coefficient, 0) / x
}
