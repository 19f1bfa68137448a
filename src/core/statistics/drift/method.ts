/** Ways of telling how far two samples of a column lie apart, each with what its number depends on. */
export type DriftMethod =
  | CellMethod
  /** Greatest distance between distribution functions, with a p-value. Numbers only. */
  | { readonly kind: 'kolmogorov-smirnov' }
  /** First Wasserstein distance, in the unit of the column. Numbers only. */
  | { readonly kind: 'wasserstein' }
  /** The same, divided by the reference's standard deviation (over n), or by `least` where that is smaller. */
  | { readonly kind: 'wasserstein-normed'; readonly least: number }
  /** Share of missing cells now less that of the reference: positive is more missing. */
  | { readonly kind: 'missing-rate' }

/** Methods that compare counts in cells: the bins of a numeric column, or categories. */
export type CellMethod =
  | { readonly kind: 'psi'; readonly floor: number }
  | { readonly kind: 'kullback-leibler'; readonly floor: number }
  | { readonly kind: 'jensen-shannon'; readonly base: number }
  | { readonly kind: 'hellinger' }
  | { readonly kind: 'total-variation' }
  | { readonly kind: 'chi-square' }

/** Where nothing else is said: floor of PSI and KL, base of Jensen–Shannon, cells, least spread (Evidently's). */
export const DRIFT_DEFAULTS = { floor: 1e-4, base: 2, bins: 10, least: 1e-3 } as const
