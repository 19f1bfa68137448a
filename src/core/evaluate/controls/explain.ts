import { boundExplanations } from './bound-explanations.ts'
import { controlOf, controls } from './catalogue.ts'
import type { ControlExplanation, Explanation, PackExplanation } from './explanation.ts'
import { groupsOf } from './groups.ts'
import { packOf, packs } from './packs.ts'
import type { Pack } from './packs/pack.ts'
import type { Control } from './types.ts'

/**
 * Explains a control id, a kind of bound, a pack, or a rule as a report names it (`production/metrics/auc/at_least`,
 * `controls/DOC-03`). Case does not matter for ids of controls. Null for what is none of these.
 */
export function explanationOf(idOrRule: string): Explanation | null {
  const last = idOrRule.slice(idOrRule.lastIndexOf('/') + 1).trim()
  const control = controlOf(last) ?? controlOf(last.toUpperCase())
  if (control !== undefined) return explainControl(control)
  const bound = boundExplanations.find(({ id }) => id === last)
  if (bound !== undefined) return bound
  const pack = packOf(last)
  if (pack === undefined) return null
  return explainPack(pack)
}

function explainPack(pack: Pack): PackExplanation {
  const { id, version, title, status, effective, scope, aliases, disclaimer, unassessed } = pack
  const groups = groupsOf(pack, controls).map((group) => ({
    title: group.title,
    controls: group.controls.map((one) => ({ id: one.id, title: one.title })),
  }))
  return {
    kind: 'pack',
    id,
    version,
    title,
    status,
    effective,
    scope,
    aliases,
    disclaimer,
    groups,
    unassessed,
  }
}

/** Everything `explanationOf` knows, for suggestions and for lists. */
export const explained: readonly string[] = [
  ...controls.map(({ id }) => id),
  ...boundExplanations.map(({ id }) => id),
  ...packs.flatMap(({ id, aliases }) => [id, ...aliases.map((alias) => alias.id)]),
]

function explainControl({
  id,
  title,
  question,
  why,
  remedy,
  stage,
  severity,
  needed,
  maps,
}: Control): ControlExplanation {
  const tiers = (['low', 'medium', 'high'] as const).map((tier) => ({
    tier,
    severity: severity[tier],
    needed: needed[tier],
  }))
  const askers = packs.filter((pack) => pack.controls.includes(id)).map((pack) => pack.id)
  return { kind: 'control', id, title, question, why, remedy, stage, tiers, packs: askers, clauses: maps }
}
