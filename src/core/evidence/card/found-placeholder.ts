import type { Span } from '../../base/source.ts'
import type { CanonicalSection } from './card.ts'

/**
 * How a piece of a card gives away that nobody filled it in: the template's own default, an instruction or fill-in
 * left as content, an imperative in place of an answer, next to nothing, or a paragraph of a known template.
 */
export type PlaceholderRule = 'default' | 'instruction' | 'stub' | 'hollow' | 'similar'

/** A placeholder as a rule finds it, before its place is a line and a column. */
export type FoundPlaceholder = {
  readonly rule: PlaceholderRule
  /** The section whose text it is in; `front matter` for the block at the top. */
  readonly section: CanonicalSection | 'front matter' | null
  readonly span: Span
}
