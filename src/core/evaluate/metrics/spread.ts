import type { Estimate } from '../../statistics/estimate.ts'
import type { Ruling } from '../ruling.ts'

/** What is known of how a number varies, or why nothing is. */
export type Spread =
  | {
      readonly kind: 'known'
      readonly estimate: Estimate
      readonly method: string
      readonly n: number | null
      /** Null where only the candidate is measured. */
      readonly paired: boolean | null
    }
  | { readonly kind: 'open'; readonly ruling: Ruling }
