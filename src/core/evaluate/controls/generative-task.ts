import { positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import { child, stringOf } from '../../document/tree.ts'
import type { Card } from '../../evidence/card/card.ts'
import { generativeOnCard, isGenerativeTask, tasksOnCard } from './card-task.ts'
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

/** Libraries of models that estimate a label or a number and make nothing up. */
const predictors = /^(?:sklearn|scikit-learn|xgboost|lightgbm|catboost|statsmodels)$/

/** Whether the task that the card names can be reconciled with a model that generates, or does not; no task says nothing. */
export function taskFits(task: CardTask | null, generative: boolean): boolean {
  if (task === null) return true
  const name = task.name.trim().toLowerCase()
  return generative ? !predicts.test(name) : !isGenerativeTask(name)
}

/** Whether a card's front matter speaks against a model that generates, or does not: by its task, else by tags and library. */
export function speaksAgainst(state: CardState, generative: boolean): boolean {
  if (state.kind !== 'read') return false
  const { card } = state
  const task = taskOf(state)
  if (!taskFits(task, generative)) return true
  if (!generative) return generativeOnCard(card) !== null
  // a model that generates may bear tags of what else it is good for
  return task === null && generativeOnCard(card) === null && predictsOnCard(card)
}

function predictsOnCard(card: Card): boolean {
  const library = card.frontMatter.kind === 'read' ? stringOf(child(card.frontMatter.root, 'library_name')) : undefined
  return (
    predictors.test(library?.trim().toLowerCase() ?? '') || tasksOnCard(card).some(({ text }) => predicts.test(text))
  )
}
