import type { Position } from '../../base/source.ts'
import { positionAt } from '../../base/source.ts'
import { child, descend, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Card } from '../../evidence/card/card.ts'
import { keyedDetails } from '../../evidence/card/keyed-details.ts'

/** A fact a card states about the model, and where. */
export type CardStatement = { readonly text: string; readonly at: Position }

const detailKeys: Readonly<Record<'id' | 'version' | 'owner', readonly string[]>> = {
  id: ['model id', 'id', 'identifier', 'model identifier'],
  version: ['version', 'model version', 'card version', 'release'],
  owner: ['owner', 'model owner', 'owned by', 'owners', 'model owners', 'owner team'],
}

/**
 * The id, version or owner as the card states it: `governance:` in the front matter first, then a key of the details
 * (`- **Version:** 1.2`). Null when it states none.
 */
export function stated(card: Card, fact: 'id' | 'version' | 'owner'): CardStatement | null {
  const inFrontMatter = governance(card, fact) ?? (fact === 'version' ? frontMatterKey(card, 'version') : null)
  if (inFrontMatter !== null) return inFrontMatter
  return keyedDetails(card).find(({ key }) => detailKeys[fact].includes(key)) ?? null
}

/** A text below `governance:` in the front matter. */
export function governance(card: Card, ...path: readonly string[]): CardStatement | null {
  const { frontMatter } = card
  return frontMatter.kind === 'read' ? statement(card, descend(frontMatter.root, 'governance', ...path)) : null
}

function frontMatterKey(card: Card, key: string): CardStatement | null {
  return card.frontMatter.kind === 'read' ? statement(card, child(card.frontMatter.root, key)) : null
}

function statement(card: Card, node: Node | undefined): CardStatement | null {
  const text = textOf(node)?.trim()
  if (node === undefined || text === undefined || text === '') return null
  return { text, at: positionAt(card.lines, node.at.start) }
}
