import type { CanonicalSection } from '../../evidence/card/card.ts'
import { spansOf } from '../../evidence/card/section-text.ts'
import type { Answer } from '../../evidence/governance/answer.ts'
import type { Governance } from '../../evidence/governance/types.ts'
import type { CardState } from '../controls/types.ts'
import type { Considerations } from './described-model.ts'

/** Longer sections are cut: the card itself is referred to by its digest. */
const LONGEST = 4_000

/** What card and record say one should know before using the model. What was not filled in says nothing. */
export function considerationsOf(state: CardState, governance: Governance | null): Considerations {
  const groups = answered(governance?.impact?.groups)
  return {
    uses: [...present(answered(governance?.purpose?.statement)), ...section(state, 'intended_use')],
    limitations: section(state, 'limitations'),
    risks: (governance?.risks ?? []).flatMap((risk) => {
      const hazard = answered(risk.hazard)
      return hazard === null ? [] : [{ hazard, mitigation: answered(risk.mitigation) }]
    }),
    groups: groups === null ? null : { text: groups, mitigation: answered(governance?.data?.bias_mitigation) },
  }
}

function answered(answer: Answer | null | undefined): string | null {
  return answer?.filled === true ? answer.text : null
}

function present(text: string | null): readonly string[] {
  return text === null ? [] : [text]
}

/** The words of a section on one line; nothing where a placeholder stands in it. */
function section(state: CardState, canonical: CanonicalSection): readonly string[] {
  if (state.kind !== 'read') return []
  const { card, placeholders } = state
  const spans = spansOf(card, canonical)
  const isTemplate = placeholders.some(({ span }) =>
    spans.some(({ start, end }) => span.start < end && span.end > start),
  )
  const text = spans
    .map(({ start, end }) => card.visible.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return isTemplate || text === '' ? [] : [text.slice(0, LONGEST).toWellFormed()]
}
