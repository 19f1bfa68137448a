import { positionAt } from '../../base/source.ts'
import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Card } from '../../evidence/card/card.ts'
import type { CardStatement } from './card-statement.ts'

/** What the Hub calls tasks whose output is made up. */
const generates =
  /^(?:(?:.*-)?text-generation|text2text-generation|conversational|any-to-any|.*-to-(?:image|video|speech|audio|3d)|image-text-to-text|video-text-to-text|audio-text-to-text|unconditional-image-generation)$/

/** Tags that nothing but a generative model bears. */
const generativeTag =
  /^(?:text-generation-inference|llm|large-language-model|chatbot|chat|gen-?ai|generative-?ai|diffusers|stable-diffusion(?:-xl)?|text-to-image)$/

/** Tasks and tags of models that people talk to. */
const talks = /^(?:conversational|chatbot|chat|virtual-assistant|voice-assistant)$/

/** Whether a task makes something up, in the words of the Hub. */
export function isGenerativeTask(task: string): boolean {
  return generates.test(task)
}

/** Where the front matter says that the model generates: by its task, or by a tag. Null where it does not. */
export function generativeOnCard(card: Card): CardStatement | null {
  return tasksOnCard(card).find(({ text }) => generates.test(text) || generativeTag.test(text)) ?? null
}

/** Where the front matter says that people talk to the model. Null where it does not. */
export function talksOnCard(card: Card): CardStatement | null {
  return tasksOnCard(card).find(({ text }) => talks.test(text)) ?? null
}

/** The task and the tags of the front matter, in lower case. */
export function tasksOnCard({ frontMatter, lines }: Card): readonly CardStatement[] {
  if (frontMatter.kind !== 'read') return []
  const { root } = frontMatter
  return [child(root, 'pipeline_tag'), child(root, 'tags'), ...itemsOf(child(root, 'tags'))].flatMap((node) => {
    const text = stringOf(node)?.trim().toLowerCase()
    return node === undefined || text === undefined ? [] : [{ text, at: positionAt(lines, node.at.start) }]
  })
}
