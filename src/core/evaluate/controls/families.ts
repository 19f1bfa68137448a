/** Controls about one subject: their ids begin with the family's. `short` is its title where there is little room. */
export type ControlFamily = { readonly id: string; readonly title: string; readonly short: string }

/** All families, in the order a model's life has them. */
export const controlFamilies: readonly ControlFamily[] = [
  { id: 'INV', title: 'Inventory and classification', short: 'inventory' },
  { id: 'DOC', title: 'Documentation', short: 'documentation' },
  { id: 'DATA', title: 'Data', short: 'data' },
  { id: 'LIN', title: 'Lineage and supply chain', short: 'lineage' },
  { id: 'PERF', title: 'Performance', short: 'performance' },
  { id: 'FAIR', title: 'Fairness', short: 'fairness' },
  { id: 'EXPL', title: 'Explanation and transparency', short: 'explanation' },
  { id: 'ROB', title: 'Robustness', short: 'robustness' },
  { id: 'SEC', title: 'Security', short: 'security' },
  { id: 'RISK', title: 'Risk', short: 'risk' },
  { id: 'OVR', title: 'Human oversight', short: 'oversight' },
  { id: 'VAL', title: 'Validation', short: 'validation' },
  { id: 'APPR', title: 'Approval', short: 'approval' },
  { id: 'CHG', title: 'Change', short: 'change' },
  { id: 'DEPL', title: 'Deployment', short: 'deployment' },
  { id: 'MON', title: 'Monitoring', short: 'monitoring' },
  { id: 'AUD', title: 'Audit', short: 'audit' },
]

const byId: ReadonlyMap<string, ControlFamily> = new Map(controlFamilies.map((family) => [family.id, family]))

/** The family of a control's id; null for one that begins as none does. */
export function familyOf(id: string): ControlFamily | null {
  return byId.get(id.slice(0, id.lastIndexOf('-'))) ?? null
}
