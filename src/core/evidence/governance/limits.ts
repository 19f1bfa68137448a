import type { DocumentLimits } from '../../document/limits.ts'

/** What a governance file may be: far beyond what anybody writes by hand. */
export const GOVERNANCE_LIMITS: DocumentLimits = { bytes: 1024 * 1024, depth: 20, values: 50_000 }
