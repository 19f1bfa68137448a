import { positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import { child, stringOf } from '../../document/tree.ts'
import { isGenerativeTask } from './card-task.ts'
import type { CardState } from './types.ts'

/** The task that a card's front matter names, `pipeline_tag:`, and where. */
export type CardTask = { readonly name: string; readonly at: Position }

export function taskOf(state: CardState): CardTask | null {
  if (state.kind !== 'read' || state.card.frontMatter.kind !== 'read') return null
  const node = child(state.card.frontMatter.root, 'pipeline_tag')
  const name = stringOf(node)
  return node === undefined || name === undefined ? null : { name, at: positionAt(state.card.lines, node.at.start) }
}

/** What the Hub calls tasks whose output is a label, a number or a place. */
const predicts =
  /^(?:.*-(?:classification|regression|forecasting|detection|segmentation)|fill-mask|sentence-similarity|feature-extraction|.*-ranking)$/

/** Whether the task that the card names can be reconciled with a model that generates, or does not; no task says nothing. */
export function taskFits(task: CardTask | null, generative: boolean): boolean {
  if (task === null) return true
  return generative ? !predicts.test(task.name) : !isGenerativeTask(task.name)
}
