import type { Measured } from '../measured.ts'
import type { MeasureTask } from '../task.ts'
import type { ImportancePlan } from './plan.ts'
export function measureImportance({
  model,
  candidate,
}: Omit<MeasureTask, 'plan'> & { readonly plan: ImportancePlan }): Measured {
  return {
    model,
    what: 'importance',
    candidate: { path: candidate.path, digest: null, format: null, rows: null, problems: [] },
    baseline: null,
    pairing: null,
    settings: [],
    values: [],
    charts: [],
    search: null,
  }
}
