import { lineIndex, positionAt } from '../base/source.ts'
import type { Position, Span } from '../base/source.ts'
import type { Document } from '../document/tree.ts'

/** Finds where something stands: its line and column. */
export type Place = (node: { readonly at: Span }) => Position

/** Where a node of this document stands. The index of lines is built once, so make one place per reading. */
export function placeIn(document: Document): Place {
  const lines = lineIndex(document.file.text)
  return (node) => positionAt(lines, node.at.start)
}
