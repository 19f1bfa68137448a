import type { Diagnostic } from '../../base/diagnostic.ts'
import type { LineIndex, Position, SourceFile, Span } from '../../base/source.ts'
import type { Node } from '../../document/tree.ts'

/** What a section of a model card is about, whatever its heading says. */
export type CanonicalSection =
  | 'details'
  | 'intended_use'
  | 'out_of_scope'
  | 'factors'
  | 'metrics'
  | 'evaluation_data'
  | 'training_data'
  | 'results'
  | 'limitations'
  | 'ethics'
  | 'explainability'
  | 'monitoring'
  | 'oversight'
  | 'decision'
  | 'environment'
  | 'license'
  | 'contact'
  | 'citation'

/**
 * A model card, taken apart. `prose` and `visible` are as long as the text, so that offsets hold in all three: in
 * `prose` code, comments, math, BibTeX and front matter are blank; in `visible` markup and addresses are too.
 */
export type Card = {
  readonly file: SourceFile
  readonly lines: LineIndex
  readonly prose: string
  readonly visible: string
  readonly frontMatter: FrontMatter
  /** In order of reading. */
  readonly sections: readonly Section[]
  readonly tables: readonly CardTable[]
}

/** The YAML block a card may begin with. */
export type FrontMatter =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'read'; readonly root: Node; readonly issues: readonly CardIssue[] }

/** What is wrong with a key of the front matter. An `error` is refused by the Hugging Face Hub as well. */
export type CardIssue = {
  readonly severity: 'error' | 'warning'
  /** The key at the top of the front matter it belongs to. */
  readonly key: string
  readonly problem: Diagnostic
}

/** A heading with what stands below it: a Markdown heading, a line in bold, a `key: value` bullet or a table row. */
export type Section = {
  readonly heading: string
  /** A heading with what stands below it, or a key with its value beside it. */
  readonly form: 'heading' | 'key'
  /** 1 to 6 for headings, 7 for a line in bold, 8 for a key with its value. */
  readonly level: number
  readonly canonical: CanonicalSection | null
  /** The nearest canonical section among itself and those around it. */
  readonly owner: CanonicalSection | null
  readonly at: Position
  /** Heading, text and nested sections. */
  readonly span: Span
  /** The text in no nested section, heading excluded. */
  readonly own: readonly Span[]
}

/** A table in GitHub's notation, outside of code. */
export type CardTable = {
  readonly owner: CanonicalSection | null
  readonly header: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly span: Span
}

/** `text` is as a person reads it: without emphasis, links and code marks. */
export type TableCell = { readonly text: string; readonly span: Span; readonly at: Position }
