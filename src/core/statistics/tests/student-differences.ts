import type { Estimate } from '../estimate.ts'
import type { Moments } from './moments.ts'

type Student = Extract<Estimate, { kind: 'student' }>

/**
 * Welch's difference of two means, candidate − baseline, of different rows. Degrees by Welch–Satterthwaite; where neither
 * side varies, n₁ + n₂ − 2 and no spread. Source: Welch, Biometrika 34 (1947) 28–35.
 */
export function welch(candidate: Moments, baseline: Moments): Student {
  const first = candidate.variance / candidate.n
  const second = baseline.variance / baseline.n
  const sum = first + second
  // shares of the sum, so that no square can overflow or vanish
  const degrees =
    sum === 0
      ? candidate.n + baseline.n - 2
      : 1 / ((first / sum) ** 2 / (candidate.n - 1) + (second / sum) ** 2 / (baseline.n - 1))
  return { kind: 'student', value: candidate.mean - baseline.mean, standardError: Math.sqrt(sum), degrees }
}

/** The mean of one value a row, or of differences on the same rows (the paired t). */
export function studentMean({ n, mean, variance }: Moments): Student {
  return { kind: 'student', value: mean, standardError: Math.sqrt(variance / n), degrees: n - 1 }
}

/**
 * The corrected resampled t: differences of k runs whose training sets overlap, so that their variance s² counts
 * 1/k + test/train times. Source: Nadeau and Bengio, Machine Learning 52 (2003) 239–281. `train` and `test` are rows.
 */
export function correctedResampled(
  { n, mean, variance }: Moments,
  { train, test }: { readonly train: number; readonly test: number },
): Student {
  if (!(train > 0 && test > 0)) throw new RangeError(`not numbers of rows: ${train}, ${test}`)
  return meanOfRuns({ n, mean, variance }, test / train)
}

/** The mean of k runs, or of their differences: s² counts 1/k + `overlap` times; 0 for runs on one split. */
export function meanOfRuns({ n, mean, variance }: Moments, overlap: number): Student {
  const standardError = Math.sqrt(variance * (1 / n + overlap))
  return { kind: 'student', value: mean, standardError, degrees: n - 1, overlap }
}
