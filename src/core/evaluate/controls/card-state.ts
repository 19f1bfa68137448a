import { unreachable } from '../../base/unreachable.ts'
import { placeholders } from '../../evidence/card/placeholder.ts'
import { readCard } from '../../evidence/card/read-card.ts'
import { readPointer } from '../../evidence/pointer.ts'
import type { CollectedFile } from '../dossier.ts'
import type { EvidenceSide } from '../model-evidence.ts'
import type { Model } from '../../policy/types.ts'
import { fromRoot } from '../../policy/model-path.ts'
import type { CardState } from './types.ts'

/** The model card of one side, read; or why there is none. */
export function cardState(model: Model, side: EvidenceSide | null): CardState {
  if (model.card === null) return { kind: 'undeclared' }
  const path = fromRoot(model.path, model.card)
  const file = side?.card ?? null
  return file === null ? { kind: 'absent', path } : stateOf(file)
}

function stateOf({ path, content }: CollectedFile): CardState {
  switch (content.kind) {
    case 'text': {
      const pointer = readPointer(content.text)
      if (pointer !== null) return { kind: 'refused', path, why: 'pointer', detail: pointer.kind }
      const card = readCard({ path, text: content.text, digest: content.digest })
      return { kind: 'read', card, placeholders: placeholders(card) }
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
