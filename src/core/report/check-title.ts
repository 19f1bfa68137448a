import { unreachable } from '../base/unreachable.ts'
import type { Decision } from '../evaluate/verdict.ts'
import { missingOf } from './approvals/missing-of.ts'
import type { SharedHead } from './check-notes.ts'
import { plain, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { View } from './types.ts'
import { shorten } from './visible.ts'

/** Longest title GitHub takes. */
const CHECK_TITLE_LIMIT = 255

/** Whether the verdict concludes the check: not on a draft. */
export type CheckState = 'judged' | 'draft'

type Said = { readonly state: CheckState; readonly shared: readonly SharedHead[]; readonly decision: Decision }

/** The check in one short line: what is seen in the list of checks. */
export function checkTitle(view: View, said: Said): string {
  return shorten(plain(titleOf(view, said)), CHECK_TITLE_LIMIT)
}

function titleOf(view: View, { state, shared, decision }: Said): Phrase {
  switch (state) {
    case 'draft':
      return words('Draft: decided once it is ready for review')
    case 'judged':
      return decision === view.decision ? judged(view) : because(shared, decision)
    default:
      return unreachable(state)
  }
}

function judged(view: View): Phrase {
  const missing = view.decision === 'hold' ? missingOf(view.approvals) : null
  return missing === null ? view.headline : say`On hold: ${missing.phrase} missing`
}

/** Another pull request with this commit decides. */
function because(shared: readonly SharedHead[], decision: Decision): Phrase {
  const other = shared.find((one) => (one.decision ?? 'hold') === decision)
  const state = decision === 'block' ? 'Blocked' : 'On hold'
  return words(`${state}: so is #${other?.pull ?? 0}, which shares this commit`)
}
