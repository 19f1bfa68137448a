import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Position, SourceFile } from '../../base/source.ts'
import type { Answer, Placed } from '../governance/answer.ts'

/** Where in which bytes a point of the technical documentation is answered. */
export type Reference = {
  readonly at: Position
  readonly path: Placed<string>
  /** A heading of a Markdown file, or the keys to a value of a structured one; null where the file has no such thing. */
  readonly anchor: Placed<string> | null
  readonly sha256: Placed<string>
}

/** One point of Annex IV: its references, or the reason why it does not apply. */
export type AnnexPoint = {
  readonly point: string
  readonly at: Position
  readonly references: readonly Reference[]
  readonly na: Answer | null
}

/** The index of a technical documentation, in the order it is written. */
export type TechnicalFile = { readonly file: SourceFile; readonly points: readonly AnnexPoint[] }

/** An index, or everything that is wrong with it. */
export type ReadTechnicalFile =
  | { readonly kind: 'read'; readonly technicalFile: TechnicalFile }
  | { readonly kind: 'wrong'; readonly problems: readonly Diagnostic[] }
