/** What the name of a feature is called, best first. Compared in lower case. */
export const nameWords: readonly string[] = [
  'feature_names',
  'feature_name',
  'features',
  'feature',
  'columns',
  'column',
  'variables',
  'variable',
  'names',
  'name',
  'col_name',
]

/** What its importance is called, best first: where several stand side by side, the first of this list is read. */
export const valueWords: readonly string[] = [
  'mean_abs_shap',
  'mean_abs_shap_value',
  'feature_importance_vals',
  'importances_mean',
  'importance_mean',
  'importances',
  'importance',
  'feature_importances',
  'feature_importances_',
  'feature_importance',
  'total_gain',
  'gain',
  'shap_values',
  'shap_value',
  'shap',
  'mean_shap',
  'coefficient',
  'values',
  'value',
  'mean',
  'score',
  'weight',
  'split',
  'cover',
]

/** Measures that can't be negative by how they are made. */
export const unsignedWords: ReadonlySet<string> = new Set([
  'mean_abs_shap',
  'mean_abs_shap_value',
  'feature_importance_vals',
  'total_gain',
  'gain',
  'split',
  'cover',
])

/** The first of the words that is among some names, as it is written there. */
export function firstWord(words: readonly string[], names: readonly string[]): string | null {
  const lower = new Map(names.map((name) => [name.toLowerCase(), name]))
  const found = words.find((word) => lower.has(word))
  return found === undefined ? null : (lower.get(found) ?? null)
}
