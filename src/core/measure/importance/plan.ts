/** Two lists of how much each feature matters, to compare. */
export type ImportancePlan = { readonly what: 'importance' }
