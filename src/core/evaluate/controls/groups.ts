import { controlFamilies, familyOf } from './families.ts'
import type { Pack } from './packs/pack.ts'
import type { Control } from './types.ts'

/** Controls that belong together, under one heading. */
export type ControlGroup = { readonly title: string; readonly controls: readonly Control[] }

export function byFamily(controls: readonly Control[]): readonly ControlGroup[] {
  const groups = controlFamilies.map((family) => ({
    title: family.title,
    controls: controls.filter(({ id }) => familyOf(id) === family),
  }))
  return groups.filter((group) => group.controls.length > 0)
}

const functions = ['GOVERN', 'MAP', 'MEASURE', 'MANAGE'] as const

/** By function of the AI RMF; a control that serves two functions stands under both, one without a subcategory under none. */
function byFunction(controls: readonly Control[]): readonly ControlGroup[] {
  const groups = functions.map((name) => ({
    title: name,
    controls: controls.filter((control) => serves(control, name)),
  }))
  const rest = controls.filter((control) => !functions.some((name) => serves(control, name)))
  return [...groups, { title: 'Beside the functions', controls: rest }].filter((group) => group.controls.length > 0)
}

/** The controls of a pack, grouped as its source is. */
export function groupsOf(pack: Pack, controls: readonly Control[]): readonly ControlGroup[] {
  const own = controls.filter(({ id }) => pack.controls.includes(id))
  return pack.id === 'nist-ai-rmf' ? byFunction(own) : byFamily(own)
}

function serves({ maps }: Control, name: string): boolean {
  return maps.some(({ framework, ref }) => framework === 'NIST AI RMF' && ref.startsWith(`${name} `))
}
