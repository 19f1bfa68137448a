import { child, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { stated } from '../controls/card-statement.ts'
import type { CardState } from '../controls/types.ts'

/** So many names are taken from one key of the front matter. */
const MOST = 50

export type CardFacts = {
  readonly version: string | null
  readonly task: string | null
  readonly licences: readonly string[]
  readonly ancestors: readonly string[]
  readonly datasets: readonly string[]
  readonly emissions: string | null
}

/** What the front matter of a card says, as written. */
export function cardFacts(state: CardState): CardFacts {
  const card = state.kind === 'read' ? state.card : null
  const root = card?.frontMatter.kind === 'read' ? card.frontMatter.root : undefined
  const emissions = child(root, 'co2_eq_emissions')
  return {
    version: card === null ? null : (stated(card, 'version')?.text ?? null),
    task: filled(stringOf(child(root, 'pipeline_tag'))),
    licences: namesOf(child(root, 'license')),
    ancestors: namesOf(child(root, 'base_model')),
    datasets: namesOf(child(root, 'datasets')),
    emissions: filled(textOf(emissions) ?? textOf(child(emissions, 'emissions'))),
  }
}

function filled(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

/** One name or a list of them, each once. */
function namesOf(node: Node | undefined): readonly string[] {
  const written = node?.kind === 'sequence' ? itemsOf(node).map(stringOf) : [stringOf(node)]
  const names = written.flatMap((text) => filled(text) ?? [])
  return [...new Set(names)].slice(0, MOST)
}
