import { lineIndex, positionAt } from '../../base/source.ts'
import { descend, textOf } from '../../document/tree.ts'
import { parseYaml } from '../../document/yaml.ts'
import type { Tier } from '../../policy/types.ts'
import { detail } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeCard, citePolicy } from './card-facts.ts'
import { governance } from './card-statement.ts'
import { mendedBy, undecided } from './result.ts'
import { isLower, isTier } from './tiers.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** A tier that falls, and where that stands; or why it can't be told. */
export type LoweredTier =
  | { readonly kind: 'lowered'; readonly from: Tier; readonly to: Tier; readonly citations: readonly Citation[] }
  | { readonly kind: 'result'; readonly result: ControlResult }

/**
 * Whether the tier falls: the policy as proposed names a lower one, or the card of the base branch a higher one than
 * the policy in force. Null where it does not fall.
 */
export function loweredTier(facts: ControlFactsheet): LoweredTier | null {
  return inProposedPolicy(facts) ?? sinceBaseCard(facts)
}

function inProposedPolicy(facts: ControlFactsheet): LoweredTier | null {
  const { dossier, evidence, tier } = facts
  const { proposedPolicy: proposed } = dossier
  if (proposed === null) return null
  const place: Citation = { path: proposed.path, side: 'candidate', at: null, digest: null, strength: null }
  if (proposed.content.kind !== 'text') return untold(place)
  const { text, digest } = proposed.content
  const parsed = parseYaml({ path: proposed.path, text, digest })
  const node = parsed.ok ? descend(parsed.value, 'models', evidence.model.id, 'tier') : undefined
  const next = textOf(node) ?? ''
  if (node === undefined || !isTier(next)) return untold({ ...place, digest })
  if (!isLower(next, tier)) return null
  const at = positionAt(lineIndex(text), node.at.start)
  return { kind: 'lowered', from: tier, to: next, citations: [{ ...place, at, digest }, citePolicy(facts)] }
}

function untold(place: Citation): LoweredTier {
  const what = detail`The change edits the policy, and which tier it then gives this model can’t be read there`
  const how = detail`Change the policy in a pull request of its own, or give this model its tier there`
  return { kind: 'result', result: mendedBy(how, undecided(what, [place])) }
}

function sinceBaseCard(facts: ControlFactsheet): LoweredTier | null {
  const { baselineCard: state, tier } = facts
  const before = state.kind === 'read' ? governance(state.card, 'tier') : null
  if (state.kind !== 'read' || before === null || !isTier(before.text) || !isLower(tier, before.text)) return null
  const citations = [citeCard(state.card, before.at, { side: 'baseline' }), citePolicy(facts)]
  return { kind: 'lowered', from: before.text, to: tier, citations }
}
