import type { Estimate } from '../estimate.ts'
import type { Moments } from './moments.ts'

type Student = Extract<Estimate, { kind: 'student' }>

/**
 * Welch's difference of two means, candidate − baseline, of different rows. Degrees by Welch–Satterthwaite; where neither
 * side varies, those of both together and no spread. Source: Welch, Biometrika 34 (1947) 28–35.
 */
export function welch(candidate: Student, baseline: Student): Student {
  const standardError = Math.hypot(candidate.standardError, baseline.standardError)
  // shares of the whole, so that no square can overflow or vanish
  const [first, second] = [candidate.standardError / standardError, baseline.standardError / standardError]
  const degrees =
    standardError === 0
      ? candidate.degrees + baseline.degrees
      : 1 / (first ** 4 / candidate.degrees + second ** 4 / baseline.degrees)
  return { kind: 'student', value: candidate.value - baseline.value, standardError, degrees }
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
