/**
 * The natural logarithm by additions, multiplications and divisions alone, which IEEE 754 rounds the same everywhere;
 * `Math.log` may differ in its last bit between engines, and a draw that hangs on it would then differ whole.
 * Within 2e-15 of the true value, relatively. Throws RangeError where x is not above 0 and finite.
 */
export function exactLog(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) throw new RangeError(`no logarithm of ${x}`)
  let [mantissa, exponent] = [x, 0]
  while (mantissa >= 4_294_967_296) [mantissa, exponent] = [mantissa / 4_294_967_296, exponent + 32]
  while (mantissa < 1 / 4_294_967_296) [mantissa, exponent] = [mantissa * 4_294_967_296, exponent - 32]
  while (mantissa > Math.SQRT2) [mantissa, exponent] = [mantissa / 2, exponent + 1]
  while (mantissa < Math.SQRT1_2) [mantissa, exponent] = [mantissa * 2, exponent - 1]
  // log m = 2 artanh((m − 1) / (m + 1)), and the argument is at most 0.172
  const t = (mantissa - 1) / (mantissa + 1)
  const square = t * t
  let series = 0
  for (let odd = 21; odd >= 1; odd -= 2) series = series * square + 1 / odd
  return exponent * Math.LN2 + 2 * t * series
}
