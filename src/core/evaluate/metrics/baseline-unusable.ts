import type { Reason } from '../reasons.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'

/** A baseline that is there and can't be used: nothing can be compared with it, whatever the candidate reports. */
export function baselineUnusable(reason: Reason, text: string): Ruling {
  if (reason.code === 'baseline-unusable') return indeterminate(reason)
  return indeterminate({ code: 'baseline-unusable', why: reason.code, text })
}
