import { canonicalJson, type Json } from '../base/canonical-json.ts'
import { sha256 } from '../base/digest.ts'

/** A list as the ledger keeps it. `digest` is that of the whole list, where not all of it is kept; null otherwise. */
export type Limited<T extends Json> = {
  readonly total: number
  readonly digest: string | null
  readonly items: readonly T[]
}

/** The first `most` items, and what binds the rest. */
export function limited<T extends Json>(items: readonly T[], most: number): Limited<T> {
  const whole = items.length <= most
  return { total: items.length, digest: whole ? null : sha256(canonicalJson(items)), items: items.slice(0, most) }
}
