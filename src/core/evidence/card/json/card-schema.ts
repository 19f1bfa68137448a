import type { Node } from '../../../document/tree.ts'
import type { CanonicalSection } from '../card.ts'

/** Where a schema keeps what a model card says: keys to follow; a list stands for all of its items. */
export type CardSchema = {
  readonly title: string
  /** The part of the document that is the card; undefined where there is none, or more than one could be. */
  readonly cardOf: (root: Node) => Node | undefined
  readonly sections: { readonly [section in CanonicalSection]?: readonly string[] }
  /** Keys of the front matter, and where the schema has them. */
  readonly facts: Readonly<Record<'license' | 'version' | 'owner' | 'sha256', readonly string[]>>
  /** Lists of metrics, and the keys of a metric. */
  readonly metrics: { readonly lists: string; readonly name: string; readonly value: string; readonly slice: string }
}
