import { boundExplanations } from './bound-explanations.ts'
import { controlOf, controls } from './catalogue.ts'
import type { ControlExplanation, Explanation } from './explanation.ts'
import { packOf, packs } from './packs.ts'
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
  const { id, version, title, disclaimer } = pack
  const listed = controls.filter((one) => pack.controls.includes(one.id))
  return {
    kind: 'pack',
    id,
    version,
    title,
    disclaimer,
    controls: listed.map((one) => ({ id: one.id, title: one.title })),
  }
}

/** Everything `explanationOf` knows, for suggestions and for lists. */
export const explained: readonly string[] = [
  ...controls.map(({ id }) => id),
  ...boundExplanations.map(({ id }) => id),
  ...packs.map(({ id }) => id),
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
