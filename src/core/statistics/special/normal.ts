/** The standard normal distribution, in full double precision over its whole range. */

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)

/** From here on the continued fraction has settled within `TERMS` terms. */
const TAIL_FROM = 2.5
const TERMS = 100

/** Beyond this the density is 0 in doubles. */
const NOTHING = 39

/**
 * P(Z > x): relative error below 1e-13 down to 1e-300. Series below 2.5 (Abramowitz and Stegun 26.2.11), else Laplace's
 * continued fraction (26.2.14).
 */
export function normalUpper(x: number): number {
  if (x < 0) return 1 - normalUpper(-x)
  if (x > NOTHING) return 0
  return x < TAIL_FROM ? 0.5 - central(x) : normalDensity(x) / laplace(x)
}

/** P(Z ≤ x). */
export function normalCdf(x: number): number {
  return normalUpper(-x)
}

export function normalDensity(x: number): number {
  if (Math.abs(x) > NOTHING) return 0
  // x² in two parts: rounding it once would cost a relative error of x²·2⁻⁵³
  const coarse = Math.fround(x)
  return (Math.exp(-coarse * coarse * 0.5) * Math.exp(-(x - coarse) * (x + coarse) * 0.5)) / ROOT_TWO_PI
}

/** P(0 < Z ≤ x), all terms positive. */
function central(x: number): number {
  let term = x
  let sum = x
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return normalDensity(x) * sum
}

function laplace(x: number): number {
  let fraction = x
  for (let k = TERMS; k >= 1; k -= 1) fraction = x + k / fraction
  return fraction
}

/**
 * The x with P(Z ≤ x) = p, for p in [0, 1]; the ends give ∓∞. Relative error about 1e-16.
 * Source: Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477–484.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`)
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(0.180625 - q * q, MIDDLE)
  const tail = q < 0 ? p : 1 - p
  if (tail === 0) return q < 0 ? -Infinity : Infinity
  const r = Math.sqrt(-Math.log(tail))
  const x = r <= 5 ? ratio(r - 1.6, OUTER) : ratio(r - 5, FAR)
  return q < 0 ? -x : x
}

type Ratio = { readonly over: readonly number[]; readonly under: readonly number[] }

function ratio(r: number, of: Ratio): number {
  return polynomial(r, of.over) / polynomial(r, of.under)
}

function polynomial(r: number, coefficients: readonly number[]): number {
  let sum = 0
  for (let k = coefficients.length - 1; k >= 0; k -= 1) sum = sum * r + (coefficients[k] ?? 0)
  return sum
}

const MIDDLE: Ratio = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
}

const OUTER: Ratio = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
}

const FAR: Ratio = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
}
