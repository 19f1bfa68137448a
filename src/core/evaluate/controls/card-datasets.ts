import { positionAt } from '../../base/source.ts'
import { child, itemsOf, textOf } from '../../document/tree.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import type { CardState } from './types.ts'

/** A dataset named somewhere, and where. */
export type NamedDataset = { readonly id: string; readonly citation: Citation }

/** The `datasets:` of the card's front matter, a text or a list of texts. */
export function cardDatasets(state: CardState): readonly NamedDataset[] {
  if (state.kind !== 'read' || state.card.frontMatter.kind !== 'read') return []
  const { card } = state
  const value = child(state.card.frontMatter.root, 'datasets')
  const nodes = value?.kind === 'sequence' ? itemsOf(value) : value === undefined ? [] : [value]
  return nodes.flatMap((node) => {
    const id = textOf(node)?.trim() ?? ''
    return id === '' ? [] : [{ id, citation: citeCard(card, positionAt(card.lines, node.at.start)) }]
  })
}
