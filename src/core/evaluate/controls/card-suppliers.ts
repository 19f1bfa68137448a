import { positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import type { Card } from '../../evidence/card/card.ts'
import type { Supplier } from '../../evidence/governance/blocks.ts'

/** A model or dataset of others that a card names. */
export type ForeignName = { readonly key: 'base_model' | 'datasets'; readonly id: string; readonly at: Position }

/**
 * What the front matter names of others: base models, and datasets of another account. A dataset without an account
 * may be a file of one's own; a base model without one is a well-known one of the Hub.
 */
export function foreignNames(card: Card, owner: string): readonly ForeignName[] {
  const { frontMatter } = card
  if (frontMatter.kind !== 'read') return []
  return (['base_model', 'datasets'] as const).flatMap((key) => {
    const node = child(frontMatter.root, key)
    return idsOf(node).flatMap(({ id, start }): readonly ForeignName[] => {
      const [account = '', rest] = id.split('/')
      const isOwn = rest !== undefined && account.toLowerCase() === owner.toLowerCase()
      if (isOwn || (key === 'datasets' && rest === undefined)) return []
      return [{ key, id, at: positionAt(card.lines, start) }]
    })
  })
}

function idsOf(node: Node | undefined): readonly { readonly id: string; readonly start: number }[] {
  const all = node?.kind === 'sequence' ? itemsOf(node) : [node]
  return all.flatMap((each) => {
    const id = stringOf(each)?.trim() ?? ''
    return each === undefined || id === '' ? [] : [{ id, start: each.at.start }]
  })
}

/** Whether an entry of the record is about it: it names the whole id, the account, or the model or dataset. */
export function covers({ name, supplies }: Supplier, { id }: ForeignName): boolean {
  const text = ` ${wordsOf(`${name?.text ?? ''} ${supplies?.text ?? ''}`).join(' ')} `
  return id.split('/').some((part) => text.includes(` ${wordsOf(part).join(' ')} `))
}
