import type { ControlRules } from '../../policy/types.ts'
import type { AskedControl } from './asked-controls.ts'
import { outsideScope } from './pack-scope.ts'
import type { OutsideScope } from './pack-scope.ts'
import { packOf } from './packs.ts'
import type { ControlFactsheet } from './types.ts'

/** A control as it is asked of one model: by the packs that speak about it, or by none and why. */
export type ScopedControl = { readonly asked: AskedControl; readonly outside: OutsideScope | null }

/** The packs of a gate that do not speak about a model, by id. */
export function packsOutside(
  rules: ControlRules,
  facts: Pick<ControlFactsheet, 'record' | 'baselineRecord' | 'card' | 'baselineCard'>,
): ReadonlyMap<string, OutsideScope> {
  const found = new Map<string, OutsideScope>()
  for (const name of rules.packs) {
    const pack = packOf(name)
    const outside = pack === undefined ? null : outsideScope(pack, facts)
    if (pack !== undefined && outside !== null) found.set(pack.id, outside)
  }
  return found
}

/**
 * Where one pack that speaks about the model asks, only such packs are named; where none does, the control does not
 * apply, for the reasons of all that would have asked.
 */
export function inScope(asked: AskedControl, outside: ReadonlyMap<string, OutsideScope>): ScopedControl {
  const requiredBy = asked.requiredBy.filter((pack) => !outside.has(pack))
  if (requiredBy.length > 0) return { asked: { ...asked, requiredBy }, outside: null }
  const reasons = asked.requiredBy.flatMap((pack) => outside.get(pack) ?? [])
  return {
    asked,
    outside: {
      note: reasons.flatMap(({ note }, index) => (index === 0 ? note : ['; ', ...note])),
      citations: reasons.flatMap(({ citations }) => citations),
    },
  }
}
