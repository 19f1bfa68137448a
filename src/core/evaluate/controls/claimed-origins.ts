import { positionAt } from '../../base/source.ts'
import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Card } from '../../evidence/card/card.ts'
import { keyedDetails } from '../../evidence/card/keyed-details.ts'
import { isUnanswered } from '../../evidence/governance/unanswered.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'

/** What a card says elsewhere than under `base_model:` about what the model was made from. */
export type ClaimedOrigin = {
  readonly text: string
  readonly citation: Citation
  /** Whether a name of a base model is what it speaks of. */
  readonly isOf: (name: string) => boolean
}

const detailKeys: ReadonlySet<string> = new Set([
  'finetuned from model',
  'fine-tuned from model',
  'fine tuned from model',
  'finetuned from',
  'fine-tuned from',
  'base model',
  'parent model',
])

const denial = /^(?:none|no|n\/?a|not applicable|nothing)\b|\bfrom scratch\b/i
const tag = /^base_model:(?:(?:finetune|adapter|merge|quantized):)?(\S+)$/

/** Details such as `Finetuned from model: …`, and the tags that the Hub adds. */
export function claimedOrigins(card: Card): readonly ClaimedOrigin[] {
  const details = keyedDetails(card)
    .filter(({ key, text }) => detailKeys.has(key) && !denial.test(text) && !isUnanswered(text, ''))
    .map(({ text, at }) => ({ text, citation: citeCard(card, at), isOf: (name: string) => speaksOf(text, name) }))
  const root = card.frontMatter.kind === 'read' ? card.frontMatter.root : undefined
  const tags = itemsOf(child(root, 'tags')).flatMap((node) => {
    const [, text] = tag.exec(stringOf(node) ?? '') ?? []
    const citation = citeCard(card, positionAt(card.lines, node.at.start))
    return text === undefined ? [] : [{ text, citation, isOf: (name: string) => same(name, text) }]
  })
  return [...details, ...tags]
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** Prose may leave out who published it. */
function speaksOf(text: string, name: string): boolean {
  const short = name.slice(name.lastIndexOf('/') + 1).toLowerCase()
  return short !== '' && text.toLowerCase().includes(short)
}
