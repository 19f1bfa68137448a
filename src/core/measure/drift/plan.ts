import type { Drift } from '../../policy/measuring.ts'

/** Two tables to compare column by column: what the model was made for, and what it meets now. */
export type DriftPlan = { readonly what: 'drift'; readonly declared: Drift }
