/** Last segments of the values that drift is measured by: `age.psi`, `drift_share`. */
export const DRIFT_NAMES: ReadonlySet<string> = new Set([
  'psi',
  'ks',
  'ks_p_value',
  'wasserstein',
  'jensen_shannon',
  'chi2',
  'chi2_p_value',
  'missing_rate_change',
  'drift_share',
])
