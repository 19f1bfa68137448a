import { unreachable } from '../../base/unreachable.ts'
import type { Card } from '../../evidence/card/card.ts'
import { placeholders } from '../../evidence/card/placeholder.ts'
import type { Placeholder } from '../../evidence/card/placeholder.ts'
import { MOST_SECTIONS, readCard } from '../../evidence/card/read-card.ts'
import { readPointer } from '../../evidence/pointer.ts'
import type { CollectedFile } from '../dossier.ts'
import type { EvidenceSide } from '../model-evidence.ts'
import type { Model } from '../../policy/types.ts'
import { fromRoot } from '../../policy/model-path.ts'
import type { CardState } from './types.ts'

/** Controls before and after the signatures, and packs, ask for the same card: it is read once per side. */
const memory = new WeakMap<EvidenceSide, CardState>()

/** The model card of one side, read; or why there is none. A side is of one model. */
export function cardState(model: Model, side: EvidenceSide | null): CardState {
  if (model.card === null) return { kind: 'undeclared' }
  const path = fromRoot(model.path, model.card)
  const file = side?.card ?? null
  if (side === null || file === null) return { kind: 'absent', path }
  const state = memory.get(side) ?? stateOf(file)
  memory.set(side, state)
  return state
}

function stateOf({ path, content }: CollectedFile): CardState {
  switch (content.kind) {
    case 'text': {
      const pointer = readPointer(content.text)
      if (pointer !== null) return { kind: 'refused', path, why: 'pointer', detail: pointer.kind }
      const card = readCard({ path, text: content.text, digest: content.digest })
      if (card.sections.length <= MOST_SECTIONS) return judgedWhenAsked(card)
      return { kind: 'refused', path, why: 'too-large', detail: `more than ${MOST_SECTIONS} sections` }
    }
    case 'bytes':
      return { kind: 'refused', path, why: 'binary', detail: `${content.size} bytes` }
    case 'absent':
      return { kind: 'absent', path }
    case 'refused':
      return { kind: 'refused', path, why: content.why, detail: content.detail }
    default:
      return unreachable(content)
  }
}

/** Finding placeholders takes longer than reading the card, and of production's card nobody asks for them. */
function judgedWhenAsked(card: Card): CardState {
  let found: readonly Placeholder[] | null = null
  return {
    kind: 'read',
    card,
    get placeholders() {
      found ??= placeholders(card)
      return found
    },
  }
}
