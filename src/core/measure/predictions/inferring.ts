import type { Units } from '../../statistics/bootstrap/units.ts'
import type { Measuring } from './measuring.ts'
import type { MetricWanted } from './metric-asks.ts'
import { planFor } from './resampling.ts'
import type { Inferring } from './sample-of.ts'

/** On so few rows resampling what nobody asked for takes a second or two. */
const FEW_ROWS = 1_000

/** How an interval is made of a metric of all rows, or of one slice by its name. */
export function inferringOf(
  { plan, model, candidate }: Measuring,
  { definition, method, decided }: MetricWanted,
  { slice, units }: { readonly slice: string | null; readonly units: Units },
): Inferring {
  const about = slice === null ? [definition.name] : [definition.name, slice]
  return {
    definition,
    method,
    units,
    plan: planFor(plan.declared, model, about),
    resample: decided || candidate.count <= FEW_ROWS,
  }
}
