/**
 * What a planned evaluation should show: that a quantity is no more than `margin` below a reference, in the metric's
 * unit. Values are what is expected to be true.
 */
export type Plan =
  /** A share of one set of rows, such as accuracy or recall, against `rate` − `margin`. */
  | { readonly kind: 'proportion'; readonly rate: number; readonly margin: number }
  /** Two models on the same rows; `discordant` is the share that only one of them gets right. */
  | {
      readonly kind: 'paired-proportions'
      readonly discordant: number
      readonly difference: number
      readonly margin: number
    }
  /** Two models on different rows, as many on each side. */
  | {
      readonly kind: 'two-proportions'
      readonly candidate: number
      readonly baseline: number
      readonly margin: number
    }
  /**
   * ROC AUC with a share of `positives`. `correlation` is that of the two models' AUCs, on the same rows (0: different
   * rows, as many on each side), and null where one model alone is held against `auc` − `margin`.
   */
  | {
      readonly kind: 'auc'
      readonly auc: number
      readonly positives: number
      readonly correlation: number | null
      readonly margin: number
    }
  /** A mean of one value a row, or of differences on the same rows. */
  | {
      readonly kind: 'mean'
      readonly standardDeviation: number
      readonly difference: number
      readonly margin: number
    }
