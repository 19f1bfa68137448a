/**
 * A quantity with what is known of how it varies: enough for a bound at any level and a p-value at any threshold, so
 * that a margin can be judged without the rows. Plain JSON. A difference is candidate − baseline.
 */
export type Estimate =
  /** Nothing is known of its spread: it has a value and no interval. */
  | { readonly kind: 'point'; readonly value: number }
  | { readonly kind: 'normal'; readonly value: number; readonly standardError: number }
  /**
   * `overlap` is there for a mean of `degrees` + 1 runs: test rows per training row where their splits overlap, 0 where
   * they don't. The standard error is then √(s²(1/k + overlap)), of which more runs lessen only the first part.
   */
  | {
      readonly kind: 'student'
      readonly value: number
      readonly standardError: number
      readonly degrees: number
      readonly overlap?: number
    }
  /**
   * A share of independent rows; or of as many as would vary so much (an AUC, a weighted share): then neither number
   * need be whole. `exact` asks for Clopper and Pearson's bounds in place of Wilson's.
   */
  | { readonly kind: 'proportion'; readonly successes: number; readonly n: number; readonly exact?: true }
  /** A difference between shares of different rows. `exact` asks for Fisher's test in place of Newcombe's score: see below. */
  | {
      readonly kind: 'proportions'
      readonly candidate: { readonly successes: number; readonly n: number }
      readonly baseline: { readonly successes: number; readonly n: number }
      readonly exact?: true
    }
  /**
   * A difference between shares of the same `n` rows, from those that only one of the two has. `test` asks for McNemar's
   * test in place of Tango's score, which like Fisher's only speaks of a difference of 0 and needs whole counts.
   */
  | {
      readonly kind: 'paired'
      readonly n: number
      readonly onlyCandidate: number
      readonly onlyBaseline: number
      readonly test?: 'mid-p' | 'exact'
    }
  /**
   * How far the extreme ones of several groups lie apart in a rate; with several rates, the worst of them. A `shift` is
   * added to a group's share and taken as known; there are none in a ratio.
   */
  | {
      readonly kind: 'disparity'
      readonly of: 'difference' | 'ratio'
      readonly rates: readonly (readonly {
        readonly successes: number
        readonly n: number
        readonly shift?: number
      }[])[]
    }
  /** Resampled values, ascending; `seed` and their number make them again. */
  | { readonly kind: 'replicates'; readonly value: number; readonly seed: number; readonly sorted: readonly number[] }

/** Why a quantity has no value on the rows there are. */
export type Undefined =
  | 'no-rows'
  | 'no-weight'
  | 'one-class'
  | 'no-positives'
  | 'no-negatives'
  | 'no-predicted-positives'
  | 'no-predicted-negatives'
  | 'constant-target'
  | 'zero-target'
  | 'zero-denominator'
  | 'no-relevant-items'
  | 'outside-probability'
  | 'negative-weight'
  | 'too-few-rows'
  | 'one-group'
  | 'no-labels'
  | 'not-finite'
  | 'constant-scores'
  | 'separated'
  | 'not-converged'
  /** A row holds no finite number, or a sum left the range of doubles. */
  | 'not-finite'
  /** More than two classes, and the metric was not told how to average them. */
  | 'needs-average'
  /** A class outside those there are. */
  | 'unknown-class'
  | 'too-many-classes'
  /** The columns cut the rows into more parts than anybody reads. */
  | 'too-many-slices'
  | 'negative-relevance'
  /** A cost-weighted metric without its cost matrix. */
  | 'no-costs'

/** A number, or why there is none. NaN never stands for either. */
export type Computed =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'undefined'; readonly why: Undefined }

export function computed(value: number): Computed {
  return { kind: 'value', value }
}

export function undefinedFor(why: Undefined): Computed {
  return { kind: 'undefined', why }
}
