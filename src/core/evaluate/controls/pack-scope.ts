import type { Position } from '../../base/source.ts'
import type { Placed } from '../../evidence/governance/answer.ts'
import type { Regulatory } from '../../evidence/governance/blocks.ts'
import { ownWords } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { speaksAgainst } from './generative-task.ts'
import type { Pack } from './packs/pack.ts'
import { citeRecord } from './record-facts.ts'
import type { ControlFactsheet, RecordState } from './types.ts'

/** Why a pack does not speak about a model, and where the record says so. */
export type OutsideScope = { readonly note: Detail; readonly citations: readonly Citation[] }

type ScopeFacts = Pick<ControlFactsheet, 'record' | 'baselineRecord' | 'card' | 'baselineCard'>

/**
 * Whether a model is outside a pack's scope; null where the pack speaks about it. Outside is what the record says
 * outright: without a record, with one that can't be read, or where the question is not answered, the pack asks. A
 * change can't talk itself out of a pack either: what production's record or the card itself says against it
 * keeps the pack asking until a version with the new answer runs in production.
 */
export function outsideScope(pack: Pack, facts: ScopeFacts): OutsideScope | null {
  const claim = claimOf(pack, facts.record)
  if (claim === null || isContradicted(claim, facts)) return null
  const citations = facts.record.kind === 'read' ? [citeRecord(facts.record.record, 'regulatory', claim.at, 'E1')] : []
  return { note: ownWords(claim.note), citations }
}

/** Whether a record claims to be outside a pack's scope, and something else says it is not. */
export function isContested(pack: Pack, facts: ScopeFacts): boolean {
  const claim = claimOf(pack, facts.record)
  return claim !== null && isContradicted(claim, facts)
}

type Question = 'genai' | 'agentic'

/** An answer of the record that puts the model outside. */
type Claim = { readonly question: Question; readonly answer: boolean; readonly at: Position; readonly note: string }

function claimOf({ scope }: Pack, record: RecordState): Claim | null {
  switch (scope.kind) {
    case 'every-model':
      return null
    case 'only-generative':
      return claimed(record, { question: 'genai', answer: false, note: scope.note })
    case 'not-generative-or-agentic':
      return (
        claimed(record, { question: 'genai', answer: true, note: scope.note }) ??
        claimed(record, { question: 'agentic', answer: true, note: scope.note })
      )
  }
}

function claimed(record: RecordState, looked: Omit<Claim, 'at'>): Claim | null {
  const found = answerOf(record, looked.question)
  return found === null || found.value !== looked.answer ? null : { ...looked, at: found.at }
}

/** Where production's record leaves the question open, production's card may answer it. No model that predicts is an agent. */
function isContradicted({ question, answer }: Claim, { baselineRecord, card, baselineCard }: ScopeFacts): boolean {
  const before = answerOf(baselineRecord, question)
  if (before !== null && before.value !== answer) return true
  return speaksAgainst(card, answer) || (before === null && speaksAgainst(baselineCard, answer))
}

function answerOf(state: RecordState, question: Question): Placed<boolean> | null {
  const regulatory: Regulatory | null = state.kind === 'read' ? state.record.governance.regulatory : null
  return regulatory?.[question] ?? null
}
