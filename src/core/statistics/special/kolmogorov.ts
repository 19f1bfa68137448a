/**
 * P(K > x) of Kolmogorov's limit distribution: of √n times the greatest distance between an empirical and the true
 * distribution function, or √(nm/(n+m)) times that between two empirical ones. Source: DLMF 20.2.3 and its Jacobi
 * transform 20.7.32, each where it converges in a few terms.
 */
export function kolmogorovUpper(x: number): number {
  if (x <= 0) return 1
  return x < 0.82 ? 1 - small(x) : large(x)
}

function small(x: number): number {
  const base = -(Math.PI * Math.PI) / (8 * x * x)
  let sum = 0
  for (let k = 1; k < 20; k += 2) sum += Math.exp(base * k * k)
  return (Math.sqrt(2 * Math.PI) / x) * sum
}

function large(x: number): number {
  let sum = 0
  for (let k = 8; k >= 1; k -= 1) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x)
  return sum
}
