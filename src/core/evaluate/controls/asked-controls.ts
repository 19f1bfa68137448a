import { byCodeUnit, byKeys } from '../../base/order.ts'
import type { ControlRules, Severity, Tier } from '../../policy/types.ts'
import { controlOf } from './catalogue.ts'
import { customControl } from './custom-control.ts'
import { packOf } from './packs.ts'
import { milder, stricter } from './tiers.ts'
import type { Control } from './types.ts'

/** A control as one gate asks it of one tier. */
export type AskedControl = {
  readonly control: Control
  readonly severity: Severity
  /** Severity before `adjust`. */
  readonly unadjusted: Severity
  /** Packs that ask for it, or `custom`. */
  readonly requiredBy: readonly string[]
}

/**
 * The controls a gate asks of a tier: the union of its packs, the strictest severity where several ask, lowered where
 * `adjust` says so; then the team's own. Ordered by id. Controls the tier does not ask are left out.
 */
export function askedControls(rules: ControlRules, tier: Tier): readonly AskedControl[] {
  const lowered = new Map(rules.adjust.map(({ control, severity }) => [control, severity]))
  const builtIn = [...requirers(rules)].flatMap(([id, requiredBy]) => {
    const control = controlOf(id)
    // an unknown pack or control is an error of the policy, found when it is decoded
    const severity = control === undefined ? null : stricter(control.severity[tier], null)
    if (control === undefined || severity === null) return []
    const adjusted = lowered.get(id)
    return [
      {
        control,
        severity: adjusted === undefined ? severity : milder(severity, adjusted),
        unadjusted: severity,
        requiredBy,
      },
    ]
  })
  const own = rules.custom.map((custom) => {
    const { severity } = custom
    return { control: customControl(custom), severity, unadjusted: severity, requiredBy: ['custom'] }
  })
  return [...builtIn, ...own].toSorted((a, b) => byCodeUnit(a.control.id, b.control.id))
}

function requirers(rules: ControlRules): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  // a pack under two of its names asks once, under its own
  const asked = new Set(rules.packs.flatMap((name) => packOf(name) ?? []))
  for (const { id, controls } of [...asked].toSorted(byKeys((pack) => pack.id))) {
    for (const control of controls) found.set(control, [...(found.get(control) ?? []), id])
  }
  return found
}
