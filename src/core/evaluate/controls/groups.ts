import type { Pack } from './packs/pack.ts'
import type { Control } from './types.ts'

/** Controls that belong together, under one heading. */
export type ControlGroup = { readonly title: string; readonly controls: readonly Control[] }

/** By what stands before the number in an id, in the order of the catalogue. */
const families: ReadonlyMap<string, string> = new Map([
  ['INV', 'Inventory and classification'],
  ['DOC', 'Documentation'],
  ['DATA', 'Data'],
  ['LIN', 'Lineage and supply chain'],
  ['PERF', 'Performance'],
  ['FAIR', 'Fairness'],
  ['EXPL', 'Explanation and transparency'],
  ['ROB', 'Robustness'],
  ['SEC', 'Security'],
  ['RISK', 'Risk'],
  ['OVR', 'Human oversight'],
  ['VAL', 'Validation'],
  ['APPR', 'Approval'],
  ['CHG', 'Change'],
  ['DEPL', 'Deployment'],
  ['MON', 'Monitoring'],
  ['AUD', 'Audit'],
])

export function byFamily(controls: readonly Control[]): readonly ControlGroup[] {
  const groups = [...families].map(([prefix, title]) => ({
    title,
    controls: controls.filter(({ id }) => id.startsWith(`${prefix}-`)),
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
