import type { Diagnostic } from '../base/diagnostic.ts'
import type { Result } from '../base/result.ts'
import type { Document } from '../document/tree.ts'
import type { FormatId, Reading } from './types.ts'

/**
 * One evidence format. `recognises` looks at content and says yes only where the document can be nothing else it
 * knows of, because two readers that say yes to one file refuse it. `read` is called on recognised documents only.
 */
export type Reader = {
  readonly format: FormatId
  /** What the format is called where people talk about it: `lm-evaluation-harness 0.4`. */
  readonly title: string
  recognises(document: Document): boolean
  read(document: Document): Result<Reading, readonly Diagnostic[]>
}
