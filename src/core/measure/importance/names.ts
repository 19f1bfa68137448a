/** Names of the values that feature importance is compared by. */
export const IMPORTANCE_NAMES: ReadonlySet<string> = new Set([
  'importance_rank_correlation',
  'importance_kendall_tau',
  'importance_rank_overlap',
  'importance_top_overlap',
  'importance_moved',
])
