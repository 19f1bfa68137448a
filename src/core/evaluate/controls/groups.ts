/** Controls that ask about one subject; their ids begin with the group's. */
export type ControlGroup = { readonly id: string; readonly title: string }

/** All groups, in the order a model's life has them. */
export const controlGroups: readonly ControlGroup[] = [
  { id: 'INV', title: 'inventory' },
  { id: 'DOC', title: 'documentation' },
  { id: 'DATA', title: 'data' },
  { id: 'LIN', title: 'lineage' },
  { id: 'PERF', title: 'performance' },
  { id: 'FAIR', title: 'fairness' },
  { id: 'EXPL', title: 'explanation' },
  { id: 'ROB', title: 'robustness' },
  { id: 'SEC', title: 'security' },
  { id: 'RISK', title: 'risk' },
  { id: 'OVR', title: 'human oversight' },
  { id: 'VAL', title: 'validation' },
  { id: 'APPR', title: 'approval' },
  { id: 'CHG', title: 'change' },
  { id: 'DEPL', title: 'deployment' },
  { id: 'MON', title: 'monitoring' },
  { id: 'AUD', title: 'audit' },
]

const groups: ReadonlyMap<string, ControlGroup> = new Map(controlGroups.map((group) => [group.id, group]))

/** The group of a control's id; null for one that begins as none does. */
export function controlGroupOf(id: string): ControlGroup | null {
  return groups.get(id.slice(0, id.lastIndexOf('-'))) ?? null
}
