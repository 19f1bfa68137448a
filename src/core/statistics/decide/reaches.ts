/** What doubles may lose of a decimal: 0.90 − 0.89 is 0.01 and a little more. */
const GUARD = 1e-12

/** Whether `bound` is `threshold` or more; nearer than 1e-12 of the larger of the two is equal, and equal is enough. */
export function reaches(bound: number, threshold: number): boolean {
  return bound >= threshold - GUARD * Math.max(Math.abs(bound), Math.abs(threshold))
}
