import { child, stringOf } from '../../document/tree.ts'
import type { Placed } from '../../evidence/governance/answer.ts'
import type { Regulatory } from '../../evidence/governance/blocks.ts'
import { ownWords } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import type { Pack } from './packs/pack.ts'
import { citeRecord } from './record-facts.ts'
import type { CardState, ControlFactsheet, RecordState } from './types.ts'

/** Why a pack does not speak about a model, and where the record says so. */
export type OutsideScope = { readonly note: Detail; readonly citations: readonly Citation[] }

type ScopeFacts = Pick<ControlFactsheet, 'record' | 'baselineRecord' | 'card'>

/**
 * Whether a model is outside a pack's scope; null where the pack speaks about it. Outside is what the record says
 * outright: without a record, with one that can't be read, or where the question is not answered, the pack asks. A
 * change can't talk itself out of a pack either: what production's record or the card's own task says against it
 * keeps the pack asking until a version with the new answer runs in production.
 */
export function outsideScope({ scope }: Pack, facts: ScopeFacts): OutsideScope | null {
  switch (scope.kind) {
    case 'every-model':
      return null
    case 'only-generative':
      return isTold(facts, 'genai', false) ? told(facts, 'genai', scope.note) : null
    case 'not-generative-or-agentic': {
      if (isTold(facts, 'genai', true)) return told(facts, 'genai', scope.note)
      return isTold(facts, 'agentic', true) ? told(facts, 'agentic', scope.note) : null
    }
  }
}

type Question = 'genai' | 'agentic'

function isTold({ record, baselineRecord, card }: ScopeFacts, question: Question, answer: boolean): boolean {
  if (answerOf(record, question)?.value !== answer) return false
  const before = answerOf(baselineRecord, question)?.value ?? answer
  return before === answer && (question === 'agentic' || taskFits(card, answer))
}

function answerOf(state: RecordState, question: Question): Placed<boolean> | null {
  const regulatory: Regulatory | null = state.kind === 'read' ? state.record.governance.regulatory : null
  return regulatory?.[question] ?? null
}

function told({ record }: ScopeFacts, question: Question, note: string): OutsideScope {
  const at = answerOf(record, question)?.at ?? null
  const citations = record.kind === 'read' ? [citeRecord(record.record, 'regulatory', at, 'E1')] : []
  return { note: ownWords(note), citations }
}

/** What the Hub calls tasks whose output is made up, and tasks whose output is a label, a number or a place. */
const generates =
  /^(?:(?:.*-)?text-generation|text2text-generation|conversational|any-to-any|.*-to-(?:image|video|speech|audio|3d)|image-text-to-text|video-text-to-text|audio-text-to-text|unconditional-image-generation)$/
const predicts =
  /^(?:.*-(?:classification|regression|forecasting|detection|segmentation)|fill-mask|sentence-similarity|feature-extraction|.*-ranking)$/

/** Whether the task that the card's front matter names can be reconciled with the answer; no task says nothing. */
function taskFits(state: CardState, generative: boolean): boolean {
  if (state.kind !== 'read' || state.card.frontMatter.kind !== 'read') return true
  const task = stringOf(child(state.card.frontMatter.root, 'pipeline_tag')) ?? ''
  return generative ? !predicts.test(task) : !generates.test(task)
}
